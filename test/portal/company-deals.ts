import { dealOutcome, dealValue } from './deal-value.ts';
import type { PortalState, StoredRecord } from './state.ts';

/**
 * What HubSpot sums up for a company from its deals, as text; null for a company without such deals, undefined for
 * properties that it does not sum up. Source: "HubSpot's default company properties" in the knowledge base.
 */
export function companyDealsValue(
  state: PortalState,
  company: StoredRecord,
  name: string,
): string | null | undefined {
  switch (name) {
    case 'hs_num_open_deals':
      return String(dealsOf(state, company, 'open').length);
    case 'hs_total_deal_value':
      return sumOf(state, dealsOf(state, company, 'open'));
    case 'total_revenue':
      return sumOf(state, dealsOf(state, company, 'won'));
    case 'recent_deal_amount':
      return lastWon(state, company)?.values['amount'] ?? null;
    case 'recent_deal_close_date':
      return lastWon(state, company)?.values['closedate'] ?? null;
    case 'first_deal_created_date':
      return firstCreated(dealsOf(state, company, 'any'));
    default:
      return undefined;
  }
}

function dealsOf(
  state: PortalState,
  company: StoredRecord,
  wanted: 'open' | 'won' | 'any',
): readonly StoredRecord[] {
  const deals = state.types.get('0-3')?.records;
  const linked = state.associations
    .links('0-2', company.id, '0-3')
    .flatMap(({ toId }) => deals?.get(toId) ?? []);
  if (wanted === 'any') return linked;
  return linked.filter((deal) => {
    const outcome = dealOutcome(state, deal);
    if (wanted === 'open') return outcome?.closed === false;
    return outcome?.closed === true && outcome.probability === 1;
  });
}

/** In the account's currency, to the cent. */
function sumOf(state: PortalState, deals: readonly StoredRecord[]): string | null {
  const amounts = deals.map((deal) => Number(dealValue(state, deal, 'amount_in_home_currency') ?? 0));
  if (amounts.length === 0) return null;
  return String(Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100);
}

function lastWon(state: PortalState, company: StoredRecord): StoredRecord | undefined {
  const closedAt = (deal: StoredRecord): number => Date.parse(deal.values['closedate'] ?? '');
  const dated = dealsOf(state, company, 'won').filter((deal) => !Number.isNaN(closedAt(deal)));
  return dated.sort((one, other) => closedAt(other) - closedAt(one))[0];
}

function firstCreated(deals: readonly StoredRecord[]): string | null {
  const times = deals.map((deal) => Date.parse(deal.values['createdate'] ?? '') || deal.createdAt);
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
