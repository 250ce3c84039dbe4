import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

/** A meeting looks at so many records of a kind; the export has them all. */
const lookedAt = 600;

/**
 * The first records that match all filters, in id order, as they are now: HubSpot's search, which lags writes by seconds,
 * only names them. What has ceased to match must be sorted out by whoever asks.
 */
export async function firstOf(
  crm: Pick<Crm, 'walk' | 'read'>,
  type: RecordType,
  filters: readonly Filter[],
  properties: readonly string[],
): Promise<readonly CrmRecord[]> {
  const ids: string[] = [];
  for await (const page of crm.walk(type, { filters, properties: [] })) {
    ids.push(...page.map(({ id }) => id));
    if (ids.length >= lookedAt) break;
  }
  return crm.read(type, ids.slice(0, lookedAt), properties);
}
