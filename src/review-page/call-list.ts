import * as z from 'zod/mini';
import { AskedChoice, CallChoice } from '../calls/choose/call-choice.ts';
import { callSeats, exclusionReasons, scoreParts } from '../calls/choose/codes.ts';
import { DayText, MonthText } from './month-text.ts';
import { FormId } from '../text/form-id.ts';

const portalId = z.int().check(z.gte(1));

/** Uid and parameters: opens the call list of a month, default the last that is over. */
export const openCallList = 'open-call-list';
export const OpenCallList = z.strictObject({ portalId, month: z.exactOptional(MonthText) });
export type OpenCallList = z.infer<typeof OpenCallList>;

/**
 * Uid and parameters: an operator pins companies, leaves them out, or takes that back; a swap is one of each. The answer
 * is the list as it is then.
 */
export const chooseCall = 'choose-call';
export const ChooseCall = z.strictObject({
  portalId,
  month: MonthText,
  /** Made when the form was opened, so that a double click or a repeat is kept once. */
  id: FormId,
  /** The user's name, as claimed. */
  who: CallChoice.shape.who,
  /** Each company at most once. */
  choices: z.array(AskedChoice).check(z.minLength(1), z.maxLength(20)),
});
export type ChooseCall = z.infer<typeof ChooseCall>;

/** A part of a score: `points` of at most `most`, and why. */
export const ScorePart = z.object({
  part: z.enum(scoreParts),
  points: z.int(),
  most: z.int(),
  sentence: z.string(),
});
export type ScorePart = z.infer<typeof ScorePart>;

/** A company somebody calls, or will call once the list is assigned. Money in hundredths, yearly. */
export const ListedCall = z.object({
  companyId: z.string(),
  companyName: z.string(),
  lossId: z.string(),
  lostOn: DayText,
  value: z.int(),
  role: z.enum(['executive', 'team', 'owner']),
  /** Null unless an executive calls. */
  seat: z.nullable(z.enum(callSeats)),
  /** Owner id; null where nobody can be given the call. */
  callerId: z.nullable(z.string()),
  /** Empty where nobody can be given the call. */
  callerName: z.string(),
  /** The caller looks after this account, or did when it was lost: a warning, no hindrance. */
  callerManagedAccount: z.boolean(),
  dueOn: DayText,
  /** Has its task already: a choice changes nothing any more. */
  assigned: z.boolean(),
  /** 0 to 100, the sum of the parts. */
  score: z.int(),
  parts: z.array(ScorePart),
  /** Why it is where it is, in a sentence. */
  why: z.string(),
  /** What operators want of it, if anything. */
  choice: z.nullable(z.enum(['pinned', 'left_out'])),
});
export type ListedCall = z.infer<typeof ListedCall>;

/** A company of the month that nobody calls. */
export const ExcludedCompany = z.object({
  companyId: z.string(),
  companyName: z.string(),
  reason: z.enum(exclusionReasons),
  sentence: z.string(),
  value: z.int(),
  /** Whose account it was; empty where that is not known. */
  owner: z.string(),
});
export type ExcludedCompany = z.infer<typeof ExcludedCompany>;

/** At most so many companies are shown; the rest is counted. */
export const mostShown = 500;

/** The call list of a month: as it would be assigned now, with what is assigned already. */
export const CallList = z.object({
  month: MonthText,
  timeZone: z.string(),
  currency: z.string(),
  /** When the month's calls were first assigned, as an ISO instant; null before. */
  assignedAt: z.nullable(z.string()),
  seats: z.object({
    executives: z.int(),
    perExecutive: z.int(),
    /** The limit for all executives together; null: none. */
    total: z.nullable(z.int()),
    /** Seats there are. */
    all: z.int(),
    pinned: z.int(),
    score: z.int(),
    representative: z.int(),
  }),
  /** Executives first, by seat (pinned, score, representative) and score; then the others by score. */
  calls: z.array(ListedCall),
  /** The largest value first. */
  excluded: z.array(ExcludedCompany),
  /** Not shown, of all calls and exclusions. */
  more: z.object({ calls: z.int(), excluded: z.int() }),
  /** Where there are fewer calls than seats, or fewer representative ones than there should be. */
  shortfalls: z.array(z.string()),
  /** What else somebody should know. */
  warnings: z.array(z.string()),
  /** Every choice made for the month, the newest first. */
  choices: z.array(z.object({ ...CallChoice.shape, companyName: z.string() })),
});
export type CallList = z.infer<typeof CallList>;
