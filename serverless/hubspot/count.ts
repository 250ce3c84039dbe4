import type { RecordType } from '@loss-review/domain/plan/plan';
import * as z from 'zod/mini';
import type { Connection } from './connection.ts';
import type { Filter } from './crm.ts';
import { SearchAnswer, understand } from './wire.ts';

const CountAnswer = z.extend(SearchAnswer, { total: z.int().check(z.minimum(0)) });

/** How many records a search would find; one request, whatever the number. */
export async function countRecords(
  connection: Connection,
  type: RecordType,
  filters: readonly Filter[],
): Promise<number> {
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/search`;
  const body = { filterGroups: [{ filters }], properties: [], limit: 1 };
  connection.worked({ line: `count ${type}`, units: 1, per: 'results' });
  const answer = await connection.send({ method: 'POST', path, body, kind: 'search', repeatable: true });
  return understand(CountAnswer, answer.body, `the count of ${type} records`).total;
}
