import { readTrace } from '@loss-review/domain/card/trace';
import { type LossWords, type Worded, type WordedTask, wordsOf } from '@loss-review/domain/erasure/words';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

const lossNames = [
  ...Object.keys(wordsOf.loss),
  ...['clr_key', 'clr_name', 'clr_lost_reason_text', 'clr_revision', 'clr_trace'],
];
const taskNames = ['clr_key', 'clr_role', 'clr_loss_key', 'hs_task_subject', 'hs_task_body'];
const callNames = ['clr_loss_key', 'hs_call_title', 'hs_call_body'];
/** HubSpot takes searches of 3,000 characters. */
const keysASearch = 20;

/**
 * Reads losses with all that was said about them; those that are gone are absent. The losses come last: whoever finds
 * that another erasure has begun around them finds its trace too, and does not count anew what is left.
 */
export async function loadWords(crm: Crm, lossIds: readonly string[]): Promise<readonly LossWords[]> {
  const [keyed, toCauses, toCalls, toTasks] = await Promise.all([
    crm.read('loss', lossIds, ['clr_key']),
    crm.linked('loss', 'cause', lossIds),
    crm.linked('loss', 'call', lossIds),
    crm.linked('loss', 'task', lossIds),
  ]);
  // Tasks about employees' service are associated with nothing.
  const loose = await tasksByKey(
    crm,
    keyed.flatMap(({ properties }) => properties['clr_key'] || []),
  );
  const [causes, calls, tasks] = await Promise.all([
    crm.read('cause', idsIn(toCauses), ['clr_name', ...Object.keys(wordsOf.cause)]),
    loadCalls(crm, idsIn(toCalls)),
    loadTasks(crm, [...new Set([...idsIn(toTasks), ...loose])]),
  ]);
  const losses = await crm.read('loss', lossIds, lossNames);
  const ofLoss = <Item extends Worded>(items: readonly Item[], links: typeof toCauses) => {
    const byId = new Map(items.map((item) => [item.id, item]));
    return (id: string): Item[] => (links.get(id) ?? []).flatMap((link) => byId.get(link.id) ?? []);
  };
  const causesOf = ofLoss(
    causes.map((cause) => worded(cause, cause.properties['clr_name'] || `Cause ${cause.id}`)),
    toCauses,
  );
  const callsOf = ofLoss(calls, toCalls);
  const tasksByLoss = new Map<string, WordedTask[]>();
  for (const task of tasks) {
    const key = task.properties['clr_loss_key'] ?? '';
    tasksByLoss.set(key, [...(tasksByLoss.get(key) ?? []), task]);
  }
  return losses.map((record) => {
    const { id, properties: p } = record;
    return {
      ...worded(record, p['clr_name'] || `Loss ${id}`),
      revision: revisionOf(p['clr_revision']),
      trace: readTrace(p['clr_trace']),
      causes: causesOf(id),
      calls: callsOf(id),
      tasks: tasksByLoss.get(p['clr_key'] ?? '') ?? [],
    };
  });
}

/** Those of these calls that we logged. */
export async function loadCalls(crm: Pick<Crm, 'read'>, ids: readonly string[]): Promise<readonly Worded[]> {
  return (await crm.read('call', ids, callNames))
    .filter(({ properties }) => properties['clr_loss_key'])
    .map((call) => worded(call, call.properties['hs_call_title'] || `Call ${call.id}`));
}

/** Those of these tasks that are ours, with their contacts. */
export async function loadTasks(
  crm: Pick<Crm, 'read' | 'linked'>,
  ids: readonly string[],
): Promise<readonly WordedTask[]> {
  const [tasks, contacts] = await Promise.all([
    crm.read('task', ids, taskNames),
    crm.linked('task', 'contact', ids),
  ]);
  return tasks
    .filter(({ properties }) => properties['clr_loss_key'])
    .map((task) => ({
      ...worded(task, `Task ${task.properties['clr_key'] || task.id}`),
      role: task.properties['clr_role'] ?? '',
      contacts: (contacts.get(task.id) ?? []).map(({ id }) => id),
    }));
}

async function tasksByKey(crm: Pick<Crm, 'walk'>, keys: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; at < keys.length; at += keysASearch) {
    const filters = [
      { propertyName: 'clr_loss_key', operator: 'IN', values: keys.slice(at, at + keysASearch) } as const,
    ];
    for await (const page of crm.walk('task', { filters, properties: [] })) {
      found.push(...page.map(({ id }) => id));
    }
  }
  return found;
}

function worded({ id, properties }: CrmRecord, name: string): Worded {
  return {
    ...{ id, name },
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, value ?? ''])),
  };
}

function idsIn(linked: ReadonlyMap<string, readonly { readonly id: string }[]>): readonly string[] {
  return [...new Set([...linked.values()].flatMap((links) => links.map(({ id }) => id)))];
}
