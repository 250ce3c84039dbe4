import type { Link, Plan, Properties, Ref, Update, Upsert } from '../plan/plan.ts';
import type { Day, Month } from '../time/day.ts';
import { type Briefed, briefOf, subjectOf } from './brief.ts';
import { dueAt } from './due-days.ts';
import type { CalledCompany, CalledLoss, CallRole, ContactFact } from './facts.ts';
import { nextStepOf } from './next-step.ts';

/** A call as dealt, with what its task needs. */
export interface CallToPlan {
  readonly loss: CalledLoss;
  readonly company: CalledCompany;
  readonly role: CallRole;
  readonly callerId: string | null;
  /** Empty where nobody calls. */
  readonly callerName: string;
  readonly dueOn: Day;
  /** Whom to call; null where nobody is known, or where the task has a contact already. */
  readonly contact: ContactFact | null;
  readonly tickets: Briefed['tickets'];
}

export interface PlanWords {
  readonly month: Month;
  /** IANA name of the portal's zone. */
  readonly timeZone: string;
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
  readonly reasons: Briefed['reasons'];
}

/** The key a loss's call task is found by again. */
export function taskKey(lossKey: string, role: CallRole): string {
  return `${lossKey}-${role}`;
}

/**
 * The call tasks that are missing, the links that are missing, and what companies say of their caller and next step. A
 * task that exists is never written again: it is its caller's.
 */
export function planTasks(calls: readonly CallToPlan[], words: PlanWords): Plan {
  return {
    records: calls.flatMap((call) => (call.loss.call ? [] : [taskOf(call, words)])),
    links: calls.flatMap(linksOf),
    mirrors: calls.flatMap(mirrorOf),
  };
}

function taskOf(call: CallToPlan, { month, timeZone, currency, reasons }: PlanWords): Upsert {
  const { loss, role, callerId } = call;
  const briefed: Briefed = { ...call, currency, reasons };
  return {
    type: 'task',
    key: taskKey(loss.key, role),
    properties: {
      hs_timestamp: new Date(dueAt(call.dueOn, timeZone)).toISOString(),
      hs_task_subject: subjectOf(briefed),
      hs_task_body: briefOf(briefed),
      hs_task_type: 'CALL',
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: role === 'executive' ? 'HIGH' : 'MEDIUM',
      ...(callerId === null ? {} : { hubspot_owner_id: callerId }),
      clr_role: role,
      clr_loss_key: loss.key,
      clr_month: month,
    },
  };
}

function linksOf({ loss, company, role, contact }: CallToPlan): readonly Link[] {
  const { call } = loss;
  const from: Ref = call ? { type: 'task', id: call.taskId } : { type: 'task', key: taskKey(loss.key, role) };
  return [
    ...(call?.linkedToLoss ? [] : [{ from, to: { type: 'loss', id: loss.id } } as const]),
    ...(call?.linkedToCompany ? [] : [{ from, to: { type: 'company', id: company.id } } as const]),
    ...(contact && !call?.linkedToContact
      ? [{ from, to: { type: 'contact', id: contact.id } } as const]
      : []),
  ];
}

/** Once a call was begun, what the company says next follows from the call and not from its assignment. */
function mirrorOf({ loss, company, callerName, dueOn }: CallToPlan): readonly Update[] {
  if (loss.call && !loss.call.waiting) return [];
  const wanted: Properties = {
    clr_caller: callerName,
    clr_next_step: nextStepOf(callerName, dueOn),
  };
  if (wanted['clr_caller'] === company.caller && wanted['clr_next_step'] === company.nextStep) return [];
  return [{ type: 'company', id: company.id, properties: wanted }];
}
