import { refuse, type Refusal } from '../card/decision.ts';
import { escapeHtml } from '../calls/escape-html.ts';
import { dueAt } from '../calls/due-days.ts';
import { clipped } from '../calls/in-words.ts';
import type { Plan, Properties, Upsert } from '../plan/plan.ts';
import type { Feedback } from '../settings/settings.ts';
import { addDays, type Day, monthOf } from '../time/day.ts';
import type { GiveFeedback } from './give-feedback.ts';
import { type ActiveOwner, managerOf } from './manager-of.ts';

/** What of the portal decides about feedback. */
export interface FeedbackFacts {
  /** Null: operations have not confirmed that it is permitted. */
  readonly feedback: Feedback | null;
  readonly owners: readonly ActiveOwner[];
  /** Null where there is no such loss any more. */
  readonly companyName: string | null;
  readonly today: Day;
  /** IANA name of the portal's zone. */
  readonly timeZone: string;
  /** Keys of the loss's tasks that stand already. */
  readonly heldKeys: ReadonlySet<string>;
}

/** Two tasks, or why there are none. */
export type FeedbackDecision =
  { readonly does: 'write'; readonly plan: Plan; readonly managerName: string } | Refusal;

/** Manager and employee have so many days to speak with each other. */
const daysToSpeak = 14;

/** The keys of the two tasks of one feedback. */
export function feedbackKeys({ lossKey, id }: Pick<GiveFeedback, 'lossKey' | 'id'>): {
  readonly manager: string;
  readonly employee: string;
} {
  return { manager: `${lossKey}-feedback-${id}`, employee: `${lossKey}-feedback-answer-${id}` };
}

/**
 * Feedback as a task for the manager and one for the employee, who may answer. Associated with nothing, so that no
 * timeline shows name or words; what stands already is its owner's and is not written again.
 */
export function decideFeedback(facts: FeedbackFacts, asked: GiveFeedback): FeedbackDecision {
  const { feedback, owners, companyName } = facts;
  if (feedback === null) {
    return refuse('feedback_off', 'Feedback about employees is off here: operations have not permitted it.');
  }
  if (companyName === null) {
    return refuse('no_loss', 'The loss of this call is gone. Reload the page; nothing was given.');
  }
  const employee = owners.find(({ id }) => id === asked.employeeId);
  if (!employee) return refuse('no_employee', 'This person is deactivated or gone. Choose somebody else.');
  const manager = managerOf(employee.id, feedback, owners);
  if (!manager) {
    return refuse('no_manager', `The settings name no manager for ${employee.name}. Ask operations.`);
  }
  const keys = feedbackKeys(asked);
  const quote = `<blockquote>${escapeHtml(asked.words).replaceAll(/\r?\n/g, '<br>')}</blockquote>`;
  const from = `In a recovery call with ${escapeHtml(clipped(companyName, 120))} ${escapeHtml(asked.who)} heard`;
  const records = [
    taskOf(facts, asked, {
      ...{ key: keys.manager, role: 'feedback', ownerId: manager.id, subject: 'Frontline feedback' },
      body: `<p>${from} this of ${escapeHtml(employee.name)}’s service:</p>${quote}<p>Only the two of you see this. Speak with each other; ask what would have helped.</p>`,
    }),
    taskOf(facts, asked, {
      ...{ key: keys.employee, role: 'feedback_answer', ownerId: employee.id },
      subject: 'Frontline feedback: you may answer',
      body: `<p>${from} this of your service:</p>${quote}<p>Only you and ${escapeHtml(manager.name)} see this. You may answer: write below, tell ${escapeHtml(manager.name)}, and complete the task.</p>`,
    }),
  ].filter(({ key }) => !facts.heldKeys.has(key));
  return { does: 'write', plan: { records, links: [], mirrors: [] }, managerName: manager.name };
}

interface FeedbackTask {
  readonly key: string;
  readonly role: 'feedback' | 'feedback_answer';
  readonly ownerId: string;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
}

function taskOf(
  { today, timeZone }: FeedbackFacts,
  { lossKey }: GiveFeedback,
  { key, role, ownerId, subject, body }: FeedbackTask,
): Upsert {
  const properties: Properties = {
    hs_timestamp: new Date(dueAt(addDays(today, daysToSpeak), timeZone)).toISOString(),
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_type: 'TODO',
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: 'MEDIUM',
    hubspot_owner_id: ownerId,
    clr_role: role,
    clr_loss_key: lossKey,
    clr_month: monthOf(today),
  };
  return { type: 'task', key, properties };
}
