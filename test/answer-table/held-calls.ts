import type { Hubspot } from '@loss-review/serverless/hubspot/open';
import type { ExpectedCall } from './calls.ts';

/** The call tasks that these companies' losses have, by key; a loss with two tasks of one key shows both. */
export async function heldCalls(
  { crm }: Hubspot,
  companyIds: readonly string[],
): Promise<readonly ExpectedCall[]> {
  const lossLinks = await crm.linked('company', 'loss', companyIds);
  const lossIds = [...lossLinks.values()].flatMap((losses) => losses.map(({ id }) => id));
  const taskLinks = await crm.linked('loss', 'task', lossIds);
  const ids = [...taskLinks.values()].flatMap((tasks) => tasks.map(({ id }) => id));
  const [tasks, companies, contacts] = await Promise.all([
    crm.read('task', ids, ['clr_key', 'hubspot_owner_id', 'hs_timestamp']),
    crm.linked('task', 'company', ids),
    crm.linked('task', 'contact', ids),
  ]);
  return tasks.map(({ id, properties: p }) => ({
    key: p['clr_key'] ?? '',
    companyId: (companies.get(id) ?? []).map((link) => link.id).join(),
    callerId: p['hubspot_owner_id'] ?? '',
    due: (p['hs_timestamp'] ?? '').replace('.000Z', 'Z'),
    contactId: (contacts.get(id) ?? []).map((link) => link.id).join() || null,
  }));
}
