import { stageOf } from './pipeline-store.ts';
import type { PortalState, StoredRecord } from './state.ts';

/** How a deal stands by its stage; `probability` is 0…1. */
interface DealOutcome {
  readonly closed: boolean;
  readonly probability: number;
}

/** The outcome of a deal; undefined when its stage is not one of its pipeline. */
export function dealOutcome(state: PortalState, deal: StoredRecord): DealOutcome | undefined {
  const stage = stageOf(state.dealPipelines, deal.values['pipeline'], deal.values['dealstage']);
  if (!stage) return undefined;
  return {
    closed: stage.metadata['isClosed'] === 'true',
    probability: Number(stage.metadata['probability']),
  };
}

/** What HubSpot works out for a deal, as text or null; undefined for properties it does not work out. */
export function dealValue(state: PortalState, deal: StoredRecord, name: string): string | null | undefined {
  if (name === 'amount_in_home_currency') return homeAmount(state, deal);
  if (!name.startsWith('hs_') && name !== 'days_to_close') return undefined;
  const outcome = dealOutcome(state, deal);
  return outcome && outcomeValue(deal, outcome, name);
}

/** Zeros and counts are as in recorded answers to new deals. */
function outcomeValue(
  deal: StoredRecord,
  { closed, probability }: DealOutcome,
  name: string,
): string | null | undefined {
  const won = closed && probability === 1;
  switch (name) {
    case 'hs_is_closed':
      return String(closed);
    case 'hs_is_closed_won':
      return String(won);
    case 'hs_is_closed_lost':
      return String(closed && probability === 0);
    case 'hs_is_open_count':
      return closed ? '0' : '1';
    case 'hs_is_closed_count':
      return closed ? '1' : '0';
    case 'hs_closed_won_count':
      return won ? '1' : '0';
    case 'hs_deal_stage_probability':
      return String(probability);
    case 'hs_projected_amount':
      return timesAmount(deal, probability);
    case 'hs_forecast_amount':
      return timesAmount(deal, Number(deal.values['hs_forecast_probability'] ?? 1));
    case 'hs_closed_amount':
      return timesAmount(deal, won ? 1 : 0);
    case 'days_to_close':
      return closed ? daysToClose(deal) : '0';
    default:
      return undefined;
  }
}

function homeAmount(state: PortalState, deal: StoredRecord): string | null {
  const currency = deal.values['deal_currency_code'];
  const given = deal.values['amount_in_home_currency'] ?? null;
  if (currency === state.currency) return deal.values['amount'] ?? null;
  // Loaded deals may tell the home amount without the currency.
  return currency ? given : (given ?? deal.values['amount'] ?? null);
}

function timesAmount(deal: StoredRecord, factor: number): string | null {
  const amount = deal.values['amount'];
  return amount === undefined ? null : String(Number(amount) * factor);
}

/** Whole days from creation to close, 0 for a deal closed before it was entered. */
function daysToClose(deal: StoredRecord): string | null {
  const closed = deal.values['closedate'];
  if (closed === undefined) return null;
  const created = deal.values['createdate'];
  const createdAt = created === undefined ? deal.createdAt : Date.parse(created);
  return String(Math.max(0, Math.floor((Date.parse(closed) - createdAt) / 86_400_000)));
}
