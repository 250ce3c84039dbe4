import type { ContactFact } from '../calls/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import { daysBetween, type Day } from '../time/day.ts';
import type { CallCompany, CallLoss, CallTask } from './call-facts.ts';
import { callState } from './call-state.ts';
import type { CallState, ListedCall } from './my-calls.ts';
import { readBrief } from './read-brief.ts';

/** All that lists of calls are made of. */
export interface ListFacts {
  readonly today: Day;
  readonly tasks: readonly CallTask[];
  /** By key. */
  readonly losses: ReadonlyMap<string, CallLoss>;
  /** Those HubSpot holds, by id. */
  readonly companies: ReadonlyMap<string, CallCompany>;
  /** Names of owners, deactivated ones too, by id. */
  readonly ownerNames: ReadonlyMap<string, string>;
  /** The contacts of a task, by its id; only needed where briefs are. */
  readonly contacts: ReadonlyMap<string, readonly ContactFact[]>;
  readonly withBriefs: boolean;
}

/** The calls in the order somebody looks at them: what is overdue longest first, what is done or needless last. */
export function listCalls(facts: ListFacts): readonly ListedCall[] {
  return facts.tasks
    .map((task) => listed(task, facts))
    .sort(
      (a, b) =>
        order[a.state] - order[b.state] ||
        compareText(a.dueOn ?? never, b.dueOn ?? never) ||
        (b.value ?? 0) - (a.value ?? 0) ||
        compareIds(a.taskId, b.taskId),
    );
}

const order: Readonly<Record<CallState, number>> = { due: 0, record_missing: 1, done: 2, needless: 3 };
/** A call without a day stands behind those that have one. */
const never = '9999-12-31';

function listed(task: CallTask, facts: ListFacts): ListedCall {
  const loss = facts.losses.get(task.lossKey) ?? null;
  const company = facts.companies.get(loss?.companyId ?? '') ?? null;
  const state = callState(task, loss, company);
  // Somebody may have asked not to be called since the task was made.
  const contact = facts.contacts.get(task.id)?.find(({ barred }) => barred === null);
  const { callerId, dueOn } = task;
  return {
    taskId: task.id,
    companyId: company && (loss?.companyId ?? null),
    name: company?.name ?? (loss?.companyName || task.subject || `Task ${task.id}`),
    value: loss?.value ?? null,
    month: task.month,
    callerId,
    callerName: callerId === null ? '' : (facts.ownerNames.get(callerId) ?? `Owner ${callerId}`),
    dueOn,
    lateDays: state === 'due' && dueOn !== null ? Math.max(0, daysBetween(dueOn, facts.today)) : 0,
    state,
    attempts: loss?.attempts ?? 0,
    remindedOn: task.remindedOn,
    speakWith: contact ? spokenWith(contact) : null,
    brief: facts.withBriefs ? [...readBrief(task.body)] : [],
    recordedLossKey: loss?.isRecorded ? loss.key : null,
    revision: loss?.revision ?? 0,
  };
}

function spokenWith({ name, jobTitle, phone, email }: ContactFact): ListedCall['speakWith'] {
  return { name, jobTitle, phone, email };
}
