import type { HeldLoss } from '../losses/facts.ts';
import { formatMinor, type Minor } from '../money/minor.ts';
import { dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import { type CountedLoss, type CustomerRecords, customerBefore, historyOf } from './retention.ts';
import { churnedIn } from './reviewed.ts';

/** Churned losses of one line, and their money in hundredths. */
interface LossLine {
  readonly losses: number;
  readonly money: Minor;
}

/** On which line a churned loss may stand, in the order of test; the first two lie outside the opening cohort. */
type LossLineName =
  /** Of one who joined within the month, or whom nothing tells to have been a customer at its opening. */
  | 'joinedInMonth'
  /** Of one who was absent at the opening. */
  | 'returnedInMonth'
  | 'lostAgain'
  | 'lostAndBack'
  | 'gone';

/** The steps from the money lost in a month to the loss in its GRR; whole numbers, so that slices add up exactly. */
export type BridgeSums = Readonly<Record<LossLineName, LossLine>> & {
  /** What those who are gone were worth as they left, less what they were worth at the opening. */
  readonly valueLessOpening: Minor;
  /** Falls in value, from opening to end, of those of the cohort who were there at the end, marked or not. */
  readonly contraction: { readonly customers: number; readonly money: Minor };
};

const noLine: LossLine = { losses: 0, money: 0 };

export const noBridge: BridgeSums = {
  joinedInMonth: noLine,
  returnedInMonth: noLine,
  lostAgain: noLine,
  lostAndBack: noLine,
  gone: noLine,
  valueLessOpening: 0,
  contraction: { customers: 0, money: 0 },
};

type BridgedCompany = CustomerRecords & {
  readonly losses: readonly (CountedLoss & Pick<HeldLoss, 'id'>)[];
};

/**
 * What one company adds to the bridge of a month. Its first churned loss of the month stands for it; what it lost again
 * in the same month was never in the opening, and so was nothing of a company that joined or came back within the month.
 */
export function bridgeOf(company: BridgedCompany, month: Month): BridgeSums {
  const history = historyOf(company);
  const opening = customerBefore(firstDay(month), history);
  const end = customerBefore(dayAfterMonth(month), history);
  const losses = churnedIn(month, company.losses);
  if (!opening.customer) {
    const line = opening.absent ? 'returnedInMonth' : 'joinedInMonth';
    return { ...noBridge, [line]: lineOf(losses) };
  }
  const first = losses.slice(0, 1);
  const kept = { ...noBridge, lostAgain: lineOf(losses.slice(1)) };
  if (end.absent) {
    const gone = lineOf(first);
    return { ...kept, gone, valueLessOpening: gone.money - opening.value };
  }
  const fall = Math.max(0, opening.value - end.value);
  const contraction = { customers: fall > 0 ? 1 : 0, money: fall };
  return { ...kept, lostAndBack: lineOf(first), contraction };
}

/** Adds two bridges, line by line. */
export function addBridge(a: BridgeSums, b: BridgeSums): BridgeSums {
  return {
    joinedInMonth: addLines(a.joinedInMonth, b.joinedInMonth),
    returnedInMonth: addLines(a.returnedInMonth, b.returnedInMonth),
    lostAgain: addLines(a.lostAgain, b.lostAgain),
    lostAndBack: addLines(a.lostAndBack, b.lostAndBack),
    gone: addLines(a.gone, b.gone),
    valueLessOpening: a.valueLessOpening + b.valueLessOpening,
    contraction: {
      customers: a.contraction.customers + b.contraction.customers,
      money: a.contraction.money + b.contraction.money,
    },
  };
}

/** A month's bridge; money as text in major units with two decimals. */
export type Bridge = Readonly<
  Record<'lost' | LossLineName, { readonly losses: number; readonly money: string }>
> & {
  readonly valueLessOpening: string;
  readonly contraction: { readonly customers: number; readonly money: string };
  readonly grrLoss: { readonly customers: number; readonly money: string };
};

/**
 * The bridge as it is read: all that was lost is what joined or came back within the month, was lost again, was lost and
 * is back, or is gone. Gone, less what its value had grown since the opening, plus the contraction of those who stayed,
 * is the loss in GRR: opening revenue less kept revenue. Its customers are those lost from the opening, who are gone.
 */
export function bridgeIn(sums: BridgeSums): Bridge {
  const { joinedInMonth, returnedInMonth, lostAgain, lostAndBack, gone, contraction, valueLessOpening } =
    sums;
  const lost = [joinedInMonth, returnedInMonth, lostAgain, lostAndBack, gone].reduce(addLines, noLine);
  return {
    lost: told(lost),
    joinedInMonth: told(joinedInMonth),
    returnedInMonth: told(returnedInMonth),
    lostAgain: told(lostAgain),
    lostAndBack: told(lostAndBack),
    gone: told(gone),
    valueLessOpening: formatMinor(valueLessOpening),
    contraction: { customers: contraction.customers, money: formatMinor(contraction.money) },
    grrLoss: {
      customers: gone.losses,
      money: formatMinor(gone.money - valueLessOpening + contraction.money),
    },
  };
}

function lineOf(losses: readonly CountedLoss[]): LossLine {
  return { losses: losses.length, money: losses.reduce((sum, { value }) => sum + value, 0) };
}

function addLines(a: LossLine, b: LossLine): LossLine {
  return { losses: a.losses + b.losses, money: a.money + b.money };
}

function told({ losses, money }: LossLine): { losses: number; money: string } {
  return { losses, money: formatMinor(money) };
}
