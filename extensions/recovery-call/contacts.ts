import type { CallContact } from '@loss-review/domain/calls/record/call-screen';
import type { CardWords } from '../card/card-words.ts';

const barredBecause = {
  do_not_call: 'Nobody calls this person: marked “do not call”.',
  deceased: 'Nobody calls this person: marked as deceased.',
} as const;

/** Whom to call first: the decision maker with a phone, else anybody with a phone; those barred come last. */
export function byReach(contacts: readonly CallContact[]): readonly CallContact[] {
  const rank = ({ barred, phone, decisionMaker }: CallContact): number =>
    (barred === null ? 4 : 0) + (phone === '' ? 0 : 2) + (decisionMaker ? 1 : 0);
  return contacts.toSorted((a, b) => rank(b) - rank(a));
}

/** The contact to begin with; null where nobody may be called. */
export function suggestedContact(contacts: readonly CallContact[]): string | null {
  return byReach(contacts).find(({ barred }) => barred === null)?.id ?? null;
}

/** A contact's name and work. */
export function contactName({ name, email, jobTitle }: CallContact, words: Pick<CardWords, 'name'>): string {
  const called = words.name(name || email || 'A contact without a name');
  return jobTitle === '' ? called : `${called}, ${words.name(jobTitle)}`;
}

/** What there is to know before calling this contact. */
export function contactNote({ barred, decisionMaker, phone, email }: CallContact): string {
  if (barred !== null) return barredBecause[barred];
  const reach = phone === '' ? 'no phone number' : phone;
  return [decisionMaker ? 'Decision maker' : '', reach, email].filter((part) => part !== '').join(' · ');
}
