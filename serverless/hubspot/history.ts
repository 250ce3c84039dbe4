import type { HubspotType } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { HistoryEntry } from './crm.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { expectOnly } from './read.ts';
import { HistoryAnswer, understand } from './wire.ts';

/** Reads one property's past values, newest first; HubSpot takes only 50 records a request for that. */
export async function readHistory(
  connection: Connection,
  type: HubspotType,
  ids: readonly string[],
  property: string,
): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/read`;
  const what = `the reading of the history of ${type} records`;
  connection.worked({ line: `history ${type}`, units: wanted.length, per: 'histories' });

  const pages = await inParallel(inPieces(wanted, unitsPerRequest.histories), async (piece) => {
    const inputs = piece.map((id) => ({ id }));
    const body = { properties: [property], propertiesWithHistory: [property], inputs };
    const answer = await connection.send({ method: 'POST', path, body, kind: 'read', repeatable: true });
    const { results, errors } = understand(HistoryAnswer, answer.body, what);
    expectOnly(errors, ['OBJECT_NOT_FOUND'], what);
    return results;
  });
  return new Map(
    pages.flat().map(({ id, propertiesWithHistory }) => {
      const entries = (propertiesWithHistory?.[property] ?? []).map(({ value, timestamp }) => ({
        value: value ?? '',
        timestamp,
      }));
      return [id, entries.toSorted((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp))];
    }),
  );
}
