import * as z from 'zod/mini';
import { CallCounts } from './call-counts.ts';
import { DayText, MonthText } from './month-text.ts';
import { LocaleText } from './opened-figures.ts';
import { RecordList } from './record-list.ts';
import { RunProgress } from './run-slice.ts';

export const OpenReviewParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  /** Default: the last month that is over. */
  month: z.exactOptional(MonthText),
  /** Default: English. */
  locale: z.exactOptional(LocaleText),
});
export type OpenReviewParameters = z.infer<typeof OpenReviewParameters>;

/** A month's numbers as a screen shows them: money in hundredths, rates as fractions, null where the base is 0. */
export const ShownNumbers = z.object({
  churned: z.number(),
  downgraded: z.number(),
  lostDeals: z.number(),
  /** Waiting for a person at the month's end. */
  possible: z.number(),
  /** Under notice at the month's end. */
  leaving: z.number(),
  revenueLost: z.number(),
  returned: z.number(),
  mergedEvidence: z.number(),
  replaced: z.number(),
  pleaseCheck: z.number(),
  openingCustomers: z.number(),
  openingRevenue: z.number(),
  lostFromOpening: z.number(),
  logoChurn: z.nullable(z.number()),
  grr: z.nullable(z.number()),
  nrr: z.nullable(z.number()),
});
export type ShownNumbers = z.infer<typeof ShownNumbers>;

/** A customer lost in the month. */
export const LostCustomer = z.object({
  lossId: z.string(),
  companyId: z.string(),
  /** False when HubSpot no longer holds the company. */
  held: z.boolean(),
  name: z.string(),
  lostOn: DayText,
  value: z.number(),
  returnedOn: z.nullable(DayText),
  /** Owner at the loss; empty where there was none. */
  owner: z.string(),
  /** Who calls; empty where nobody was asked to. */
  caller: z.string(),
});
export type LostCustomer = z.infer<typeof LostCustomer>;

/** Customers lost in a month: how many, and some of them by value, the largest first. */
export const LostCustomers = z.object({ count: z.int(), customers: z.array(LostCustomer) });
export type LostCustomers = z.infer<typeof LostCustomers>;

/** Where a month stands in the picker. */
export const monthStates = ['not over', 'not run', 'not counted', 'counted', 'closed'] as const;
const MonthState = z.enum(monthStates);

/** A month's review as it is opened: all from what is stored, nothing is counted. */
export const OpenedReview = z.object({
  month: MonthText,
  state: MonthState,
  /** The month's last day. */
  lastDay: DayText,
  timeZone: z.string(),
  currency: z.string(),
  /** Null until the month was counted. */
  numbers: z.nullable(ShownNumbers),
  /** What the numbers say, in the reader's language of numbers; the first says who left. */
  sentences: z.array(z.string()),
  /** What waits for a person, whatever month it is of. */
  waiting: z.array(RecordList),
  /** What could not be used, and takes no part in the numbers; null until the month was counted. */
  unused: z.nullable(z.array(RecordList)),
  /** Call tasks of the month by who has them; null until they are assigned. */
  calls: z.nullable(CallCounts),
  /** A run that has not come to its end: `going` somewhere, or `stopped`. */
  run: z.nullable(z.object({ state: z.enum(['going', 'stopped']), progress: RunProgress })),
  lost: LostCustomers,
  /** Newest first. */
  months: z.array(z.object({ month: MonthText, state: MonthState })),
});
export type OpenedReview = z.infer<typeof OpenedReview>;
