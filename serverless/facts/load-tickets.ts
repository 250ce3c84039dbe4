import type { TicketFact } from '@loss-review/domain/losses/facts';
import { dayOf } from '@loss-review/domain/time/day';
import type { Crm } from '../hubspot/crm.ts';

/** The tickets of each of these companies, for the snapshot of a new loss; companies without any are absent. */
export async function loadTickets(
  crm: Crm,
  companyIds: readonly string[],
  know: { readonly satisfactionProperty: string | null; readonly timeZone: string },
): Promise<ReadonlyMap<string, readonly TicketFact[]>> {
  const linked = await crm.linked('company', 'ticket', companyIds);
  const ids = [...new Set([...linked.values()].flatMap((tickets) => tickets.map(({ id }) => id)))];
  const score = know.satisfactionProperty;
  const records = await crm.read('ticket', ids, ['createdate', 'closed_date', ...(score ? [score] : [])]);
  const facts = new Map<string, TicketFact>();
  for (const { id, createdAt, properties: p } of records) {
    const given = score ? p[score] : null;
    facts.set(id, {
      createdOn: dayOf(p['createdate'] || createdAt, know.timeZone),
      closedOn: p['closed_date'] ? dayOf(p['closed_date'], know.timeZone) : null,
      score: given && Number.isFinite(Number(given)) ? Number(given) : null,
    });
  }
  return new Map(
    [...linked].flatMap(([companyId, tickets]) => {
      const own = tickets.flatMap(({ id }) => facts.get(id) ?? []);
      return own.length > 0 ? [[companyId, own] as const] : [];
    }),
  );
}
