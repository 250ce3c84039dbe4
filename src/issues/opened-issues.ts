import * as z from 'zod/mini';
import { DayText, MonthText } from '../review-page/month-text.ts';
import { Became, IssueDecision, IssueStatus } from './codes.ts';

/** A reason that customers of the month left by and no issue is about; money in hundredths. */
export const ProposedIssue = z.object({
  reason: z.string(),
  /** The reason in words: the name an issue is offered with. */
  name: z.string(),
  losses: z.int(),
  money: z.int(),
  sentence: z.string(),
});
export type ProposedIssue = z.infer<typeof ProposedIssue>;

/** An issue as a screen shows it. Money in hundredths; sentences in the reader's language of numbers. */
export const ShownIssue = z.object({
  key: z.string(),
  id: z.string(),
  revision: z.int(),
  name: z.string(),
  /** Codes, and the same in words. */
  reasons: z.array(z.object({ value: z.string(), label: z.string() })),
  status: IssueStatus,
  became: Became,
  /** The two in a word. */
  tag: z.string(),
  ownerId: z.nullable(z.string()),
  ownerName: z.string(),
  decision: z.nullable(IssueDecision),
  action: z.string(),
  dueOn: z.nullable(DayText),
  fixedOn: z.nullable(DayText),
  evidence: z.string(),
  /** Its task was completed in HubSpot, and nobody has shown yet that it is fixed. */
  saidDone: z.boolean(),
  /** Of the month. */
  losses: z.int(),
  money: z.int(),
  /** Since it was opened. */
  moneySince: z.int(),
  /** What was promised and what became of it, what it costs, and what stands in the way; in this order. */
  sentences: z.array(z.string()),
  /** How it stood month by month, the newest first. */
  history: z.array(z.string()),
});
export type ShownIssue = z.infer<typeof ShownIssue>;

/** The issues of a month's review as screens show them. */
export const OpenedIssues = z.object({
  month: MonthText,
  /** The last month that is over offers itself; older and newer ones to go to, newest first. */
  months: z.array(MonthText),
  today: DayText,
  currency: z.string(),
  /** What became of last month's promises, in a sentence. */
  sentence: z.string(),
  /** What keeps anybody from adding the money up; null where there is no issue. */
  caution: z.nullable(z.string()),
  /** By money. */
  proposals: z.array(ProposedIssue),
  /** What was promised and done first, then what is late, recurred, seen again, open and new; what is settled last. */
  issues: z.array(ShownIssue),
  /** Active owners by name: who may answer for one. */
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Reasons to open an issue by, without those that an issue is about. */
  reasons: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Of the issue that was asked for: its causes, the dearest first. */
  causes: z.array(
    z.object({ id: z.string(), name: z.string(), lostOn: DayText, money: z.int(), label: z.string() }),
  ),
});
export type OpenedIssues = z.infer<typeof OpenedIssues>;
