import type { ContactFact } from '@loss-review/domain/calls/facts';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** Among so many of a company's contacts somebody to call is looked for; the oldest come first. */
const lookedAt = 200;

/** What is read of a contact for a call. */
export const contactProperties = [
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

/** The contacts of each of these companies; companies without any are absent. */
export async function loadContacts(
  crm: Pick<Crm, 'linked' | 'read'>,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContactFact[]>> {
  const linked = await crm.linked('company', 'contact', companyIds);
  const idsOf = new Map(
    [...linked].map(([company, contacts]) => [
      company,
      contacts
        .map(({ id }) => id)
        .sort(compareIds)
        .slice(0, lookedAt),
    ]),
  );
  const records = await crm.read('contact', [...new Set([...idsOf.values()].flat())], contactProperties);
  const facts = new Map(records.map((record) => [record.id, contactOf(record)]));
  return new Map(
    [...idsOf].flatMap(([company, ids]) => {
      const contacts = ids.flatMap((id) => facts.get(id) ?? []);
      return contacts.length > 0 ? [[company, contacts] as const] : [];
    }),
  );
}

/** A contact as a call needs it. */
export function contactOf({ id, properties: p }: CrmRecord): ContactFact {
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
