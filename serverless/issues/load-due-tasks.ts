import { type DueTask, dueTaskKey } from '@loss-review/domain/issues/due-task';
import type { HeldIssue } from '@loss-review/domain/issues/issue';
import { compareIds } from '@loss-review/domain/losses/order';
import { dayOf } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

const properties = [
  ...['clr_key', 'hs_task_subject', 'hs_task_body', 'hs_task_status', 'hs_timestamp'],
  'hubspot_owner_id',
];

/**
 * The tasks that say by when issues are to be done, by the key of the issue. Read by key, and by association, which is all
 * there is in an account without unique task keys; of two with one key the one made first is meant.
 */
export async function loadDueTasks(
  crm: Pick<Crm, 'read' | 'readByKey' | 'linked'>,
  issues: readonly Pick<HeldIssue, 'id' | 'key'>[],
  timeZone: string,
): Promise<ReadonlyMap<string, DueTask>> {
  const keys = new Map(issues.map(({ key }) => [dueTaskKey(key), key]));
  const [keyed, linked] = await Promise.all([
    crm.readByKey('task', [...keys.keys()], properties),
    crm.linked(
      'issue',
      'task',
      issues.flatMap(({ id }) => id || []),
    ),
  ]);
  const linkedIds = new Set([...linked.values()].flatMap((links) => links.map(({ id }) => id)));
  const rest = [...linkedIds].filter((id) => !keyed.some((task) => task.id === id));
  const records = [...keyed, ...(await crm.read('task', rest, properties))];
  const tasks = records
    .sort((a, b) => compareIds(b.id, a.id))
    .flatMap((record): readonly (readonly [string, DueTask])[] => {
      const issue = keys.get(record.properties['clr_key'] ?? '');
      return issue === undefined ? [] : [[issue, taskOf(record, linkedIds.has(record.id), timeZone)]];
    });
  return new Map(tasks);
}

function taskOf({ id, properties: p }: CrmRecord, isLinked: boolean, timeZone: string): DueTask {
  return {
    id,
    ownerId: p['hubspot_owner_id'] || null,
    status: p['hs_task_status'] ?? 'NOT_STARTED',
    dueOn: p['hs_timestamp'] ? dayOf(p['hs_timestamp'], timeZone) : null,
    subject: p['hs_task_subject'] ?? '',
    body: p['hs_task_body'] ?? '',
    isLinked,
  };
}
