import type { KeyedType, Upsert } from '@loss-review/domain/plan/plan';
import { writeBatch } from './batch.ts';
import type { Connection } from './connection.ts';
import type { Refusal } from './crm.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { keyProperty, readRecords } from './read.ts';
import { isTakenKey } from './refused.ts';
import { updateRecords } from './update.ts';
import type { ErrorBody } from './wire.ts';

/** A record of the plan as it stands in HubSpot now; `isNew` when this very write made it. */
export interface Written {
  readonly type: KeyedType;
  readonly key: string;
  readonly id: string;
  readonly isNew: boolean;
}

export interface RecordsWritten {
  readonly written: readonly Written[];
  readonly refused: readonly Refusal[];
}

/** Two runs at once may get in each other's way more than once. */
const ATTEMPTS = 3;

/** Writes records by key, harmless to repeat; answers where each stands and what HubSpot refused. */
export async function upsertRecords(
  connection: Connection,
  type: KeyedType,
  upserts: readonly Upsert[],
): Promise<RecordsWritten> {
  connection.worked({ line: `write ${type}`, units: upserts.length, per: 'records' });
  const pieces = inPieces(upserts, unitsPerRequest.records);
  return merge(await inParallel(pieces, (piece) => upsertPiece(connection, type, piece, ATTEMPTS)));
}

async function upsertPiece(
  connection: Connection,
  type: KeyedType,
  piece: readonly Upsert[],
  attempts: number,
): Promise<RecordsWritten> {
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/upsert`;
  const { records, refused } = await writeBatch(connection, piece, {
    request: (inputs) => ({
      method: 'POST',
      path,
      body: { inputs: inputs.map(toInput) },
      kind: 'write',
      repeatable: true,
    }),
    nameOf: ({ key }) => key,
    nameIn: ({ properties }) => properties[keyProperty],
    mayHalve: ({ status, error }) => !isTakenKey(status, error),
    what: `the writing of ${type} records`,
  });
  // Answers come in any order, so a record is known by its key alone.
  const written = records.flatMap(({ id, properties, new: isNew = false }): Written[] => {
    const key = properties[keyProperty];
    return key ? [{ type, key, id, isNew }] : [];
  });
  const hopeless = refused.filter(({ status, error }) => !isTakenKey(status, error));
  const settled = new Set([...written.map(({ key }) => key), ...hopeless.map(({ input }) => input.key)]);
  const open = piece.filter(({ key }) => !settled.has(key));
  return merge([
    { written, refused: hopeless.map(({ input, error }) => toRefusal(type, input.key, error)) },
    await heal(connection, type, open, attempts - 1),
  ]);
}

/** `objectWriteTraceId` comes back in the errors of a 207 and so names the input. */
function toInput({ key, properties }: Upsert): object {
  const named = { ...properties, [keyProperty]: key };
  return { idProperty: keyProperty, id: key, objectWriteTraceId: key, properties: named };
}

/**
 * Two runs at once: the other one made the record between HubSpot's look and its write. A read by key is current, so
 * the record is found now and updated by id; what is not found is written once more. The same for records that an
 * answer left out.
 */
async function heal(
  connection: Connection,
  type: KeyedType,
  open: readonly Upsert[],
  attempts: number,
): Promise<RecordsWritten> {
  if (open.length === 0) return merge([]);
  if (attempts === 0) {
    return { written: [], refused: open.map(({ key }) => toRefusal(type, key, contested)) };
  }
  // Mending is no part of the least work.
  const mending = { ...connection, worked: () => {} };
  const keys = open.map(({ key }) => key);
  const found = await readRecords(mending, type, { keys }, [keyProperty]);
  const ids = new Map(found.map(({ id, properties }) => [properties[keyProperty], id]));
  const held = open.flatMap(({ key, properties }) => {
    const id = ids.get(key);
    return id === undefined ? [] : [{ key, id, properties }];
  });
  const refused = await updateRecords(mending, type, held);
  const refusedKeys = new Set(refused.map(({ input }) => input.key));
  const updated = held.filter(({ key }) => !refusedKeys.has(key));
  const missing = open.filter(({ key }) => !ids.has(key));
  return merge([
    {
      written: updated.map(({ key, id }) => ({ type, key, id, isNew: false })),
      refused: refused.map(({ input, error }) => toRefusal(type, input.key, error)),
    },
    missing.length > 0 ? await upsertPiece(mending, type, missing, attempts) : merge([]),
  ]);
}

const contested: ErrorBody = {
  category: 'CONFLICT',
  message: 'HubSpot says that the key is taken, but no record holds it.',
};

/** A refusal in the plan's words. */
export function toRefusal(type: KeyedType, key: string, { category, message }: ErrorBody): Refusal {
  return { ref: { type, key }, category: category ?? 'UNKNOWN', message: message ?? '' };
}

function merge(parts: readonly RecordsWritten[]): RecordsWritten {
  return {
    written: parts.flatMap(({ written }) => written),
    refused: parts.flatMap(({ refused }) => refused),
  };
}
