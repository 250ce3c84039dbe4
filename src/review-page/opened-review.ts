import * as z from 'zod/mini';
import { CallCounts } from './call-counts.ts';
import { DayText, MonthText } from './month-text.ts';
import { RunProgress } from './run-slice.ts';
import { WaitingLists } from './waiting-lists.ts';

export const OpenReviewParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  /** Default: the last month that is over. */
  month: z.exactOptional(MonthText),
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
  /** Found only after the month's calls were assigned. */
  late: z.boolean(),
});
export type LostCustomer = z.infer<typeof LostCustomer>;

/** A list of deals that could not be used: how many, and the first of them by name. */
export const UnusedDeals = z.object({
  count: z.number(),
  first: z.array(z.object({ dealId: z.string(), name: z.string() })),
});
export type UnusedDeals = z.infer<typeof UnusedDeals>;

/** A lost renewal of a company that never was a customer, for somebody to check. */
export const NamedRenewal = z.object({
  dealId: z.string(),
  name: z.string(),
  companyId: z.string(),
  /** Null when HubSpot no longer holds the company. */
  companyName: z.nullable(z.string()),
});
export type NamedRenewal = z.infer<typeof NamedRenewal>;

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
  lists: z.nullable(
    z.object({
      unattached: UnusedDeals,
      undated: UnusedDeals,
      noHomeAmount: UnusedDeals,
      emptyWonAmount: UnusedDeals,
      unknownStage: UnusedDeals,
    }),
  ),
  /** The first of those that `numbers` counts. */
  pleaseCheck: z.array(NamedRenewal),
  /** Whatever month they are of. */
  waiting: WaitingLists,
  /** Call tasks of the month by who has them; null until they are assigned. */
  calls: z.nullable(CallCounts),
  /** Feedback about employees' service given in the month, by teams of five and more; none where it is off. */
  feedback: z.array(z.object({ group: z.string(), given: z.int(), answered: z.int() })),
  /** A run that has not come to its end: `going` somewhere, or `stopped`. */
  run: z.nullable(z.object({ state: z.enum(['going', 'stopped']), progress: RunProgress })),
  /** Churned losses by value, the largest first. */
  lost: z.array(LostCustomer),
  /** Newest first. */
  months: z.array(z.object({ month: MonthText, state: MonthState })),
});
export type OpenedReview = z.infer<typeof OpenedReview>;
