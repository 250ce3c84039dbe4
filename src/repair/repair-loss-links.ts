import type { HeldLoss } from '../losses/facts.ts';
import { linksOf } from '../losses/loss-links.ts';
import type { RecordType } from '../plan/plan.ts';
import type { Finding, Spoken } from './repair.ts';
import type { AroundLosses, LossToRepair } from './loss-to-repair.ts';

/**
 * The associations a loss lacks: with its company, and with the deals it rests on. What is associated beyond that, and
 * what is gone from HubSpot, is told.
 */
export function repairLossLinks(
  on: Spoken,
  { linkedCompanies }: Pick<LossToRepair, 'linkedCompanies'>,
  held: HeldLoss,
  { companies, deals }: AroundLosses,
): readonly Finding[] {
  const own = companies.get(held.companyId);
  const linked = new Set(linkedCompanies.map((id) => companies.get(id) ?? id));
  const strange = [...linked].filter((id) => id !== own);
  const wanted = linksOf(own ?? '', held.key, held.evidence).flatMap(({ to }) => ('id' in to ? [to] : []));
  return [
    ...wanted.flatMap(({ type, id }): readonly Finding[] => {
      if (type === 'company') return own === undefined || linked.has(own) ? [] : [missing(on, type, id)];
      if (held.linkedDeals.includes(id)) return [];
      return [deals.has(id) ? missing(on, type, id) : { forPeople: { ...on, sentence: dealGone(id) } }];
    }),
    ...strange.map((id) => ({ forPeople: { ...on, sentence: strangeCompany(id, own) } })),
  ];
}

function missing(on: Spoken, type: RecordType, id: string): Finding {
  return {
    difference: { ...on, what: 'association', is: '', shouldBe: `${type} ${id}` },
    mend: { links: [{ from: { type: 'loss', id: on.id }, to: { type, id } }] },
  };
}

function dealGone(id: string): string {
  return `It rests on deal ${id}, which is not in HubSpot. Restore the deal there, or take the loss back on the card if the customer did not leave.`;
}

function strangeCompany(id: string, own: string | undefined): string {
  const whose = own === undefined ? 'which is not its own' : `but belongs to company ${own}`;
  return `It is associated with company ${id}, ${whose}. Remove that association; if company ${id} left too, mark it on its card.`;
}
