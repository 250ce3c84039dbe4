import type { Minor } from '../money/minor.ts';
import { keptOverYear } from './over-a-year.ts';
import type { MonthSums } from './month-sums.ts';

/** What one point of retention is worth, yearly recurring money in hundredths. */
export interface PointWorth {
  /** One percent of the opening revenue: what a month keeps with a GRR one point higher. */
  readonly inMonth: Minor;
  /** What is there after a year more, if each of its months kept one point more than this one (never above 100 %). */
  readonly inYear: Minor;
}

/** What one point of retention is worth in the portal's own figures; null on an opening cohort worth nothing. */
export function pointWorth({
  openingRevenue,
  keptRevenue,
}: Pick<MonthSums, 'openingRevenue' | 'keptRevenue'>): PointWorth | null {
  if (openingRevenue === 0) return null;
  const kept = keptRevenue / openingRevenue;
  const better = Math.min(1, kept + 0.01);
  const gain = keptOverYear(better, { months: 1 }) - keptOverYear(kept, { months: 1 });
  return { inMonth: Math.round(openingRevenue / 100), inYear: Math.round(openingRevenue * gain) };
}
