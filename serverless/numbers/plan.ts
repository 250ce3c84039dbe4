import { keepCount, type KeptCount } from '@loss-review/domain/closing/keep-count';
import { figureProperties } from '@loss-review/domain/review/figure-properties';
import { emptyPlan, type Plan, type Properties } from '@loss-review/domain/plan/plan';
import type { Lists } from '@loss-review/domain/review/lists';
import { numbersOf } from '@loss-review/domain/review/month-numbers';
import { type MonthFigures, storeFigures } from '@loss-review/domain/review/stored-figures';
import type { Month } from '@loss-review/domain/time/day';
import type { CrmRecord } from '../hubspot/crm.ts';

/** What a count found. */
export interface Counted extends MonthFigures {
  readonly lists: Lists;
}

/** All that a count keeps on the month's review: numbers, figures, and what HubSpot's reports read of them. */
export function countedProperties(month: Month, { lists, ...figures }: Counted): Properties {
  const { sums, review } = figures;
  return {
    clr_numbers: JSON.stringify(numbersOf(month, sums)),
    clr_lists: JSON.stringify(lists),
    clr_figures: storeFigures(figures),
    ...figureProperties(month, sums, review),
  };
}

/** Keeps a count on its month's review, as far as it changes anything there; without a review nothing is kept. */
export function numbersPlan(month: Month, held: CrmRecord | undefined, count: KeptCount): Plan {
  const properties = held ? keepCount(held.properties, count) : {};
  if (Object.keys(properties).length === 0) return emptyPlan;
  return { ...emptyPlan, records: [{ type: 'review', key: month, properties }] };
}
