import type { Plan, Properties } from '@loss-review/domain/plan/plan';
import type { Lists } from '@loss-review/domain/review/lists';
import type { MonthNumbers } from '@loss-review/domain/review/month-numbers';
import type { MonthContext } from '../facts/month-context.ts';

/** Keeps the numbers on the month's review where they differ from those held; without a review nothing is kept. */
export function numbersPlan({ month, review }: MonthContext, numbers: MonthNumbers, lists: Lists): Plan {
  const wanted: Properties = { clr_numbers: JSON.stringify(numbers), clr_lists: JSON.stringify(lists) };
  const changed = Object.entries(wanted).filter(([name, value]) => value !== review?.properties[name]);
  if (!review || changed.length === 0) return { records: [], links: [], mirrors: [] };
  return {
    records: [{ type: 'review', key: month, properties: Object.fromEntries(changed) }],
    links: [],
    mirrors: [],
  };
}
