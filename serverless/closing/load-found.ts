import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';

/** So many records of a search are looked at: five pages, and ten reads. */
const lookedAt = 1_000;

/** Records by what HubSpot's search knows of them, and how many there are besides those looked at. */
export interface FoundRecords {
  readonly records: readonly CrmRecord[];
  readonly notLookedAt: number;
}

/**
 * The first thousand records that a search finds and that, read by id, still are what was asked for: the search lags
 * writes by seconds. What it does not find yet is found by the next look.
 */
export async function loadFound(
  crm: Pick<Crm, 'walk' | 'read' | 'count'>,
  type: RecordType,
  asked: {
    readonly filters: readonly Filter[];
    readonly properties: readonly string[];
    readonly holds: (properties: CrmRecord['properties']) => boolean;
  },
): Promise<FoundRecords> {
  const ids: string[] = [];
  for await (const page of crm.walk(type, { filters: asked.filters, properties: [] })) {
    ids.push(...page.map(({ id }) => id));
    if (ids.length >= lookedAt) break;
  }
  const first = ids.slice(0, lookedAt);
  const [records, all] = await Promise.all([
    crm.read(type, first, asked.properties),
    ids.length < lookedAt ? ids.length : crm.count(type, asked.filters),
  ]);
  return {
    records: records.filter(({ properties }) => asked.holds(properties)),
    notLookedAt: Math.max(0, all - first.length),
  };
}
