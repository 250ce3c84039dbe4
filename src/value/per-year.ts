import type { Decimal } from '../money/decimal.ts';
import type { CustomerValue } from '../settings/settings.ts';

/** How often a period's money comes in a year. */
export const perYear: Readonly<Record<Exclude<CustomerValue['period'], 'term'>, Decimal>> = {
  year: { digits: 1n, places: 0 },
  quarter: { digits: 4n, places: 0 },
  month: { digits: 12n, places: 0 },
};
