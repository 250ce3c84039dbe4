import { type CompanyLink, companyOf } from '@loss-review/domain/deals/attribute';
import { type DealRules, dealProperties, readDeal } from '@loss-review/domain/deals/close';
import type { ClosedDeal, OpenRenewal } from '@loss-review/domain/losses/facts';
import type { Crm, Linked } from '../hubspot/crm.ts';

/** Association type of a deal to its primary company (HubSpot's list of default association types). */
const primaryCompany = 5;

/** The deals that count for one company and say something of it. */
export interface CompanyDeals {
  readonly closed: readonly ClosedDeal[];
  readonly openRenewals: readonly OpenRenewal[];
}

export const noDeals: CompanyDeals = { closed: [], openRenewals: [] };

/** The closed deals and open renewals that count for each of these companies; companies without any are absent. */
export async function loadDeals(
  crm: Crm,
  companyIds: readonly string[],
  rules: DealRules,
): Promise<ReadonlyMap<string, CompanyDeals>> {
  const asked = new Set(companyIds);
  const linked = await crm.linked('company', 'deal', companyIds);
  const dealIds = [...new Set([...linked.values()].flatMap((deals) => deals.map(({ id }) => id)))];
  const [companies, records] = await Promise.all([
    crm.linked('deal', 'company', dealIds),
    crm.read('deal', dealIds, dealProperties(rules)),
  ]);
  const byCompany = new Map<string, { closed: ClosedDeal[]; openRenewals: OpenRenewal[] }>();
  for (const record of records) {
    const company = companyOf(companyLinks(companies.get(record.id)));
    if (company === null || !asked.has(company)) continue;
    const { closed, open } = readDeal(record, rules);
    if (!closed && !open) continue;
    const deals = byCompany.get(company) ?? { closed: [], openRenewals: [] };
    byCompany.set(company, deals);
    if (closed) deals.closed.push(closed);
    if (open) deals.openRenewals.push(open);
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
