import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { CrmRecord } from './crm.ts';
import { toCrmRecord } from './map.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { unexpectedAnswer } from './trouble-words.ts';
import { BatchAnswer, type ErrorBody, understand } from './wire.ts';

/** The property every record of ours is named by; unique, and never changed. */
export const keyProperty = 'clr_key';

/** Reads records by id or by our key, current and not from the index; what does not exist is absent. */
export async function readRecords(
  connection: Connection,
  type: RecordType,
  by: { readonly ids: readonly string[] } | { readonly keys: readonly string[] },
  properties: readonly string[],
): Promise<readonly CrmRecord[]> {
  // An id that people have garbled names no record, and HubSpot would refuse the other ninety-nine with it.
  const wanted = [...new Set('ids' in by ? by.ids.filter((id) => /^\d{1,19}$/.test(id)) : by.keys)];
  if (wanted.length === 0) return [];
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/read`;
  const idProperty = 'keys' in by ? { idProperty: keyProperty } : {};
  connection.worked({ line: `read ${type}`, units: wanted.length, per: 'records' });

  const pages = await inParallel(inPieces(wanted, unitsPerRequest.records), async (piece) => {
    const body = { properties, ...idProperty, inputs: piece.map((id) => ({ id })) };
    const answer = await connection.send({ method: 'POST', path, body, kind: 'read', repeatable: true });
    const { results, errors } = understand(BatchAnswer, answer.body, `the reading of ${type} records`);
    expectOnly(errors, ['OBJECT_NOT_FOUND'], `the reading of ${type} records`);
    return results.map((record) => toCrmRecord(record, properties));
  });
  return pages.flat();
}

/** In a 207, only these categories are expected; anything else must not pass for "nothing there". */
export function expectOnly(
  errors: readonly ErrorBody[] | undefined,
  categories: readonly string[],
  what: string,
): void {
  for (const { category, subCategory, message } of errors ?? []) {
    const named = `${category} ${typeof subCategory === 'string' ? subCategory : ''}`;
    if (!categories.some((expected) => named.includes(expected))) {
      throw unexpectedAnswer(what, `${category}: ${message}`);
    }
  }
}
