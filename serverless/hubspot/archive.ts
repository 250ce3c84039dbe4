import type { Removal } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { Refusal } from './crm.ts';
import { writeInHalves } from './halves.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';

/** Archives records by id; what is archived already, or gone, stays so. */
export async function archiveRecords(
  connection: Connection,
  type: Removal['type'],
  removals: readonly Removal[],
): Promise<{ readonly written: number; readonly refused: readonly Refusal[] }> {
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/archive`;
  connection.worked({ line: `archive ${type}`, units: removals.length, per: 'records' });
  const parts = await inParallel(inPieces(removals, unitsPerRequest.records), (piece) =>
    writeInHalves<Removal, readonly Refusal[]>(piece, {
      async write(some) {
        const body = { inputs: some.map(({ id }) => ({ id })) };
        await connection.send({ method: 'POST', path, body, kind: 'write', repeatable: true });
        return [];
      },
      refuse: (some, { status, error }) =>
        (status === 404 ? [] : some).map(({ id }) => ({
          ref: { type, id },
          category: error.category ?? 'UNKNOWN',
          message: error.message ?? '',
        })),
    }),
  );
  const refused = parts.flat(2);
  return { written: removals.length - refused.length, refused };
}
