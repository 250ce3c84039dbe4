import type { CrmRecord } from './crm.ts';
import type { WireRecord } from './wire.ts';

/**
 * Only the properties asked for: HubSpot adds some of its own, and what it leaves out or sends as empty text is held
 * as nothing.
 */
export function toCrmRecord(record: WireRecord, properties: readonly string[]): CrmRecord {
  return {
    id: record.id,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    properties: Object.fromEntries(properties.map((name) => [name, record.properties[name] || null])),
  };
}
