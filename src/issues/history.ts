import * as z from 'zod/mini';
import { MonthText } from '../review-page/month-text.ts';
import type { Month } from '../time/day.ts';
import { IssueDecision, IssueStatus } from './codes.ts';

/** How an issue stood in the review of a month. Once a later month was counted, only its losses and money change. */
export const MonthEntry = z.object({
  month: MonthText,
  status: IssueStatus,
  /** Distinct losses of that month, and their money by its causes in hundredths. */
  losses: z.int(),
  money: z.int(),
  decision: z.nullable(IssueDecision),
  action: z.string(),
  ownerName: z.string(),
  dueOn: z.nullable(z.iso.date()),
  /** The due day had passed by the end of the month, and nobody had shown that it was done. */
  late: z.boolean(),
  /** Distinct losses by causes that happened after the fix; and those whose causes bear no day. */
  after: z.int(),
  undated: z.int(),
});
export type MonthEntry = z.infer<typeof MonthEntry>;

/** Ten years of reviews. */
const most = 120;

/** HubSpot holds 65,536 characters in a property; the oldest months give way. */
const longest = 60_000;

/** The history kept on an issue, the oldest month first; null where people have made it unreadable. */
export function readHistory(text: string | null | undefined): readonly MonthEntry[] | null {
  try {
    const read = z.safeParse(z.array(MonthEntry), JSON.parse(text || '[]'));
    return read.success ? byMonth(read.data) : null;
  } catch {
    return null;
  }
}

/** The history with the entry of a month in its place. */
export function withEntry(history: readonly MonthEntry[], entry: MonthEntry): readonly MonthEntry[] {
  let kept = byMonth([...history.filter(({ month }) => month !== entry.month), entry]).slice(-most);
  while (kept.length > 1 && JSON.stringify(kept).length > longest) kept = kept.slice(1);
  return kept;
}

/** The entry of a month; null where there is none. */
export function entryOf(history: readonly MonthEntry[], month: Month): MonthEntry | null {
  return history.find((entry) => entry.month === month) ?? null;
}

/** Has no later month than this been counted? */
export function isNewest(history: readonly MonthEntry[], month: Month): boolean {
  return history.every((entry) => entry.month <= month);
}

function byMonth(entries: readonly MonthEntry[]): readonly MonthEntry[] {
  return [...entries].sort((a, b) => (a.month < b.month ? -1 : 1));
}
