import { type CompanyLink, companyOf } from '@loss-review/domain/deals/attribute';
import { type DealRules, dealProperties, readDeal } from '@loss-review/domain/deals/close';
import type { ClosedDeal } from '@loss-review/domain/losses/facts';
import type { Crm, Linked } from '../hubspot/crm.ts';

/** Association type of a deal to its primary company (HubSpot's list of default association types). */
const primaryCompany = 5;

/** The closed deals that count for each of these companies; companies without any are absent. */
export async function loadDeals(
  crm: Crm,
  companyIds: readonly string[],
  rules: DealRules,
): Promise<ReadonlyMap<string, readonly ClosedDeal[]>> {
  const asked = new Set(companyIds);
  const linked = await crm.linked('company', 'deal', companyIds);
  const dealIds = [...new Set([...linked.values()].flatMap((deals) => deals.map(({ id }) => id)))];
  const [companies, records] = await Promise.all([
    crm.linked('deal', 'company', dealIds),
    crm.read('deal', dealIds, dealProperties(rules)),
  ]);
  const byCompany = new Map<string, ClosedDeal[]>();
  for (const record of records) {
    const company = companyOf(companyLinks(companies.get(record.id)));
    if (company === null || !asked.has(company)) continue;
    const { closed } = readDeal(record, rules);
    if (!closed) continue;
    const deals = byCompany.get(company);
    if (deals) deals.push(closed);
    else byCompany.set(company, [closed]);
  }
  return byCompany;
}

/** A deal's associations with companies, as the domain reads them. */
export function companyLinks(linked: readonly Linked[] | undefined): readonly CompanyLink[] {
  return (linked ?? []).map(({ id, typeIds }) => ({
    companyId: id,
    primary: typeIds.includes(primaryCompany),
  }));
}
