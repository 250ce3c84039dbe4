import type { CallTask } from '@loss-review/domain/my-calls/call-facts';
import { DayText } from '@loss-review/domain/review-page/month-text';
import { dayOf } from '@loss-review/domain/time/day';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The properties of call tasks that lists tell of. */
export const callTaskProperties = [
  'clr_role',
  'clr_loss_key',
  'clr_month',
  'clr_reminded_on',
  'hs_task_subject',
  'hs_task_status',
  'hs_timestamp',
  'hubspot_owner_id',
] as const;

/** A call task, its body only where that was read too. */
export function readCallTask({ id, properties: p }: CrmRecord, timeZone: string): CallTask {
  return {
    id,
    lossKey: p['clr_loss_key'] ?? '',
    subject: p['hs_task_subject'] ?? '',
    body: p['hs_task_body'] ?? '',
    month: p['clr_month'] ?? '',
    callerId: p['hubspot_owner_id'] || null,
    dueOn: p['hs_timestamp'] ? dayOf(p['hs_timestamp'], timeZone) : null,
    isCompleted: p['hs_task_status'] === 'COMPLETED',
    remindedOn: DayText.safeParse(p['clr_reminded_on']).data ?? null,
  };
}
