import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { Linked } from './crm.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { expectOnly } from './read.ts';
import { unexpectedAnswer } from './trouble-words.ts';
import { LinkedAnswer, understand } from './wire.ts';

/** Reads associations, current; follows the paging that HubSpot keeps for each record by itself. */
export async function readLinked(
  connection: Connection,
  from: RecordType,
  to: RecordType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Linked[]>> {
  const found = new Map<string, Linked[]>(ids.map((id) => [id, []]));
  if (found.size === 0) return found;
  const [fromName, toName] = await Promise.all([
    connection.types.pathName(from),
    connection.types.pathName(to),
  ]);
  const path = `/crm/associations/2026-09/${fromName}/${toName}/batch/read`;
  const what = `the reading of associations from ${from} to ${to}`;
  connection.worked({ line: `links ${from}→${to} read`, units: found.size, per: 'linksRead' });

  let inputs: { readonly id: string; readonly after?: string }[] = [...found.keys()].map((id) => ({ id }));
  while (inputs.length > 0) {
    const pages = await inParallel(inPieces(inputs, unitsPerRequest.linksRead), async (piece) => {
      const request = {
        method: 'POST',
        path,
        body: { inputs: piece },
        kind: 'read',
        repeatable: true,
      } as const;
      const { body } = await connection.send(request);
      const { results, errors } = understand(LinkedAnswer, body, what);
      // HubSpot answers 207 for records that have no association; an id that is gone has none either.
      expectOnly(errors, ['NO_ASSOCIATIONS_FOUND', 'OBJECT_NOT_FOUND'], what);
      return results;
    });
    const asked = new Map(inputs.map(({ id, after }) => [id, after]));
    inputs = pages.flat().flatMap(({ from: { id }, to: linked, paging }) => {
      const known = found.get(id);
      for (const { toObjectId, associationTypes } of linked) {
        known?.push({ id: toObjectId, typeIds: associationTypes.map(({ typeId }) => typeId) });
      }
      const after = paging?.next?.after;
      if (after !== undefined && after === asked.get(id)) throw unexpectedAnswer(what, 'the same page twice');
      return after === undefined ? [] : [{ id, after }];
    });
  }
  return found;
}
