import * as z from 'zod/mini';
import { DayText, MonthText } from '../review-page/month-text.ts';

/**
 * Where a call stands: to be made; made and recorded; its task completed in HubSpot while nothing is recorded; or not
 * needed any more.
 */
export const CallState = z.enum(['due', 'done', 'record_missing', 'needless']);
export type CallState = z.infer<typeof CallState>;

/** A part of a call's brief. */
export const BriefSection = z.object({ title: z.string(), sentences: z.array(z.string()) });
export type BriefSection = z.infer<typeof BriefSection>;

/** A recovery call on a list. Days are days of the portal's zone. */
export const ListedCall = z.object({
  taskId: z.string(),
  /** Null where HubSpot no longer holds the company. */
  companyId: z.nullable(z.string()),
  /** Name of the company. */
  name: z.string(),
  /** Hundredths of the home currency, yearly; null where the loss is gone. */
  value: z.nullable(z.int()),
  /** The month of the list it was made for; empty where the task does not say. */
  month: z.string(),
  /** Owner id; null where nobody has the call. */
  callerId: z.nullable(z.string()),
  callerName: z.string(),
  dueOn: z.nullable(DayText),
  /** Days since it was due; 0 where it is not late, or not to be made any more. */
  lateDays: z.int(),
  state: CallState,
  attempts: z.int(),
  remindedOn: z.nullable(DayText),
  /** Null where nobody at the company is known. */
  speakWith: z.nullable(
    z.object({ name: z.string(), jobTitle: z.string(), phone: z.string(), email: z.string() }),
  ),
  /** Of one's own calls only. */
  brief: z.array(BriefSection),
  /** Key of the loss; null while nothing that was learned is recorded. */
  recordedLossKey: z.nullable(z.string()),
  /** Counts changes of the loss by people. */
  revision: z.int(),
});
export type ListedCall = z.infer<typeof ListedCall>;

/** How somebody's calls stand together. */
export const CallerSum = z.object({
  /** Owner id; null for the calls that nobody has. */
  callerId: z.nullable(z.string()),
  name: z.string(),
  /** A deactivated owner has to be relieved of calls. */
  active: z.boolean(),
  calls: z.int(),
  done: z.int(),
  recordMissing: z.int(),
  due: z.int(),
  late: z.int(),
  /** Days by which the call that waits longest is late. */
  lateDays: z.int(),
});
export type CallerSum = z.infer<typeof CallerSum>;

/** The calls as a page shows them. */
export const MyCalls = z.object({
  today: DayText,
  timeZone: z.string(),
  /** ISO 4217 code of the home currency. */
  currency: z.string(),
  /** The owner with the user's email; null where there is none. */
  me: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** The latest first by how long they are overdue, then by the day they are due. */
  calls: z.array(ListedCall),
  /** Calls that were looked at and are not among those shown. */
  notShown: z.int(),
  /** Calls that were not looked at, since there are too many. */
  notLookedAt: z.int(),
  /** Calls the month was given when it was assigned, where that is known: HubSpot's search may know fewer yet. */
  expected: z.nullable(z.int()),
  /** By name; of one's own calls empty. */
  callers: z.array(CallerSum),
  /** Whether feedback about employees may be given; of everybody's calls, and where nothing is recorded, false. */
  feedbackPermitted: z.boolean(),
  /** Active owners by name: who can be given a call; of one's own calls, whom permitted feedback can be about. */
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Months that have a call list, newest first; of one's own calls empty. */
  months: z.array(MonthText),
});
export type MyCalls = z.infer<typeof MyCalls>;

/** What a change of a call came to; `changed_meanwhile`: a colleague was faster and nothing was written. */
export const ChangedCall = z.object({
  outcome: z.enum(['saved', 'done_before', 'changed_meanwhile']),
  remindedOn: z.nullable(DayText),
});
export type ChangedCall = z.infer<typeof ChangedCall>;
