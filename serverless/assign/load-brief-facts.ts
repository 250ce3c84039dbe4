import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { pickContact } from '@loss-review/domain/calls/pick-contact';
import type { CallToPlan } from '@loss-review/domain/calls/plan-tasks';
import { fold } from '@loss-review/domain/text/fold';
import type { MonthContext } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadBriefTickets } from './load-brief-tickets.ts';

/** The calls with what their tasks need besides: tickets only where a brief has yet to be written. */
export async function withBriefFacts(
  crm: Crm,
  calls: readonly AssignedCall[],
  { account, settings }: Pick<MonthContext, 'account' | 'settings'>,
): Promise<readonly CallToPlan[]> {
  const fresh = calls.filter(({ loss }) => loss.call === null).map(({ company }) => company.id);
  const tickets = await loadBriefTickets(crm, fresh, account.timeZone);
  const listenOnly = new Set(settings.callRules.listenOnlyCountries.map(fold));
  return calls.map((call) => ({
    ...call,
    contact: pickContact(call.contacts),
    tickets: tickets.get(call.company.id) ?? [],
    listenOnly: listenOnly.has(fold(call.company.country)),
  }));
}
