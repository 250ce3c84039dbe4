import { addMonths, type Day, type Month } from '../time/day.ts';
import { entryOf, isNewest, type MonthEntry } from './history.ts';
import { type HeldIssue, isOpen } from './issue.ts';
import type { Became, IssueStatus } from './codes.ts';

/** What makes an issue late. */
type Due = Pick<HeldIssue, 'status' | 'dueOn' | 'fixedOn'>;

/**
 * Has the due day passed on that day with nothing shown to be done? A day that lies before a fix was met by it, also
 * where the issue came back.
 */
export function isLate({ status, dueOn, fixedOn }: Due, on: Day): boolean {
  return isOpen({ status }) && dueOn !== null && dueOn < on && (fixedOn === null || dueOn > fixedOn);
}

/** Status after a fix: one loss by what happened after it is “seen again”, from two on it has recurred. */
export function statusAfter(status: IssueStatus, after: number): IssueStatus {
  if (status === 'open' || status === 'merged') return status;
  if (after === 0) return 'resolved';
  return after === 1 ? 'seen_again' : 'recurred';
}

/** How an issue stood in a month: as it is now, or as it was where a later month was counted since. */
export function standingIn(
  issue: HeldIssue,
  month: Month,
): Pick<HeldIssue, 'status' | 'dueOn'> & { readonly late: boolean | null } {
  const entry = entryOf(issue.history, month);
  if (entry === null || isNewest(issue.history, month)) {
    return { status: issue.status, dueOn: issue.dueOn, late: null };
  }
  return { status: entry.status, dueOn: entry.dueOn, late: entry.late };
}

/** What was promised in the review of the month before; null where nothing was decided then. */
export function promisedBefore({ history }: HeldIssue, month: Month): MonthEntry | null {
  const entry = entryOf(history, addMonths(month, -1));
  return entry !== null && (entry.decision !== null || entry.dueOn !== null) ? entry : null;
}

/** What became of an issue by the review of a month, seen on a day. */
export function becameIn(issue: HeldIssue, month: Month, today: Day): Became {
  const { status, dueOn, late } = standingIn(issue, month);
  const before = entryOf(issue.history, addMonths(month, -1));
  if (status === 'resolved') return before?.status === 'resolved' ? 'settled' : 'done';
  if (late ?? isLate({ status, dueOn, fixedOn: issue.fixedOn }, today)) return 'late';
  if (status === 'recurred' || status === 'seen_again') return status;
  return issue.openedMonth === month ? 'new' : 'open';
}
