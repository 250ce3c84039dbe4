import { companyDealsValue } from './company-deals.ts';
import { dealValue } from './deal-value.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

const isoTime = (at: number): string => new Date(at).toISOString();

function linkCount(state: PortalState, type: ObjectType, record: StoredRecord, to: string): string | null {
  const count = state.associations.links(type.id, record.id, to).length;
  return count > 0 ? String(count) : null;
}

function primaryCompany(state: PortalState, type: ObjectType, record: StoredRecord): string | null {
  const links = state.associations.links(type.id, record.id, '0-2');
  return links.find((link) => link.types.some((each) => each.isPrimary))?.toId ?? null;
}

/** Loaded content may hold empty texts: they are no values. */
const stored = (record: StoredRecord, name: string): string | null => record.values[name] || null;

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
    case 'hs_object_source_label':
      return record.source;
    case 'associatedcompanyid':
      return type.id === '0-1' ? primaryCompany(state, type, record) : stored(record, name);
    case 'hs_primary_associated_company':
      return type.id === '0-3' ? primaryCompany(state, type, record) : stored(record, name);
    case 'hs_email_domain':
      return type.id === '0-1' ? (record.values['email']?.split('@')[1] ?? null) : stored(record, name);
    case 'hs_task_is_completed':
      return type.id === '0-27'
        ? String(Number(record.values['hs_task_status'] === 'COMPLETED'))
        : stored(record, name);
    default: {
      if (type.id === '0-2') return companyDealsValue(state, record, name) ?? stored(record, name);
      const computed = type.id === '0-3' ? dealValue(state, record, name) : undefined;
      return computed === undefined ? stored(record, name) : computed;
    }
  }
}
