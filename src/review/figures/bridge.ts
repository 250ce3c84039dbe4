import type { Figure } from '../../review-page/figure.ts';
import type { BridgeSums } from '../bridge.ts';
import { counted, type Telling } from './telling.ts';

/** From the money lost in the month to the loss in GRR, line by line. */
export function bridgeFigure(sums: BridgeSums, telling: Telling): Figure {
  const { words } = telling;
  const { joinedInMonth, returnedInMonth, lostAgain, lostAndBack, gone, contraction } = sums;
  const apart = [joinedInMonth, returnedInMonth, lostAgain, lostAndBack];
  const lost = [...apart, gone].reduce(
    (all, { losses, money }) => ({ losses: all.losses + losses, money: all.money + money }),
    { losses: 0, money: 0 },
  );
  const grrLoss = gone.money - sums.valueLessOpening + contraction.money;
  return {
    id: 'bridge',
    title: 'From money lost to retention',
    sentence: `${counted(words, lost.losses, 'loss', 'losses')} took ${words.money(lost.money)} a year. Of the customers of the opening ${words.count(gone.losses)} ${gone.losses === 1 ? 'is' : 'are'} gone, and ${words.money(grrLoss)} of their value is missing from GRR: the lines lead from the one to the other.`,
    caution: null,
    columns: [
      { label: 'Line', as: 'text' },
      { label: 'Customers', as: 'count' },
      { label: 'Money', as: 'money' },
    ],
    rows: [
      ['Lost in the month', lost.losses, lost.money],
      ['Less: joined within the month', -joinedInMonth.losses, -joinedInMonth.money],
      ['Less: came back within the month and left', -returnedInMonth.losses, -returnedInMonth.money],
      ['Less: lost again', -lostAgain.losses, -lostAgain.money],
      ['Less: lost, and back at the end', -lostAndBack.losses, -lostAndBack.money],
      ['Less: value at the loss beyond that of the opening', null, -sums.valueLessOpening],
      ['Plus: worth less at the end, though they stayed', null, contraction.money],
      ['Missing from GRR', gone.losses, grrLoss],
    ].map((row) => row.map((cell) => (cell === 0 ? 0 : (cell ?? null)))),
    chart: { kind: 'bars', x: 0, y: 2, by: null },
  };
}
