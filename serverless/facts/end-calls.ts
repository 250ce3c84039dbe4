import { callEnded, closeTask } from '@loss-review/domain/calls/close-task';
import { callRoles } from '@loss-review/domain/calls/facts';
import type { EndedCall } from '@loss-review/domain/losses/decide';
import type { Plan, Update } from '@loss-review/domain/plan/plan';
import type { Crm } from '../hubspot/crm.ts';

const taskProperties = ['hs_task_status', 'hs_task_body', 'clr_loss_key', 'clr_role'];

/**
 * What closes the open call tasks of these losses with a note and takes caller and next step from their companies; and what
 * has to be written once that is done: that their losses need no call. A run that is cut in between finds them again.
 */
export async function endCalls(
  crm: Pick<Crm, 'read' | 'linked'>,
  ended: readonly EndedCall[],
): Promise<readonly Plan[]> {
  if (ended.length === 0) return [];
  const linked = await crm.linked(
    'loss',
    'task',
    ended.map(({ id }) => id),
  );
  const ids = [...linked.values()].flatMap((tasks) => tasks.map(({ id }) => id));
  const tasks = await crm.read('task', [...new Set(ids)], taskProperties);
  const statusOf = new Map(ended.map(({ key, status }) => [key, status]));
  const closed = tasks.flatMap(({ id, properties: p }): Update[] => {
    const why = callEnded[statusOf.get(p['clr_loss_key'] ?? '') ?? ''];
    const isCall = callRoles.some((role) => role === p['clr_role']);
    if (why === undefined || !isCall || p['hs_task_status'] === 'COMPLETED') return [];
    return [closeTask({ id, body: p['hs_task_body'] ?? '' }, why)];
  });
  const companies = [...new Set(ended.map(({ companyId }) => companyId))].map((id): Update => ({
    type: 'company',
    id,
    properties: { clr_caller: '', clr_next_step: '' },
  }));
  const losses = ended.map(({ id }): Update => ({
    type: 'loss',
    id,
    properties: { clr_call_status: 'not_needed' },
  }));
  return [[...closed, ...companies], losses].map((mirrors) => ({ records: [], links: [], mirrors }));
}
