import type { CompanyToImport, ImportedLoss } from '@loss-review/domain/import/company-import';
import { importKeys } from '@loss-review/domain/import/import-key';
import type { LossRow } from '@loss-review/domain/import/loss-row';
import { matchRows } from '@loss-review/domain/import/match-rows';
import type { DealRules } from '@loss-review/domain/deals/close';
import { afterMerge } from '@loss-review/domain/losses/merged';
import { loadCompanies } from '../facts/load-companies.ts';
import { loadDeals, noDeals } from '../facts/load-deals.ts';
import { loadTickets } from '../facts/load-tickets.ts';
import { loadValuing } from '../facts/load-valuing.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadLosses, loadLossesByKey } from './load-losses.ts';

/** The rows of some companies, by company id. */
export type RowsByCompany = ReadonlyMap<string, readonly LossRow<string>[]>;

/** What loading companies stands on. */
export interface LoadRules {
  readonly deals: DealRules;
  readonly owners: readonly Owner[];
}

/** A company with the losses associated with it, as they were read. */
export interface LoadedCompany extends CompanyToImport {
  readonly linked: readonly ImportedLoss[];
}

/** What the portal holds of these companies now, as far as their rows need it; those that are gone are absent. */
export async function loadCompaniesToImport(
  crm: Crm,
  rows: RowsByCompany,
  { deals: dealRules, owners }: LoadRules,
): Promise<readonly LoadedCompany[]> {
  const ids = [...rows.keys()];
  const { settings, timeZone } = dealRules;
  const [deals, losses, companies, valuingOf] = await Promise.all([
    loadDeals(crm, ids, dealRules),
    loadLosses(crm, ids),
    loadCompanies(crm, ids, { settings, timeZone, owners }),
    loadValuing(crm, ids, { settings, timeZone }),
  ]);
  const linked = companies.map(({ id, formerIds, profile, ...evidence }): LoadedCompany => {
    const { closed, openRenewals } = deals.get(id) ?? noDeals;
    const merged = { companyId: id, formerIds };
    return {
      facts: {
        ...merged,
        deals: closed,
        openRenewals,
        contractEndsOn: evidence.contractEndsOn,
        valuing: valuingOf(id),
        propertyLossOn: evidence.propertyLossOn,
        lifecycleCustomerOn: evidence.lifecycleCustomerOn,
        losses: (losses.get(id) ?? []).map((held) => afterMerge(held, merged)),
      },
      profile,
      tickets: [],
      linked: losses.get(id) ?? [],
    };
  });
  return withNews(crm, linked, rows, { satisfactionProperty: settings.satisfactionProperty, timeZone });
}

/** What only a new loss needs: tickets for its snapshot, and a record that no association leads to yet. */
async function withNews(
  crm: Crm,
  companies: readonly LoadedCompany[],
  rows: RowsByCompany,
  know: Parameters<typeof loadTickets>[2],
): Promise<readonly LoadedCompany[]> {
  const news = new Map(
    companies.flatMap((company) => {
      const matched = matchRows(rows.get(company.facts.companyId) ?? [], company);
      const made = matched.flatMap(({ row, does }) =>
        does === 'make' ? importKeys(company.facts, row.lostOn) : [],
      );
      return made.length > 0 ? [[company.facts.companyId, made] as const] : [];
    }),
  );
  const [tickets, unlinked] = await Promise.all([
    loadTickets(crm, [...news.keys()], know),
    loadLossesByKey(crm, [...new Set([...news.values()].flat())]),
  ]);
  return companies.map((company) => {
    const { companyId } = company.facts;
    const found = (news.get(companyId) ?? []).flatMap((key) => unlinked.get(key) ?? []);
    return {
      ...company,
      facts: { ...company.facts, losses: [...company.facts.losses, ...withoutTwins(found)] },
      tickets: tickets.get(companyId) ?? [],
    };
  });
}

function withoutTwins(losses: readonly ImportedLoss[]): readonly ImportedLoss[] {
  return [...new Map(losses.map((loss) => [loss.key, loss])).values()];
}
