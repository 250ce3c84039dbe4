import { isInstant } from '@loss-review/domain/time/day';
import type { CrmRecord } from './crm.ts';
import { unexpectedAnswer } from './trouble-words.ts';
import type { WireRecord } from './wire.ts';

/** Date-times of HubSpot's own that are read as days; HubSpot gives them as ISO instants. */
const instants =
  /^(closedate|createdate|closed_date|hs_timestamp|notes_last_contacted|hs_lifecyclestage_customer_date|hs_v2_date_entered_.*)$/;

/**
 * Only the properties asked for: HubSpot adds some of its own, and what it leaves out or sends as empty text is held
 * as nothing. Throws Trouble `unexpected_answer` where a date-time is none.
 */
export function toCrmRecord(record: WireRecord, properties: readonly string[]): CrmRecord {
  return {
    id: record.id,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    properties: Object.fromEntries(properties.map((name) => [name, valueOf(record, name)])),
  };
}

function valueOf({ id, properties }: WireRecord, name: string): string | null {
  const value = properties[name] || null;
  if (value !== null && instants.test(name) && !isInstant(value)) {
    throw unexpectedAnswer(`the reading of record ${id}`, `${name} is no date-time`);
  }
  return value;
}
