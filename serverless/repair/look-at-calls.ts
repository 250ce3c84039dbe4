import { callRoles } from '@loss-review/domain/calls/facts';
import { pickContact } from '@loss-review/domain/calls/pick-contact';
import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Repair } from '@loss-review/domain/repair/repair';
import { type CallToRepair, repairCall } from '@loss-review/domain/repair/repair-call';
import { loadContacts } from '../assign/load-contacts.ts';
import type { Crm, CrmRecord, Linked } from '../hubspot/crm.ts';
import { findCompanies } from './find-companies.ts';

const taskProperties = [
  'clr_key',
  'clr_loss_key',
  'clr_role',
  'hs_task_subject',
  'hs_task_body',
  'hs_task_status',
];

/** What a call follows from. */
type CalledLoss = Pick<HeldLoss, 'id' | 'key' | 'companyId'> & { readonly status: string };

/**
 * Looks at those of these tasks that are our calls, with their losses and associations; reads only. `read` holds losses
 * read before, by id.
 */
export async function lookAtCalls(
  crm: Crm,
  ids: readonly string[],
  read: ReadonlyMap<string, HeldLoss>,
): Promise<readonly Repair[]> {
  const tasks = (await crm.read('task', ids, taskProperties)).filter(isCall);
  const taskIds = tasks.map(({ id }) => id);
  const [losses, toLosses, toCompanies, toContacts] = await Promise.all([
    lossesByKey(
      crm,
      tasks.map((task) => lossKeyOf(task)),
      read,
    ),
    crm.linked('task', 'loss', taskIds),
    crm.linked('task', 'company', taskIds),
    crm.linked('task', 'contact', taskIds),
  ]);
  const companyOf = (task: CrmRecord): string => losses.get(lossKeyOf(task))?.companyId ?? '';
  const isLinked = (task: CrmRecord): boolean => idsOf(toCompanies, task.id).includes(companyOf(task));
  const [companies, oldestOf] = await Promise.all([
    findCompanies(crm, tasks.filter((task) => !isLinked(task)).map(companyOf)),
    oldestByKey(crm, tasks, [...losses.values()]),
  ]);
  const livesOn = (task: CrmRecord): string | null =>
    isLinked(task) ? companyOf(task) : (companies.get(companyOf(task)) ?? null);
  const lonely = tasks.filter((task) => !isDone(task) && idsOf(toContacts, task.id).length === 0);
  const contacts = await loadContacts(crm, [...new Set(lonely.flatMap((task) => livesOn(task) ?? []))]);

  return tasks.map((task) => {
    const { id, properties: p } = task;
    const loss = losses.get(lossKeyOf(task));
    const companyId = livesOn(task);
    const key = p['clr_key'] ?? '';
    const oldest = (key && oldestOf.get(key)) || id;
    const call: CallToRepair = {
      id,
      subject: p['hs_task_subject'] || `Task ${id}`,
      body: p['hs_task_body'] ?? '',
      key,
      lossKey: lossKeyOf(task),
      role: p['clr_role'] ?? '',
      isDone: isDone(task),
      linked: {
        losses: idsOf(toLosses, id),
        companies: idsOf(toCompanies, id),
        contacts: idsOf(toContacts, id),
      },
      loss: loss ? { id: loss.id, status: loss.status, companyId } : null,
      contactId: pickContact(contacts.get(companyId ?? '') ?? [])?.id ?? null,
      twinOf: oldest === id ? null : oldest,
    };
    return repairCall(call);
  });
}

async function lossesByKey(
  crm: Crm,
  keys: readonly string[],
  known: ReadonlyMap<string, HeldLoss>,
): Promise<ReadonlyMap<string, CalledLoss>> {
  const asked = new Set(keys);
  const found = [...known.values()].filter(({ key }) => asked.has(key));
  for (const { key } of found) asked.delete(key);
  const records = await crm.readByKey('loss', [...asked], ['clr_key', 'clr_status', 'clr_company_id']);
  const read = records.map(({ id, properties: p }): CalledLoss => ({
    id,
    key: p['clr_key'] ?? '',
    companyId: p['clr_company_id'] ?? '',
    status: p['clr_status'] ?? '',
  }));
  return new Map([...found, ...read].map((loss) => [loss.key, loss]));
}

/** Where an account takes no unique task keys, two runs at once may have made a call twice; the lower id is the older. */
async function oldestByKey(
  crm: Crm,
  tasks: readonly CrmRecord[],
  losses: readonly CalledLoss[],
): Promise<ReadonlyMap<string, string>> {
  const linked = await crm.linked(
    'loss',
    'task',
    losses.map(({ id }) => id),
  );
  const known = new Set(tasks.map(({ id }) => id));
  const others = [...linked.values()].flatMap((links) => links.map(({ id }) => id));
  const unread = others.filter((id) => !known.has(id));
  const all = [...tasks, ...(await crm.read('task', [...new Set(unread)], ['clr_key']))];
  return new Map(
    [...all]
      .sort((a, b) => compareIds(b.id, a.id))
      .map(({ id, properties }) => [properties['clr_key'] ?? '', id]),
  );
}

function isCall({ properties }: CrmRecord): boolean {
  return callRoles.some((role) => role === properties['clr_role']) && Boolean(properties['clr_loss_key']);
}

function isDone({ properties }: CrmRecord): boolean {
  return properties['hs_task_status'] === 'COMPLETED';
}

function lossKeyOf({ properties }: CrmRecord): string {
  return properties['clr_loss_key'] ?? '';
}

function idsOf(linked: ReadonlyMap<string, readonly Linked[]>, id: string): readonly string[] {
  return (linked.get(id) ?? []).map((link) => link.id);
}
