import type { DealRules } from '@loss-review/domain/deals/close';
import { asCounted } from '@loss-review/domain/review/as-counted';
import type { GroupedCustomer } from '@loss-review/domain/review/groups/group-sums';
import { churnedIn } from '@loss-review/domain/review/reviewed';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Month } from '@loss-review/domain/time/day';
import { loadCompanies } from '../facts/load-companies.ts';
import { loadDeals, noDeals } from '../facts/load-deals.ts';
import { loadLossesAs } from '../facts/load-losses.ts';
import { loadValuing } from '../facts/load-valuing.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { loadCauses } from './load-causes.ts';
import { groupedLosses } from './read-grouped-loss.ts';

/** A company of which there is something to count. */
interface LoadedCustomer extends GroupedCustomer {
  readonly companyId: string;
}

/** What a count knows before it loads. */
interface Known {
  readonly rules: DealRules;
  readonly month: Month;
  /** The team by which a person's losses are counted, by the person's name. */
  readonly teams: ReadonlyMap<string, string>;
}

/** HubSpot's own company property: where the first contact came from. */
const firstSource = 'hs_analytics_source';

/** What of a company the walk over all of them asks for, so that no request is made for it. */
export function groupingProperties({ reviewRules }: Settings): readonly string[] {
  return [...new Set([reviewRules.segmentProperty, firstSource])];
}

/** What the portal holds of these companies, reasons as they count; those with neither deal, loss nor lifecycle are absent. */
export async function loadCustomers(
  crm: Crm,
  companies: readonly CrmRecord[],
  { rules, month, teams }: Known,
): Promise<readonly LoadedCustomer[]> {
  const { settings, timeZone } = rules;
  const ids = companies.map(({ id }) => id);
  const [deals, losses] = await Promise.all([
    loadDeals(crm, ids, rules),
    loadLossesAs(crm, ids, groupedLosses(teams)),
  ]);
  const telling = settings.lifecycleCounts ? ids : ids.filter((id) => deals.has(id) || losses.has(id));
  const churned = [...losses.values()].flatMap((own) => churnedIn(month, own));
  const [since, valuingOf, causes] = await Promise.all([
    settings.lifecycleCounts ? loadCompanies(crm, ids, { settings, timeZone, owners: [] }) : [],
    loadValuing(crm, telling, { settings, timeZone }),
    loadCauses(
      crm,
      churned.map(({ id }) => id),
    ),
  ]);
  const lifecycle = new Map(since.map(({ id, lifecycleCustomerOn }) => [id, lifecycleCustomerOn]));
  return companies
    .map(({ id, properties }) => ({
      companyId: id,
      segment: properties[settings.reviewRules.segmentProperty] ?? '',
      source: properties[firstSource] ?? '',
      deals: (deals.get(id) ?? noDeals).closed,
      losses: (losses.get(id) ?? []).map((loss) =>
        asCounted({ ...loss, causes: causes.get(loss.id) ?? [] }, settings.reasonRules),
      ),
      lifecycleCustomerOn: lifecycle.get(id) ?? null,
      valuing: valuingOf(id),
    }))
    .filter(
      (customer) =>
        customer.deals.length + customer.losses.length > 0 || customer.lifecycleCustomerOn !== null,
    );
}
