import type { LossTask } from '@loss-review/domain/calls/record/call-facts';
import { dayOf } from '@loss-review/domain/time/day';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The task properties that a recovery call needs. */
export const lossTaskProperties = [
  'clr_key',
  'clr_loss_key',
  'clr_role',
  'hs_task_subject',
  'hs_task_body',
  'hs_task_status',
  'hs_timestamp',
  'hubspot_owner_id',
];

/** A task of ours about a loss; null for any other. */
export function readLossTask(
  { id, properties: p }: CrmRecord,
  timeZone: string,
  linked: LossTask['linked'],
): LossTask | null {
  const lossKey = p['clr_loss_key'];
  if (!lossKey) return null;
  return {
    id,
    key: p['clr_key'] ?? '',
    lossKey,
    role: p['clr_role'] ?? '',
    ownerId: p['hubspot_owner_id'] ?? null,
    status: p['hs_task_status'] ?? 'NOT_STARTED',
    dueOn: p['hs_timestamp'] ? dayOf(p['hs_timestamp'], timeZone) : null,
    subject: p['hs_task_subject'] ?? '',
    body: p['hs_task_body'] ?? '',
    linked,
  };
}
