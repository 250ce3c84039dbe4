import * as z from 'zod/mini';
import type { MonthSums } from './month-sums.ts';

const whole = z.int();

/** A month's sums as cursors and reviews carry them. */
export const MonthSumsSchema: z.ZodMiniType<MonthSums> = z.strictObject({
  churned: whole,
  downgraded: whole,
  lostDeals: whole,
  possible: whole,
  leaving: whole,
  withdrawn: whole,
  revenueLost: whole,
  returned: whole,
  mergedEvidence: whole,
  replaced: whole,
  pleaseCheck: whole,
  openingCustomers: whole,
  openingRevenue: whole,
  lostFromOpening: whole,
  keptRevenue: whole,
  closingRevenue: whole,
});
