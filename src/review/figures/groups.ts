import { compareText } from '../../losses/order.ts';
import type { Figure } from '../../review-page/figure.ts';
import type { ByValue } from '../groups/kept-values.ts';
import type { GroupLine, LossGroups } from '../groups/loss-groups.ts';
import { smallerTeams } from '../groups/owner-teams.ts';
import { tenureBands } from '../groups/tenure-band.ts';
import { sharesOf } from '../small-numbers.ts';
import { cautionOf, fractionsOf } from './caution.ts';
import { counted, customersLeft, inBrackets, type Telling } from './telling.ts';

/** How one dimension is told. */
interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly say: (value: string) => string;
  /** In which order its values stand; unknown and others always come last. */
  readonly order: (a: Row, b: Row) => number;
}

interface Row extends GroupLine {
  readonly value: string;
}

const byMoney: Dimension['order'] = (a, b) => b.money - a.money || compareText(a.value, b.value);

/** A month's churned losses by each dimension: the rows of every one come to all losses and their money. */
export function groupFigures(groups: LossGroups, telling: Telling): readonly Figure[] {
  const { segmentLabel, saySegment, saySource } = telling;
  const asIs = (value: string): string => value;
  const dimensions: readonly (readonly [ByValue<GroupLine>, Dimension])[] = [
    [
      groups.source,
      {
        id: 'source',
        title: 'Losses by first source',
        label: 'First source',
        say: saySource,
        order: byMoney,
      },
    ],
    [
      groups.tenure,
      {
        id: 'tenure',
        title: 'Losses by time as a customer',
        label: 'Completed months',
        say: sayTenure,
        order: (a, b) => tenureBands.indexOf(a.value) - tenureBands.indexOf(b.value),
      },
    ],
    [
      groups.segment,
      {
        id: 'segment',
        title: `Losses by ${segmentLabel}`,
        label: segmentLabel,
        say: saySegment,
        order: byMoney,
      },
    ],
    [
      groups.competitor,
      { id: 'competitor', title: 'Whom they went to', label: 'Went to', say: asIs, order: byMoney },
    ],
    [
      groups.team,
      {
        id: 'team',
        title: 'Losses by team',
        label: 'Team of the owner',
        say: (value) => (value === smallerTeams ? 'Smaller teams' : value),
        // By name: nobody is ranked.
        order: (a, b) => compareText(a.value, b.value),
      },
    ],
  ];
  return [
    ...dimensions.map(([lines, dimension]) => groupFigure(lines, dimension, telling)),
    satisfactionFigure(groups.satisfaction, telling),
  ];
}

function groupFigure(lines: ByValue<GroupLine>, dimension: Dimension, telling: Telling): Figure {
  return tableOf(lines, dimension, telling, (known, unknown, all, shares) => {
    const { words } = telling;
    const total = customersLeft(telling, all.losses);
    const [top] = [...known].sort(byMoney);
    if (!top) return `${total}; of none is it known: ${dimension.label.toLowerCase()}.`;
    const rest = unknown.losses === 0 ? '' : ` Not known of ${words.count(unknown.losses)}.`;
    return `${total}, worth ${words.money(all.money)} a year. The largest part falls to “${dimension.say(top.value)}”: ${counted(words, top.losses, 'customer', 'customers')}, ${words.money(top.money)}${inBrackets(telling, shares.get(top.value) ?? null)}.${rest}`;
  });
}

/** The last scores of those who left: most are satisfied to the end. */
function satisfactionFigure(lines: ByValue<GroupLine>, telling: Telling): Figure {
  const dimension: Dimension = {
    id: 'satisfaction',
    title: 'Satisfaction at the loss',
    label: 'Last score',
    say: (value) => telling.words.count(Number(value)),
    order: (a, b) => Number(b.value) - Number(a.value),
  };
  return tableOf(lines, dimension, telling, (known, _, all) => {
    const { words } = telling;
    const scored = known.reduce((sum, { losses }) => sum + losses, 0);
    const left = customersLeft(telling, all.losses);
    if (scored === 0) return `${left}; none of them had given a score that is known.`;
    const top = topOfScale(Math.max(...known.map(({ value }) => Number(value))));
    const satisfied = known
      .filter(({ value }) => Number(value) >= top.from)
      .reduce((sum, { losses }) => sum + losses, 0);
    return `${left}. Of ${words.count(scored)} whose last score is known, ${words.count(satisfied)} had given ${words.count(top.from)} or more, on a scale that seems to end at ${words.count(top.of)}.`;
  });
}

/** HubSpot does not tell where a score's scale ends: the shortest usual one that holds the scores, and its upper part. */
function topOfScale(highest: number): { readonly from: number; readonly of: number } {
  if (highest <= 5) return { from: 4, of: 5 };
  return highest <= 10 ? { from: 7, of: 10 } : { from: 70, of: 100 };
}

function tableOf(
  { values, other }: ByValue<GroupLine>,
  { id, title, label, say, order }: Dimension,
  telling: Telling,
  sentence: (
    known: readonly Row[],
    unknown: GroupLine,
    all: GroupLine,
    shares: ReadonlyMap<string, number | null>,
  ) => string,
): Figure {
  const rows = values.map(({ value, sums }) => ({ value, ...sums }));
  const known = rows.filter(({ value }) => value !== '').sort(order);
  const unknown = rows.find(({ value }) => value === '') ?? { losses: 0, money: 0 };
  const lines = [
    ...known.map((row) => ({ ...row, name: say(row.value) })),
    { ...other, value: '(other)', name: '(all others)' },
    { ...unknown, value: '', name: '(unknown)' },
  ].filter(({ losses, money }) => losses !== 0 || money !== 0);
  const all = lines.reduce(
    (sum, { losses, money }) => ({ losses: sum.losses + losses, money: sum.money + money }),
    { losses: 0, money: 0 },
  );
  const fractions = fractionsOf(
    sharesOf(
      lines.map(({ money }) => money),
      all.losses,
    ),
  );
  const shares = new Map(lines.map(({ value }, place) => [value, fractions[place] ?? null]));
  return {
    id: `losses-by-${id}`,
    title,
    sentence:
      all.losses === 0
        ? `No customer left in ${telling.words.month(telling.month)}.`
        : sentence(known, unknown, all, shares),
    caution: cautionOf(all.losses),
    columns: [
      { label, as: 'text' },
      { label: 'Customers', as: 'count' },
      { label: 'Money', as: 'money' },
      { label: 'Share of money', as: 'share' },
    ],
    rows: lines.map(({ name, losses, money }, place) => [name, losses, money, fractions[place] ?? null]),
    chart: lines.length === 0 ? null : { kind: 'bars', x: 0, y: 2, by: null },
  };
}

function sayTenure(band: string): string {
  const [from = '', to = ''] = band.split('-');
  return to === '' ? `${from} and more` : `${from} to ${to}`;
}
