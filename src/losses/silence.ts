import { addDays, type Day, daysBetween } from '../time/day.ts';
import { compareText } from './order.ts';
import { medianDays } from '../time/median-days.ts';

/** Fewer purchase days have no rhythm to fall out of. */
const fewest = 3;
/** Silence is unusual when it lasts longer than so many median gaps. */
const gaps = 3;

/**
 * The last day on which a customer with these purchase days is not yet unusually silent: three times the median gap after
 * the last of them. The median of an even number of gaps is the mean of the two in the middle; null with fewer than
 * three purchase days.
 */
export function quietAfter(purchaseDays: readonly Day[]): Day | null {
  const days = [...new Set(purchaseDays)].sort(compareText);
  const last = days.at(-1);
  if (last === undefined || days.length < fewest) return null;
  const between = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  return addDays(last, Math.floor(gaps * (medianDays(between) ?? 0)));
}
