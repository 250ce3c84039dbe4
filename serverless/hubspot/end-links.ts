import type { Unlink } from '@loss-review/domain/plan/plan';
import type { LinksWritten } from './apply-links.ts';
import type { Connection } from './connection.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';

/** Ends associations. HubSpot answers 204 also where there is none, so that this may be repeated (Associations API). */
export async function endLinks(connection: Connection, unlinks: readonly Unlink[]): Promise<LinksWritten> {
  if (unlinks.length === 0) return { written: 0, refused: [] };
  const { types } = connection;
  const path = `/crm/associations/2026-09/${await types.pathName('issue')}/${await types.pathName('cause')}/batch/archive`;
  connection.worked({ line: 'links issue→cause end', units: unlinks.length, per: 'linksWritten' });
  await inParallel(inPieces(unlinks, unitsPerRequest.linksWritten), (piece) => {
    const inputs = piece.map(({ issueId, causeId }) => ({ from: { id: issueId }, to: [{ id: causeId }] }));
    return connection.send({ method: 'POST', path, body: { inputs }, kind: 'write', repeatable: true });
  });
  return { written: unlinks.length, refused: [] };
}
