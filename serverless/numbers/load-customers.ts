import type { DealRules } from '@loss-review/domain/deals/close';
import { asCounted } from '@loss-review/domain/review/as-counted';
import { churnedIn, type ReviewedCustomer } from '@loss-review/domain/review/reviewed';
import type { Month } from '@loss-review/domain/time/day';
import { loadCompanies } from '../facts/load-companies.ts';
import { loadDeals, noDeals } from '../facts/load-deals.ts';
import { loadLosses } from '../facts/load-losses.ts';
import { loadValuing } from '../facts/load-valuing.ts';
import type { Crm } from '../hubspot/crm.ts';
import { loadCauses } from './load-causes.ts';

/** A company of which there is something to count. */
interface LoadedCustomer extends ReviewedCustomer {
  readonly companyId: string;
}

/** What the portal holds of these companies, reasons as they count; those with neither deal, loss nor lifecycle are absent. */
export async function loadCustomers(
  crm: Crm,
  ids: readonly string[],
  rules: DealRules,
  month: Month,
): Promise<readonly LoadedCustomer[]> {
  const { settings, timeZone } = rules;
  const [deals, losses] = await Promise.all([loadDeals(crm, ids, rules), loadLosses(crm, ids)]);
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
  return ids
    .map((id) => ({
      companyId: id,
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
