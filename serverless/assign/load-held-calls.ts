import { callSeats } from '@loss-review/domain/calls/choose/codes';
import { type CalledLoss, callRoles, type CallRole, type HeldCall } from '@loss-review/domain/calls/facts';
import { taskKey } from '@loss-review/domain/calls/plan-tasks';
import { dayOf } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import type { LossOfMonth } from './load-called-losses.ts';

const taskProperties = [
  'clr_key',
  'hubspot_owner_id',
  'hs_task_status',
  'hs_timestamp',
  'clr_month',
  'clr_seat',
];

/**
 * The losses with the calls they have: tasks are found by the association with their loss, and, for a run that was cut
 * before the association was made, by key.
 */
export async function withHeldCalls(
  crm: Crm,
  losses: readonly LossOfMonth[],
  timeZone: string,
): Promise<readonly CalledLoss[]> {
  const linked = await crm.linked(
    'loss',
    'task',
    losses.map(({ id }) => id),
  );
  const linkedIds = new Set([...linked.values()].flatMap((tasks) => tasks.map(({ id }) => id)));
  const found = byKey(await crm.read('task', [...linkedIds], taskProperties));
  const without = losses.filter(({ key }) => !callRoles.some((role) => found.has(taskKey(key, role))));
  const unlinked = byKey(
    await crm.readByKey(
      'task',
      without.flatMap(({ key }) => callRoles.map((role) => taskKey(key, role))),
      taskProperties,
    ),
  );
  const tasks = new Map([...unlinked, ...found]);
  const ids = [...tasks.values()].map(({ id }) => id);
  const [companies, contacts] = await Promise.all([
    crm.linked('task', 'company', ids),
    crm.linked('task', 'contact', ids),
  ]);

  return losses.map((loss) => {
    const role = callRoles.find((each) => tasks.has(taskKey(loss.key, each)));
    const task = role && tasks.get(taskKey(loss.key, role));
    if (!role || !task) return { ...loss, call: null };
    const call: HeldCall = {
      ...heldCallOf(task, role, timeZone),
      linkedToLoss: (linked.get(loss.id) ?? []).some(({ id }) => id === task.id),
      linkedToCompany: (companies.get(task.id) ?? []).some(({ id }) => id === loss.companyId),
      linkedToContact: (contacts.get(task.id) ?? []).length > 0,
    };
    return { ...loss, call };
  });
}

function byKey(tasks: readonly CrmRecord[]): ReadonlyMap<string, CrmRecord> {
  return new Map(
    tasks.flatMap((task) => (task.properties['clr_key'] ? [[task.properties['clr_key'], task]] : [])),
  );
}

function heldCallOf(
  { id, properties: p }: CrmRecord,
  role: CallRole,
  timeZone: string,
): Omit<HeldCall, 'linkedToLoss' | 'linkedToCompany' | 'linkedToContact'> {
  return {
    taskId: id,
    role,
    seat: callSeats.find((seat) => seat === p['clr_seat']) ?? null,
    callerId: p['hubspot_owner_id'] || null,
    done: p['hs_task_status'] === 'COMPLETED',
    waiting: p['hs_task_status'] === 'NOT_STARTED',
    month: p['clr_month'] || null,
    dueOn: p['hs_timestamp'] ? dayOf(p['hs_timestamp'], timeZone) : null,
  };
}
