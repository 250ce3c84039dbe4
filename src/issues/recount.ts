import { traceWith } from '../card/trace.ts';
import type { Properties, Update } from '../plan/plan.ts';
import type { Month } from '../time/day.ts';
import { countedProperties, historyWith, unreadNote } from './change-issue.ts';
import { countIssue, type IssueSums, noIssueSums, sinceFix, sumsSince } from './count-issue.ts';
import { entryOf, isNewest, type MonthEntry } from './history.ts';
import type { HeldIssue, IssueLoss } from './issue.ts';
import { statusAfter } from './standing.ts';

/**
 * An issue as its causes tell of it in the review of a month: status, losses, money and history. A month that is not the
 * newest counted changes only the losses and money of the past.
 */
export function recounted(issue: HeldIssue, month: Month, losses: readonly IssueLoss[]): HeldIssue {
  const sums = countIssue(issue, losses);
  const { after, undated } = sinceFix(issue, issue.fixedOn, losses);
  const history = issue.history.map((entry) => withSums(entry, sums.get(entry.month)));
  const counted = { ...issue, ...sumsSince(sums, issue.openedMonth), history };
  if (!isNewest(issue.history, month)) return counted;
  const stands = { ...counted, status: statusAfter(issue.status, after) };
  const now = sums.get(month) ?? noIssueSums;
  return { ...stands, history: historyWith(stands, month, { ...now, after, undated }) };
}

/** What the record has to change to hold that; null where it does. */
export function recountUpdate(issue: HeldIssue, month: Month, losses: readonly IssueLoss[]): Update | null {
  const now = recounted(issue, month, losses);
  const [is, wanted] = [told(issue), told(now)];
  const changed = Object.entries(wanted).filter(([name, value]) => value !== is[name]);
  if (changed.length === 0) return null;
  const properties = Object.fromEntries(changed);
  const [note] = 'clr_history' in properties ? unreadNote(issue) : [];
  const kept = note === undefined ? {} : { clr_trace: traceWith(issue.trace, note) };
  return { type: 'issue', id: issue.id, properties: { ...properties, ...kept } };
}

/** How often its reason came back after the fix, as last counted. */
export function afterFixIn(issue: HeldIssue, month: Month): Pick<MonthEntry, 'after' | 'undated'> {
  return entryOf(issue.history, month) ?? { after: 0, undated: 0 };
}

function told(issue: HeldIssue): Properties {
  return { clr_status: issue.status, ...countedProperties(issue) };
}

function withSums(entry: MonthEntry, sums: IssueSums = noIssueSums): MonthEntry {
  return { ...entry, losses: sums.losses, money: sums.money };
}
