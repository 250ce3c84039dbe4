import type { Lists } from '@loss-review/domain/review/lists';
import type { MonthSums } from '@loss-review/domain/review/month-sums';
import * as z from 'zod';

const whole = z.number().int();
const list = z.strictObject({ count: whole.min(0), ids: z.array(z.string().regex(/^\d{1,20}$/)).max(100) });

const Sums: z.ZodType<MonthSums> = z.strictObject({
  churned: whole,
  downgraded: whole,
  lostDeals: whole,
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
const ListsSchema: z.ZodType<Lists> = z.strictObject({
  unattached: list,
  undated: list,
  noHomeAmount: list,
  emptyWonAmount: list,
  unknownStage: list,
});

/** Where the counting of a month goes on, with the sums so far: companies first, then the deals that are to be listed. */
export const NumbersCursor = z.strictObject({
  /** ISO instant at which the count began. */
  startedAt: z.iso.datetime(),
  walking: z.enum(['companies', 'deals']),
  afterId: z.string().regex(/^\d{1,20}$/),
  batch: z.number().int().min(1).max(1000),
  done: z.number().int().min(0),
  sums: Sums,
  lists: ListsSchema,
});
export type NumbersCursor = z.infer<typeof NumbersCursor>;
