import type { DealRules } from '@loss-review/domain/deals/close';
import { type CompanyDecision, decideCompany } from '@loss-review/domain/losses/decide';
import type { CompanyFacts, CompanyProfile, HeldLoss } from '@loss-review/domain/losses/facts';
import { afterMerge } from '@loss-review/domain/losses/merged';
import { matchLosses } from '@loss-review/domain/losses/match';
import { readTimeline } from '@loss-review/domain/losses/timeline';
import type { Day } from '@loss-review/domain/time/day';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadCompanies } from '../facts/load-companies.ts';
import { loadDeals, noDeals } from '../facts/load-deals.ts';
import { loadLosses, loadLossesByKey } from '../facts/load-losses.ts';
import { loadTickets } from '../facts/load-tickets.ts';
import { loadValuing } from '../facts/load-valuing.ts';

/** What deciding a batch of companies stands on. */
export interface SweepRules {
  readonly deals: DealRules;
  readonly owners: readonly Owner[];
  /** Evidence from this day on is future. */
  readonly asOf: Day;
}

export interface DecidedCompany {
  readonly companyId: string;
  /** The losses associated with it when it was decided. */
  readonly losses: readonly HeldLoss[];
  readonly profile: CompanyProfile;
  readonly decision: CompanyDecision;
}

/** Loads what the portal holds of these companies now and decides each; reads only. */
export async function decideCompanies(
  crm: Crm,
  ids: readonly string[],
  rules: SweepRules,
): Promise<readonly DecidedCompany[]> {
  const { settings, timeZone } = rules.deals;
  const [deals, losses] = await Promise.all([loadDeals(crm, ids, rules.deals), loadLosses(crm, ids)]);
  const { lossProperty, lifecycleCounts, contractEnd } = settings;
  // A company may be a customer, or lost, by its own properties alone.
  const tellsItself = lossProperty !== null || (lifecycleCounts && contractEnd?.on === 'company');
  const telling = tellsItself ? ids : ids.filter((id) => deals.has(id) || losses.has(id));
  const [companies, valuingOf] = await Promise.all([
    loadCompanies(crm, telling, { settings, timeZone, owners: rules.owners }),
    loadValuing(crm, telling, { settings, timeZone }),
  ]);

  const read = companies.map((company) => {
    const merged = { companyId: company.id, formerIds: company.formerIds };
    const { closed, openRenewals } = deals.get(company.id) ?? noDeals;
    const facts: CompanyFacts = {
      companyId: company.id,
      formerIds: company.formerIds,
      deals: closed,
      openRenewals,
      contractEndsOn: company.contractEndsOn,
      valuing: valuingOf(company.id),
      propertyLossOn: company.propertyLossOn,
      lifecycleCustomerOn: company.lifecycleCustomerOn,
      losses: (losses.get(company.id) ?? []).map((held) => afterMerge(held, merged)),
    };
    const found = matchLosses(facts, timelineOf(facts, rules)).found.map(({ key }) => key);
    return { company, facts, found };
  });
  const news = read.filter(({ found }) => found.length > 0);
  const [unlinked, tickets] = await Promise.all([
    loadLossesByKey(
      crm,
      news.flatMap(({ found }) => found),
    ),
    loadTickets(
      crm,
      news.map(({ company }) => company.id),
      {
        satisfactionProperty: settings.satisfactionProperty,
        timeZone,
      },
    ),
  ]);
  return read.map(({ company, facts: linked, found }) => {
    const facts = { ...linked, losses: [...linked.losses, ...lossesOf(found, unlinked)] };
    const timeline = timelineOf(facts, rules);
    return {
      companyId: company.id,
      losses: linked.losses,
      profile: company.profile,
      decision: decideCompany(facts, timeline, company.profile, tickets.get(company.id) ?? []),
    };
  });
}

function timelineOf(facts: CompanyFacts, { deals, asOf }: SweepRules): ReturnType<typeof readTimeline> {
  return readTimeline(facts, deals.settings, asOf);
}

function lossesOf(keys: readonly string[], held: ReadonlyMap<string, HeldLoss>): readonly HeldLoss[] {
  return keys.flatMap((key) => held.get(key) ?? []);
}
