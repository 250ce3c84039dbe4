import { compareIds } from '../losses/order.ts';
import type { ContactFact } from './facts.ts';

/**
 * Whom to call: the decision maker with a phone, else somebody with a phone, else the decision maker, else anybody; never
 * somebody who is deceased or not to be called.
 */
export function pickContact(contacts: readonly ContactFact[]): ContactFact | null {
  const rank = ({ phone, decisionMaker }: ContactFact): number =>
    (phone === '' ? 0 : 2) + (decisionMaker ? 1 : 0);
  const [best] = contacts
    .filter(({ barred }) => barred === null)
    .sort((a, b) => rank(b) - rank(a) || compareIds(a.id, b.id));
  return best ?? null;
}
