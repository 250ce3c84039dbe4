import type { BriefTicket } from '@loss-review/domain/calls/facts';
import { compareIds } from '@loss-review/domain/losses/order';
import { dayOf } from '@loss-review/domain/time/day';
import type { Crm } from '../hubspot/crm.ts';

/** A brief names a few tickets: the newest so many of a company are looked at. */
const lookedAt = 100;

/** The tickets of each of these companies, for the brief; companies without any are absent. */
export async function loadBriefTickets(
  crm: Crm,
  companyIds: readonly string[],
  timeZone: string,
): Promise<ReadonlyMap<string, readonly BriefTicket[]>> {
  const linked = await crm.linked('company', 'ticket', companyIds);
  const idsOf = new Map(
    [...linked].map(([company, tickets]) => [
      company,
      tickets
        .map(({ id }) => id)
        .sort((a, b) => compareIds(b, a))
        .slice(0, lookedAt),
    ]),
  );
  const records = await crm.read(
    'ticket',
    [...new Set([...idsOf.values()].flat())],
    ['subject', 'createdate', 'closed_date'],
  );
  const facts = new Map(
    records.map(({ id, createdAt, properties: p }): readonly [string, BriefTicket] => [
      id,
      {
        id,
        subject: p['subject'] || `Ticket ${id}`,
        createdOn: dayOf(p['createdate'] || createdAt, timeZone),
        closedOn: p['closed_date'] ? dayOf(p['closed_date'], timeZone) : null,
      },
    ]),
  );
  return new Map(
    [...idsOf].flatMap(([company, ids]) => {
      const tickets = ids.flatMap((id) => facts.get(id) ?? []);
      return tickets.length > 0 ? [[company, tickets] as const] : [];
    }),
  );
}
