import { callRoles } from '@loss-review/domain/calls/facts';
import type { CallTask } from '@loss-review/domain/my-calls/call-facts';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';
import { callTaskProperties, readCallTask } from './read-call-task.ts';

/** A call task as it is now. Throws Trouble `no_task` where it is gone, or is no call of ours. */
export async function loadTask(crm: Pick<Crm, 'read'>, taskId: string, timeZone: string): Promise<CallTask> {
  const [record] = await crm.read('task', [taskId], callTaskProperties);
  if (!record || !callRoles.some((role) => role === record.properties['clr_role'])) {
    throw new Trouble('no_task', 'user', 'HubSpot no longer holds this call task. Refresh the page.');
  }
  return readCallTask(record, timeZone);
}
