import type { Figure } from '../../review-page/figure.ts';
import type { ByValue } from '../groups/kept-values.ts';
import {
  addSurvival,
  noSurvival,
  survivalCurve,
  type SurvivalCurve,
  type SurvivalSums,
} from '../kaplan-meier.ts';
import { weightinessOf } from '../small-numbers.ts';
import { cautionOf } from './caution.ts';
import { counted, type Telling } from './telling.ts';

/** How long customers stay before they leave for the first time. */
export function survivalFigure(sums: SurvivalSums, { words }: Telling): Figure {
  const { customers, events, median, points } = survivalCurve(sums);
  const isTold = weightinessOf(customers) !== 'too_few';
  const last = points.at(-1);
  const half =
    median === null
      ? `More than half are still there after ${counted(words, last?.month ?? 0, 'month', 'months')}, as far as can be seen: there is no median yet.`
      : `Half or more are gone after ${counted(words, median, 'month', 'months')}.`;
  return {
    id: 'survival',
    title: 'How long customers stay',
    sentence:
      customers === 0
        ? 'No company was a customer yet.'
        : `Of ${counted(words, customers, 'customer', 'customers')} there ever were, ${words.count(events)} left for a first time.${isTold ? ` ${half}` : ''}`,
    caution: cautionOf(customers, 'customers'),
    columns: [
      { label: 'Completed months', as: 'count' },
      { label: 'Still there', as: 'share' },
      { label: 'Standard error', as: 'share' },
      { label: 'Watched so long', as: 'count' },
      { label: 'Left then', as: 'count' },
    ],
    rows: points.map((point) => [
      point.month,
      isTold ? Number(point.survival) : null,
      isTold && point.se !== null ? Number(point.se) : null,
      point.atRisk,
      point.events,
    ]),
    chart: isTold ? { kind: 'line', x: 0, y: 1, by: null } : null,
  };
}

/** Groups with a curve of their own; the others are drawn as one. */
const shown = 5;
/** A point of the curves for every quarter of a year. */
const step = 3;
const year = 12;

/** How long customers of each group stay, up to five years. */
export function survivalByGroup(
  { values, other }: ByValue<SurvivalSums>,
  by: { readonly id: string; readonly label: string; readonly say: (value: string) => string },
  telling: Telling,
): Figure {
  const sized = values
    .filter(({ value }) => value !== '')
    .map(({ value, sums }) => ({ name: by.say(value), sums, customers: survivalCurve(sums).customers }))
    .sort((a, b) => b.customers - a.customers || telling.words.compare(a.name, b.name));
  const rest = sized.slice(shown).reduce((sum, { sums }) => addSurvival(sum, sums), other);
  const unknown = values.find(({ value }) => value === '')?.sums ?? noSurvival;
  const groups = [
    ...sized.slice(0, shown),
    { name: '(all others)', sums: rest },
    { name: '(unknown)', sums: unknown },
  ]
    .map(({ name, sums }) => ({ name, curve: survivalCurve(sums) }))
    .filter(({ curve }) => curve.customers > 0);
  const smallest = Math.min(...groups.map(({ curve }) => curve.customers));
  const rows = groups.flatMap(({ name, curve }) => rowsOf(name, curve));
  return {
    id: `survival-by-${by.id}`,
    title: `How long customers stay, by ${by.label}`,
    sentence: sentenceOf(
      groups.filter(({ name }) => !name.startsWith('(')),
      by.label,
      telling,
    ),
    caution: groups.length === 0 ? null : smallestGroup(smallest),
    columns: [
      { label: by.label, as: 'text' },
      { label: 'Completed months', as: 'count' },
      { label: 'Still there', as: 'share' },
      { label: 'Watched so long', as: 'count' },
    ],
    rows,
    chart: rows.length === 0 ? null : { kind: 'line', x: 1, y: 2, by: 0 },
  };
}

function rowsOf(name: string, { customers, points }: SurvivalCurve): Figure['rows'] {
  const isTold = weightinessOf(customers) !== 'too_few';
  return points
    .filter(({ month }) => month % step === 0)
    .map(({ month, survival, atRisk }) => [name, month, isTold ? Number(survival) : null, atRisk]);
}

/** Only groups large enough for a finding are set against each other, where they can be seen for a year. */
function sentenceOf(
  groups: readonly { readonly name: string; readonly curve: SurvivalCurve }[],
  label: string,
  { words }: Telling,
): string {
  const after = groups
    .flatMap(({ name, curve }) => {
      const point = curve.points.find(({ month }) => month === year);
      return point && weightinessOf(curve.customers) === 'finding'
        ? [{ name, survival: Number(point.survival) }]
        : [];
    })
    .sort((a, b) => b.survival - a.survival || words.compare(a.name, b.name));
  const [best, worst] = [after.at(0), after.at(-1)];
  if (!best || !worst || best.survival === worst.survival) {
    return `Customers by ${label}, each group with its own curve. No difference after a year can be told.`;
  }
  return `After a year ${words.percent(best.survival)} of “${best.name}” are still there, and ${words.percent(worst.survival)} of “${worst.name}”.`;
}

function smallestGroup(customers: number): string | null {
  const weight = weightinessOf(customers);
  if (weight === 'finding') return null;
  return weight === 'signal'
    ? 'Some groups have fewer than 15 customers: a signal, not a finding.'
    : 'Some groups have fewer than 5 customers: too few for percentages.';
}
