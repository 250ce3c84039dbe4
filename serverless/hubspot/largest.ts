import type { RecordType } from '@loss-review/domain/plan/plan';
import * as z from 'zod/mini';
import type { Connection } from './connection.ts';
import type { Largest, LargestQuery } from './crm.ts';
import { toCrmRecord } from './map.ts';
import { SearchAnswer, understand } from './wire.ts';

const LargestAnswer = z.extend(SearchAnswer, { total: z.int().check(z.minimum(0)) });

/** A page of a search by the size of a number, the largest first, and how many there are; one request. */
export async function largestRecords(
  connection: Connection,
  type: RecordType,
  { filters, properties, by, from = 0, most }: LargestQuery,
): Promise<Largest> {
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/search`;
  const body = {
    filterGroups: [{ filters }],
    properties,
    sorts: [{ propertyName: by, direction: 'DESCENDING' }],
    limit: most,
    ...(from > 0 && { after: String(from) }),
  };
  connection.worked({ line: `largest ${type}`, units: most, per: 'results' });
  const answer = await connection.send({ method: 'POST', path, body, kind: 'search', repeatable: true });
  const { total, results } = understand(LargestAnswer, answer.body, `the largest ${type} records`);
  return { total, records: results.map((record) => toCrmRecord(record, properties)) };
}
