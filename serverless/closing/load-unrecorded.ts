import { askKey } from '@loss-review/domain/closing/ask-missing';
import type { Found, UnrecordedCall } from '@loss-review/domain/closing/missing';
import type { CallTask } from '@loss-review/domain/my-calls/call-facts';
import { callState } from '@loss-review/domain/my-calls/call-state';
import type { Day, Month } from '@loss-review/domain/time/day';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { findCallTasks } from '../my-calls/find-call-tasks.ts';
import { loadCalls } from '../my-calls/load-calls.ts';
import { type Asked, loadAsked } from './load-asked.ts';

/** A call without a record, with its task as it is now. */
export interface CallToRecord extends UnrecordedCall {
  readonly task: CallTask;
  readonly lossId: string;
  /** The task that asks for the record of a call that is done; null: none. */
  readonly asked: Asked | null;
}

interface Around {
  readonly month: Month;
  readonly today: Day;
  readonly timeZone: string;
  readonly owners: readonly Owner[];
}

/** The calls of a month's list of which nothing is recorded, those due first where they are longest overdue. */
export async function loadUnrecorded(crm: Crm, around: Around): Promise<Found<UnrecordedCall>> {
  const { month, today } = around;
  const { tasks, notLookedAt } = await findCallTasks(crm, { callerId: null, month, today });
  const calls = await callsToRecord(crm, tasks, around);
  const day = ({ dueOn }: UnrecordedCall): string => dueOn ?? '9999-12-31';
  return { first: [...calls].sort((a, b) => (day(a) < day(b) ? -1 : 1)), notLookedAt };
}

/** Of these call tasks, found by a search, those that lack a record, as they are now. */
export async function callsToRecord(
  crm: Crm,
  found: readonly CrmRecord[],
  { month, timeZone, owners }: Around,
): Promise<readonly CallToRecord[]> {
  const { tasks, losses, companies } = await loadCalls(crm, found, { timeZone, withBriefs: false });
  const calls = tasks.flatMap((task) => {
    const loss = losses.get(task.lossKey);
    const company = companies.get(loss?.companyId ?? '') ?? null;
    const state = callState(task, loss ?? null, company);
    const lacksRecord = state === 'due' || state === 'record_missing';
    return loss && lacksRecord && task.month === month ? [{ task, loss, company }] : [];
  });
  const ids = await idsOf(
    crm,
    calls.flatMap(({ task, loss }) => (task.isCompleted ? [loss.key] : [])),
  );
  const asked = await loadAsked(
    crm,
    'record',
    calls.flatMap(({ loss: { key, companyId } }) => {
      const id = ids.get(key);
      return id === undefined ? [] : [{ id, key, companyId }];
    }),
  );
  const active = new Map(owners.flatMap((owner) => (owner.active ? [[owner.id, owner.name] as const] : [])));
  return calls.map(({ task, loss, company }) => {
    const name = active.get(task.callerId ?? '');
    const ask = asked.get(askKey(loss.key, 'record')) ?? null;
    return {
      taskId: task.id,
      task,
      lossId: ids.get(loss.key) ?? '',
      lossKey: loss.key,
      companyId: company ? loss.companyId : null,
      name: company?.name ?? loss.companyName,
      caller: task.callerId !== null && name !== undefined ? { id: task.callerId, name } : null,
      dueOn: task.dueOn,
      isCompleted: task.isCompleted,
      remindedOn: task.isCompleted ? (ask?.askedOn ?? null) : task.remindedOn,
      asked: ask,
    };
  });
}

async function idsOf(
  crm: Pick<Crm, 'readByKey'>,
  lossKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const losses = await crm.readByKey('loss', lossKeys, ['clr_key']);
  return new Map(losses.map(({ id, properties }) => [properties['clr_key'] ?? '', id]));
}
