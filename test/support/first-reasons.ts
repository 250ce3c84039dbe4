import type { HeldReasons } from '@loss-review/domain/reasons/reason-change';
import { categoryOptions, reasonOptions } from '@loss-review/domain/schema/reasons';

const shown = ({ value, label }: (typeof reasonOptions)[number]) => ({ value, label, hidden: false });

/** The reasons as setup makes them. */
export const firstReasons: HeldReasons = {
  list: { categories: categoryOptions.map(shown), reasons: reasonOptions.map(shown) },
  rules: { merged: [], departures: [] },
};
