import type { ShownTask } from '@loss-review/domain/card/card-facts';
import { dayOf } from '@loss-review/domain/time/day';
import * as z from 'zod/mini';
import type { CrmRecord } from '../hubspot/crm.ts';

const Status = z.catch(
  z.enum(['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED']),
  'NOT_STARTED',
);

/** The task properties the card needs. */
export const taskProperties = [
  'hs_task_subject',
  'hs_task_body',
  'hs_task_type',
  'hs_task_status',
  'hs_timestamp',
  'hubspot_owner_id',
  'clr_loss_key',
  'clr_role',
];

/** Our tasks among a company's tasks, the earliest due first. */
export function readTasks(
  records: readonly CrmRecord[],
  know: { readonly ownerNames: ReadonlyMap<string, string>; readonly timeZone: string },
): readonly ShownTask[] {
  const tasks = records.flatMap(({ id, properties: p }): ShownTask[] => {
    const lossKey = p['clr_loss_key'];
    if (!lossKey) return [];
    return [
      {
        id,
        lossKey,
        subject: p['hs_task_subject'] ?? '',
        body: p['hs_task_body'] ?? '',
        call: p['hs_task_type'] === 'CALL',
        dueOn: p['hs_timestamp'] ? dayOf(p['hs_timestamp'], know.timeZone) : null,
        ownerName: know.ownerNames.get(p['hubspot_owner_id'] ?? '') ?? null,
        status: z.parse(Status, p['hs_task_status']),
        promised: ['help', 'follow_up'].includes(p['clr_role'] ?? ''),
      },
    ];
  });
  return tasks.sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}
