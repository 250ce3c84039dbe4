import { stageOf } from './pipeline-store.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

const isoTime = (at: number): string => new Date(at).toISOString();

function linkCount(state: PortalState, type: ObjectType, record: StoredRecord, to: string): string | null {
  const count = state.associations.links(type.id, record.id, to).length;
  return count > 0 ? String(count) : null;
}

function openDeals(state: PortalState, type: ObjectType, record: StoredRecord): string {
  const deals = state.types.get('0-3');
  const links = state.associations.links(type.id, record.id, '0-3');
  const open = links.filter((link) => {
    const deal = deals?.records.get(link.toId);
    return deal !== undefined && dealOutcome(state, deal)?.closed === false;
  });
  return String(open.length);
}

function dealOutcome(
  state: PortalState,
  deal: StoredRecord,
): { readonly closed: boolean; readonly probability: number } | undefined {
  const stage = stageOf(state.dealPipelines, deal.values['pipeline'], deal.values['dealstage']);
  if (!stage) return undefined;
  return {
    closed: stage.metadata['isClosed'] === 'true',
    probability: Number(stage.metadata['probability']),
  };
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

function primaryCompany(state: PortalState, type: ObjectType, contact: StoredRecord): string | null {
  const links = state.associations.links(type.id, contact.id, '0-2');
  return links.find((link) => link.types.some((each) => each.isPrimary))?.toId ?? null;
}

/** Loaded content may hold empty texts: they are no values. */
const stored = (record: StoredRecord, name: string): string | null => record.values[name] || null;

function dealValue(state: PortalState, deal: StoredRecord, name: string): string | null | undefined {
  if (name === 'amount_in_home_currency') return homeAmount(state, deal);
  if (!name.startsWith('hs_')) return undefined;
  const outcome = dealOutcome(state, deal);
  if (!outcome) return undefined;
  switch (name) {
    case 'hs_is_closed':
      return String(outcome.closed);
    case 'hs_is_closed_won':
      return String(outcome.closed && outcome.probability === 1);
    case 'hs_is_closed_lost':
      return String(outcome.closed && outcome.probability === 0);
    case 'hs_deal_stage_probability':
      return String(outcome.probability);
    case 'hs_projected_amount':
      return timesAmount(deal, outcome.probability);
    case 'hs_closed_amount':
      return timesAmount(deal, outcome.closed && outcome.probability === 1 ? 1 : 0);
    default:
      return undefined;
  }
}

/**
 * The value of a property as text, null when it has none: the stored text, or what HubSpot works out by itself
 * (ids, times, outcome of a deal, counts of associated records).
 */
export function valueOf(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  name: string,
): string | null {
  switch (name) {
    case 'hs_object_id':
      return record.id;
    case type.modifiedProperty:
    case 'hs_lastmodifieddate':
      return isoTime(record.updatedAt);
    case type.createdProperty:
      return record.values[name] ?? isoTime(record.createdAt);
    case 'hs_createdate':
      return isoTime(record.createdAt);
    case 'num_associated_deals':
      return linkCount(state, type, record, '0-3') ?? stored(record, name);
    case 'num_associated_contacts':
      return linkCount(state, type, record, '0-1') ?? stored(record, name) ?? '0';
    case 'hs_object_source':
      return record.source;
    case 'hs_num_open_deals':
      return type.id === '0-2' ? openDeals(state, type, record) : null;
    case 'associatedcompanyid':
      return type.id === '0-1' ? primaryCompany(state, type, record) : stored(record, name);
    case 'hs_task_is_completed':
      return type.id === '0-27'
        ? String(record.values['hs_task_status'] === 'COMPLETED')
        : stored(record, name);
    default: {
      const computed = type.id === '0-3' ? dealValue(state, record, name) : undefined;
      return computed === undefined ? stored(record, name) : computed;
    }
  }
}
