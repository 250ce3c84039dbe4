import type { Properties, RecordType } from '@loss-review/domain/plan/plan';
import { type RefusedInput, writeBatch } from './batch.ts';
import type { Connection } from './connection.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';

/** Updates records by id, which is harmless to repeat; answers what HubSpot refused. */
export async function updateRecords<Change extends { readonly id: string; readonly properties: Properties }>(
  connection: Connection,
  type: RecordType,
  changes: readonly Change[],
): Promise<readonly RefusedInput<Change>[]> {
  if (changes.length === 0) return [];
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/update`;
  connection.worked({ line: `update ${type}`, units: changes.length, per: 'records' });
  const results = await inParallel(inPieces(changes, unitsPerRequest.records), (piece) =>
    writeBatch(connection, piece, {
      request: (inputs) => ({
        method: 'POST',
        path,
        body: { inputs: inputs.map(({ id, properties }) => ({ id, objectWriteTraceId: id, properties })) },
        kind: 'write',
        repeatable: true,
      }),
      nameOf: ({ id }) => id,
      nameIn: ({ id }) => id,
      mayHalve: () => true,
      what: `the updating of ${type} records`,
    }),
  );
  return results.flatMap(({ refused }) => refused);
}
