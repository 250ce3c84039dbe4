import { refuse, type Refusal } from '../card/decision.ts';
import type { TraceEntry } from '../card/card.ts';
import { traceWith } from '../card/trace.ts';
import { clipped } from '../calls/in-words.ts';
import { plainNumber } from '../money/minor.ts';
import type { Plan, Properties, Upsert } from '../plan/plan.ts';
import { type Day, dayAfterMonth, type Month } from '../time/day.ts';
import { entryOf, isNewest, type MonthEntry, withEntry } from './history.ts';
import type { HeldIssue } from './issue.ts';
import { isLate } from './standing.ts';

/** What a change of issues comes to; an empty plan: it stands already, and nothing is missing. */
export type IssueDecided =
  | { readonly does: 'write'; readonly plan: Plan }
  /** What the screen showed is no longer so. */
  | { readonly does: 'show_change' }
  | Refusal;

/** Said where an issue is gone, or goes on under another name. */
export const issueGone: Refusal = refuse(
  'no_issue',
  'This issue is gone, or was merged into another one. Refresh the page.',
);

/** Who changes an issue, when, in which month's review. */
export interface Changing {
  /** The opened form. */
  readonly id: string;
  readonly who: string;
  readonly today: Day;
  readonly month: Month;
}

/** An issue changed by a person: one revision on, with its trace, and how it stands in the history. */
export function changedBy(issue: HeldIssue, by: Changing, reason: string): Upsert {
  const entry: TraceEntry = { id: by.id, on: by.today, who: by.who, did: 'noted', reason };
  const history = historyWith(issue, by.month, {});
  return {
    type: 'issue',
    key: issue.key,
    properties: {
      ...issueProperties({ ...issue, history }),
      clr_revision: String(issue.revision + 1),
      clr_trace: traceWith([...issue.trace, ...unreadNote(issue)], entry),
    },
  };
}

/**
 * The history with how an issue stands now. What is decided while an older month is shown belongs to the newest that was
 * counted; a month before the issue was opened has no entry.
 */
export function historyWith(
  issue: HeldIssue,
  month: Month,
  counted: Partial<Pick<MonthEntry, 'losses' | 'money' | 'after' | 'undated'>>,
): readonly MonthEntry[] {
  const { history, status, decision, action, ownerName, dueOn } = issue;
  const newest = isNewest(history, month) ? month : (history.at(-1)?.month ?? month);
  if (issue.openedMonth !== null && newest < issue.openedMonth) return history;
  const held = entryOf(history, newest) ?? { losses: 0, money: 0, after: 0, undated: 0 };
  const { losses, money, after, undated } = { ...held, ...counted };
  const late = isLate(issue, dayAfterMonth(newest));
  return withEntry(history, {
    ...{ month: newest, status, losses, money, decision, action, ownerName, dueOn },
    ...{ late, after, undated },
  });
}

/** So much of what people wrote over a history is kept, in characters: the trace has to hold more than that. */
const keptOfHistory = 8_000;

/** For the trace, what people wrote over the history, which the next write replaces; nothing where it could be read. */
export function unreadNote({ unreadHistory }: Pick<HeldIssue, 'unreadHistory'>): readonly TraceEntry[] {
  if (unreadHistory === '') return [];
  const reason = `The history could not be read and was begun anew. It was: ${clipped(unreadHistory, keptOfHistory)}`;
  return [{ id: '', on: '', who: '', did: 'noted', reason }];
}

/** What an issue's record holds, without what counts changes. */
export function issueProperties(issue: HeldIssue): Properties {
  const [first = ''] = issue.reasons;
  return {
    clr_name: issue.name,
    clr_reason: first,
    clr_reasons: issue.reasons.join(';'),
    clr_status: issue.status,
    clr_owner: issue.ownerId ?? '',
    clr_owner_name: issue.ownerName,
    clr_decision: issue.decision ?? '',
    clr_action: issue.action,
    clr_opened_on: issue.openedOn ?? '',
    clr_opened_month: issue.openedMonth ?? '',
    clr_due_on: issue.dueOn ?? '',
    clr_fixed_on: issue.fixedOn ?? '',
    clr_evidence: issue.evidence,
    clr_merged_into: issue.mergedInto ?? '',
    ...countedProperties(issue),
  };
}

/** What counting writes. */
export function countedProperties(issue: Pick<HeldIssue, 'losses' | 'money' | 'history'>): Properties {
  return {
    clr_losses: String(issue.losses),
    clr_money: plainNumber(issue.money),
    clr_history: JSON.stringify(issue.history),
  };
}
