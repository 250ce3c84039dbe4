import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';

/** What a company property came to say on a day, until the next such day. */
export interface ValueSince {
  readonly on: Day;
  /** Yearly, in hundredths; 0 where the property was emptied or holds no number. */
  readonly value: Minor;
}

/** How one company's customer value is told. */
export type Valuing =
  | { readonly method: 'latest_won_deal' | 'sum_active_recurring' }
  /** Oldest first, one entry a day: what the property said at that day's end. */
  | { readonly method: 'company_property'; readonly history: readonly ValueSince[] };
