import { closeTask } from '../calls/close-task.ts';
import { dueAt, remindAt } from '../calls/due-days.ts';
import { escapeHtml } from '../calls/escape-html.ts';
import { clipped, dayInWords } from '../calls/in-words.ts';
import { emptyPlan, type Plan, type Properties } from '../plan/plan.ts';
import type { Day, Month } from '../time/day.ts';
import { type HeldIssue, isOpen } from './issue.ts';
import type { IssueDecision } from './codes.ts';

/** The task of an issue as HubSpot holds it. */
export interface DueTask {
  readonly id: string;
  readonly ownerId: string | null;
  readonly status: string;
  readonly dueOn: Day | null;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
  readonly isLinked: boolean;
}

/** What a task is written with. */
interface TaskWords {
  /** IANA name of the portal's zone. */
  readonly timeZone: string;
  readonly month: Month;
  /** Owners to whom HubSpot lets a task be given. */
  readonly activeIds: ReadonlySet<string>;
}

/** The key of the task that says by when an issue's decision is to be done. */
export function dueTaskKey(issueKey: string): string {
  return `${issueKey}-due`;
}

/** A decision as an order. */
export const decisionWords: Readonly<Record<IssueDecision, string>> = {
  start: 'Start',
  stop: 'Stop',
  continue: 'Continue',
  change: 'Change',
};

/**
 * What makes the task follow its issue: made or changed while there is a day by which it is to be done, completed once
 * the issue is resolved or merged. A task that says the same already is left to whoever has it, done or not.
 */
export function dueTaskPlan(issue: HeldIssue, held: DueTask | null, words: TaskWords): Plan {
  const key = dueTaskKey(issue.key);
  if (!isOpen(issue) || issue.dueOn === null) {
    if (held === null || held.status === 'COMPLETED') return emptyPlan;
    return { ...emptyPlan, mirrors: [closeTask(held, closedFor(issue))] };
  }
  const links =
    held?.isLinked === true
      ? []
      : [{ from: { type: 'task', key }, to: { type: 'issue', key: issue.key } } as const];
  const { dueOn, ownerId } = issue;
  const [subject, body] = [subjectOf(issue), bodyOf(issue)];
  const mine = ownerId !== null && words.activeIds.has(ownerId) ? ownerId : null;
  const isSameDay = held?.dueOn === dueOn;
  const isSame = isSameDay && held.subject === subject && held.body === body && held.ownerId === mine;
  if (isSame) return { ...emptyPlan, links };
  const properties: Properties = {
    hs_timestamp: new Date(dueAt(dueOn, words.timeZone)).toISOString(),
    hs_task_reminders: String(remindAt(dueOn, words.timeZone)),
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_type: 'TODO',
    hs_task_priority: 'HIGH',
    hubspot_owner_id: mine ?? '',
    clr_role: 'issue',
    clr_month: words.month,
    // A new day asks for it anew, whatever was said to be done by the old one.
    ...(isSameDay ? {} : { hs_task_status: 'NOT_STARTED' }),
  };
  return { ...emptyPlan, records: [{ type: 'task', key, properties }], links };
}

/** Was the task completed in HubSpot while the issue still waits for evidence? One that recurred had its task completed by its fix. */
export function isSaidDone(issue: HeldIssue, task: Pick<DueTask, 'status'> | null): boolean {
  return issue.status === 'open' && issue.dueOn !== null && task?.status === 'COMPLETED';
}

function closedFor({ status }: HeldIssue): string {
  if (status === 'merged') return '<strong>Closed: the issue was merged into another one.</strong>';
  return isOpen({ status })
    ? '<strong>Closed: the issue has no day any more.</strong>'
    : '<strong>Closed: the issue is resolved.</strong>';
}

function subjectOf({ name, decision }: HeldIssue): string {
  const what = clipped(name.replaceAll(/\s+/g, ' '), 120);
  return decision === null ? `Loss issue: ${what}` : `${decisionWords[decision]}: ${what}`;
}

function bodyOf({ name, decision, action, dueOn }: HeldIssue): string {
  const asked =
    decision === null
      ? 'Customers leave us over this, and you answer for it:'
      : `Customers leave us over this, and the loss review decided to <strong>${decision}</strong>:`;
  return [
    `<p>${asked}</p>`,
    `<p>${escapeHtml(name)}</p>`,
    ...(action === '' ? [] : [`<p>${escapeHtml(action).replaceAll(/\r?\n/g, '<br>')}</p>`]),
    `<p>It is to be done by ${dueOn === null ? '' : dayInWords(dueOn)}. Then write on the issue what shows that it is fixed: completing this task alone does not resolve it.</p>`,
  ].join('');
}
