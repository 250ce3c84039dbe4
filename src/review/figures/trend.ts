import type { Figure } from '../../review-page/figure.ts';
import type { Month } from '../../time/day.ts';
import { counted, type Telling } from './telling.ts';

/** A month as its review's number properties tell it; rates as fractions, null on an empty opening. */
export interface MonthOfTrend {
  readonly month: Month;
  readonly customersLost: number;
  /** Hundredths. */
  readonly valueLost: number;
  readonly logoChurn: number | null;
  readonly grr: number | null;
  readonly nrr: number | null;
}

/** Twelve months in their order; null where a month was not counted. */
export type Trend = readonly { readonly month: Month; readonly counted: MonthOfTrend | null }[];

/** Customers and money lost, month by month. */
export function lossTrend(trend: Trend, { words }: Telling): Figure {
  const told = trend.flatMap(({ counted: one }) => one ?? []);
  const losses = told.reduce((sum, { customersLost }) => sum + customersLost, 0);
  const money = told.reduce((sum, { valueLost }) => sum + valueLost, 0);
  const worst = [...told].sort((a, b) => b.valueLost - a.valueLost).at(0);
  return {
    id: 'loss-trend',
    title: 'Twelve months of losses',
    sentence: worst
      ? `In ${monthsOf(told.length, words)} ${counted(words, losses, 'customer', 'customers')} worth ${words.money(money)} a year left; the most money, ${words.money(worst.valueLost)}, in ${words.month(worst.month)}.${gaps(trend, words)}`
      : 'None of the twelve months was counted yet.',
    caution: null,
    columns: [
      { label: 'Month', as: 'month' },
      { label: 'Customers lost', as: 'count' },
      { label: 'Money lost', as: 'money' },
    ],
    rows: trend.map(({ month, counted: one }) => [month, one?.customersLost ?? null, one?.valueLost ?? null]),
    chart: worst ? { kind: 'bars', x: 0, y: 2, by: null } : null,
  };
}

/** Logo churn, GRR and NRR, month by month. */
export function retentionTrend(trend: Trend, { words }: Telling): Figure {
  const told = trend.flatMap(({ counted: one }) =>
    one && one.grr !== null ? [{ month: one.month, grr: one.grr }] : [],
  );
  const lowest = [...told].sort((a, b) => a.grr - b.grr).at(0);
  const highest = [...told].sort((a, b) => b.grr - a.grr).at(0);
  const rates = [
    ['Logo churn', 'logoChurn'],
    ['GRR', 'grr'],
    ['NRR', 'nrr'],
  ] as const;
  return {
    id: 'retention-trend',
    title: 'Twelve months of retention',
    sentence:
      lowest && highest
        ? `GRR was between ${words.percent(lowest.grr)} in ${words.month(lowest.month)} and ${words.percent(highest.grr)} in ${words.month(highest.month)}.${gaps(trend, words)}`
        : 'None of the twelve months has rates yet.',
    caution: null,
    columns: [
      { label: 'Rate', as: 'text' },
      { label: 'Month', as: 'month' },
      { label: 'In the month', as: 'share' },
    ],
    rows: rates.flatMap(([name, rate]) =>
      trend.map(({ month, counted: one }) => [name, month, one?.[rate] ?? null]),
    ),
    chart: lowest ? { kind: 'line', x: 1, y: 2, by: 0 } : null,
  };
}

function monthsOf(count: number, words: Telling['words']): string {
  return counted(words, count, 'counted month', 'counted months');
}

function gaps(trend: Trend, words: Telling['words']): string {
  const missing = trend.filter(({ counted: one }) => one === null).length;
  return missing === 0
    ? ''
    : ` ${counted(words, missing, 'month was', 'months were')} not counted and ${missing === 1 ? 'is a gap' : 'are gaps'}.`;
}
