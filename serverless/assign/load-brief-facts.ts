import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { pickContact } from '@loss-review/domain/calls/pick-contact';
import type { CallToPlan } from '@loss-review/domain/calls/plan-tasks';
import type { Crm } from '../hubspot/crm.ts';
import { loadBriefTickets } from './load-brief-tickets.ts';
import { loadContacts } from './load-contacts.ts';

/**
 * The calls with what their tasks need besides: tickets only where a brief has yet to be written, a contact only where
 * the task has none.
 */
export async function withBriefFacts(
  crm: Crm,
  calls: readonly AssignedCall[],
  timeZone: string,
): Promise<readonly CallToPlan[]> {
  const idsOf = (some: readonly AssignedCall[]): readonly string[] => some.map(({ company }) => company.id);
  const [contacts, tickets] = await Promise.all([
    loadContacts(crm, idsOf(calls.filter(({ loss }) => !loss.call?.linkedToContact))),
    loadBriefTickets(crm, idsOf(calls.filter(({ loss }) => loss.call === null)), timeZone),
  ]);
  return calls.map((call) => ({
    ...call,
    contact: pickContact(contacts.get(call.company.id) ?? []),
    tickets: tickets.get(call.company.id) ?? [],
  }));
}
