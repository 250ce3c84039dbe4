import type { ContactFact } from '@loss-review/domain/calls/facts';
import { compareIds } from '@loss-review/domain/losses/order';
import { loadContacts } from '../assign/load-contacts.ts';
import type { Crm } from '../hubspot/crm.ts';

/** The contacts among whom a caller chooses: decision makers first, those whom nobody calls last. */
export async function loadCallContacts(
  crm: Pick<Crm, 'linked' | 'read'>,
  companyId: string,
): Promise<readonly ContactFact[]> {
  const contacts = (await loadContacts(crm, [companyId])).get(companyId) ?? [];
  const rank = ({ barred, decisionMaker, phone }: ContactFact): number =>
    (barred === null ? 0 : 4) + (decisionMaker ? 0 : 2) + (phone === '' ? 1 : 0);
  return [...contacts].sort((a, b) => rank(a) - rank(b) || compareIds(a.id, b.id));
}
