import type { CallContact } from '@loss-review/domain/calls/record/call-screen';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** So many of a company's contacts can be chosen from; the oldest come first. */
const shown = 200;

const contactProperties = [
  'firstname',
  'lastname',
  'email',
  'phone',
  'mobilephone',
  'jobtitle',
  'hs_buying_role',
  'clr_do_not_call',
  'clr_deceased',
];

/** The contacts among whom a caller chooses: decision makers first, those whom nobody calls last. */
export async function loadCallContacts(
  crm: Pick<Crm, 'linked' | 'read'>,
  companyId: string,
): Promise<readonly CallContact[]> {
  const linked = (await crm.linked('company', 'contact', [companyId])).get(companyId) ?? [];
  const ids = linked
    .map(({ id }) => id)
    .sort(compareIds)
    .slice(0, shown);
  const contacts = (await crm.read('contact', ids, contactProperties)).map(contactOf);
  const rank = ({ barred, decisionMaker, phone }: CallContact): number =>
    (barred === null ? 0 : 4) + (decisionMaker ? 0 : 2) + (phone === '' ? 1 : 0);
  return contacts.sort((a, b) => rank(a) - rank(b) || compareIds(a.id, b.id));
}

function contactOf({ id, properties: p }: CrmRecord): CallContact {
  const name = [p['firstname'], p['lastname']].filter(Boolean).join(' ');
  return {
    id,
    name: name || p['email'] || `Contact ${id}`,
    jobTitle: p['jobtitle'] ?? '',
    phone: p['phone'] || p['mobilephone'] || '',
    email: name ? (p['email'] ?? '') : '',
    decisionMaker: (p['hs_buying_role'] ?? '').split(';').includes('DECISION_MAKER'),
    barred: p['clr_deceased'] === 'yes' ? 'deceased' : p['clr_do_not_call'] === 'yes' ? 'do_not_call' : null,
  };
}
