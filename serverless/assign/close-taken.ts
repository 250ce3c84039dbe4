import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { closeTask, notLostAfterAll } from '@loss-review/domain/calls/close-task';
import type { Plan, Update } from '@loss-review/domain/plan/plan';
import type { Crm } from '../hubspot/crm.ts';

const taskProperties = ['hs_task_status', 'hs_task_body', 'clr_loss_key'];

/**
 * What closes those of the calls just written whose losses a person took back while they were being written. Who takes
 * a loss back later finds the task and closes it, so between the two no call is left open.
 */
export async function closeTaken(
  crm: Pick<Crm, 'read' | 'linked'>,
  calls: readonly Pick<AssignedCall, 'loss' | 'company'>[],
): Promise<Plan> {
  const losses = await crm.read(
    'loss',
    calls.map(({ loss }) => loss.id),
    ['clr_status'],
  );
  const undone = new Set(
    losses.flatMap(({ id, properties: p }) => (p['clr_status'] === 'undone' ? [id] : [])),
  );
  const taken = calls.filter(({ loss }) => undone.has(loss.id));
  const keys = new Set(taken.map(({ loss }) => loss.key));
  const linked = await crm.linked(
    'loss',
    'task',
    taken.map(({ loss }) => loss.id),
  );
  const ids = [...linked.values()].flatMap((tasks) => tasks.map(({ id }) => id));
  const tasks = await crm.read('task', [...new Set(ids)], taskProperties);
  const closed = tasks.flatMap(({ id, properties: p }): Update[] => {
    if (!keys.has(p['clr_loss_key'] ?? '') || p['hs_task_status'] === 'COMPLETED') return [];
    return [closeTask({ id, body: p['hs_task_body'] ?? '' }, notLostAfterAll)];
  });
  const companies = taken.map(({ company }): Update => ({
    type: 'company',
    id: company.id,
    properties: { clr_caller: '', clr_next_step: '' },
  }));
  return { records: [], links: [], mirrors: [...closed, ...companies] };
}
