import type { CrmRecord } from '../crm.ts';

/** What the screens show of a task. */
export const taskProperties: readonly string[] = [
  'hs_task_subject',
  'hs_task_body',
  'hs_task_status',
  'hs_task_type',
  'hs_task_priority',
  'hs_timestamp',
  'hubspot_owner_id',
];

const states: Readonly<Record<string, string>> = {
  NOT_STARTED: 'Not started',
  IN_PROGRESS: 'In progress',
  WAITING: 'Waiting',
  DEFERRED: 'Deferred',
  COMPLETED: 'Completed',
};

/** How far a task is, in HubSpot's words. */
export function taskState({ properties }: CrmRecord): string {
  return states[properties['hs_task_status'] ?? ''] ?? '';
}

/** What kind of task it is, in HubSpot's words. */
export function taskType({ properties }: CrmRecord): string {
  return { CALL: 'Call', EMAIL: 'Email', TODO: 'To-do' }[properties['hs_task_type'] ?? ''] ?? '';
}
