import type { Link, Plan, Properties, Ref, Update, Upsert } from '../plan/plan.ts';
import type { Day, Month } from '../time/day.ts';
import { type Briefed, briefOf, subjectOf } from './brief.ts';
import type { CallSeat } from './choose/codes.ts';
import { dueAt, remindAt } from './due-days.ts';
import type { CalledCompany, CalledLoss, CallRole, ContactFact } from './facts.ts';
import { nextStepOf } from './next-step.ts';

/** A call as dealt, with what its task needs. */
export interface CallToPlan {
  readonly loss: CalledLoss;
  readonly company: CalledCompany;
  readonly role: CallRole;
  /** Null unless the role is an executive's. */
  readonly seat: CallSeat | null;
  readonly callerId: string | null;
  /** Empty where nobody calls. */
  readonly callerName: string;
  readonly callerManagedAccount: boolean;
  /** Is the call taken from somebody who is not active any more? */
  readonly reassigned: boolean;
  readonly dueOn: Day;
  /** Whom to call; null where nobody is known, or where the task has a contact already. */
  readonly contact: ContactFact | null;
  readonly tickets: Briefed['tickets'];
  /** Does the country's rule forbid an offer? */
  readonly listenOnly: boolean;
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
 * The call tasks that are missing, the links that are missing, and what losses and companies say of the call. A task
 * that exists is never written again: it is its caller's, unless that caller has departed.
 */
export function planTasks(calls: readonly CallToPlan[], words: PlanWords): Plan {
  return {
    records: calls.flatMap((call) => (call.loss.call ? [] : [taskOf(call, words)])),
    links: calls.flatMap(linksOf),
    mirrors: calls.flatMap((call) => [...newCaller(call), ...lossOf(call), ...companyOf(call)]),
  };
}

function taskOf(call: CallToPlan, { month, timeZone, currency, reasons }: PlanWords): Upsert {
  const { loss, role, seat, callerId } = call;
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
      hs_task_reminders: String(remindAt(call.dueOn, timeZone)),
      hs_task_priority: role === 'executive' ? 'HIGH' : 'MEDIUM',
      ...(callerId === null ? {} : { hubspot_owner_id: callerId }),
      clr_role: role,
      ...(seat === null ? {} : { clr_seat: seat }),
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

function newCaller({ loss: { call }, reassigned, callerId }: CallToPlan): readonly Update[] {
  if (!call || !reassigned) return [];
  return [{ type: 'task', id: call.taskId, properties: { hubspot_owner_id: callerId ?? '' } }];
}

/** What came of a call is told by whoever made it: the loss says that it is due only until then. */
function lossOf({ loss, seat, callerName, dueOn, reassigned }: CallToPlan): readonly Update[] {
  const { callStatus } = loss;
  const isDue = callStatus === '' || callStatus === 'assigned';
  if (!isDue && !(reassigned && callStatus === 'tried')) return [];
  const wanted: Properties = {
    clr_call_status: callStatus || 'assigned',
    clr_caller: callerName,
    clr_call_due_on: dueOn,
    clr_call_seat: seat ?? '',
  };
  const held: Properties = {
    clr_call_status: callStatus,
    clr_caller: loss.caller,
    clr_call_due_on: loss.callDueOn ?? '',
    clr_call_seat: loss.callSeat,
  };
  return updateOf({ type: 'loss', id: loss.id }, wanted, held);
}

/** Once a call was begun, what the company says next follows from the call and not from its assignment. */
function companyOf({ loss, company, callerName, dueOn, reassigned }: CallToPlan): readonly Update[] {
  if (loss.call && !loss.call.waiting && !reassigned) return [];
  const wanted: Properties = {
    clr_caller: callerName,
    clr_next_step: nextStepOf(callerName, dueOn),
  };
  const held: Properties = { clr_caller: company.caller, clr_next_step: company.nextStep };
  return updateOf({ type: 'company', id: company.id }, wanted, held);
}

function updateOf(on: Pick<Update, 'type' | 'id'>, wanted: Properties, held: Properties): readonly Update[] {
  const properties = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== held[name]),
  );
  return Object.keys(properties).length > 0 ? [{ ...on, properties }] : [];
}
