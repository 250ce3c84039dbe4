import { compareIds } from '@loss-review/domain/losses/order';
import { noteKeyIn } from '@loss-review/domain/plan/note-key';
import type { KeyedType, Link, Properties, Ref, Upsert } from '@loss-review/domain/plan/plan';
import { associationTypes } from './association-types.ts';
import { writeBatch } from './batch.ts';
import type { Connection } from './connection.ts';
import { readLinked } from './linked.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { keyProperty, readRecords } from './read.ts';
import type { Whereabouts } from './refs.ts';
import { updateRecords } from './update.ts';
import { type RecordsWritten, toRefusal, type Written } from './upsert.ts';

/**
 * Writes activities whose key is not unique: one is looked for by its key among those of its loss or issue, a note among
 * those of its review, and made together with its links in one request. That survives being cut off, but two runs at
 * once may each make it. Where that has happened the one with the lowest id is written to.
 */
export async function writeApart(
  connection: Connection,
  type: KeyedType,
  upserts: readonly Upsert[],
  links: readonly Link[],
  whereabouts: Whereabouts,
): Promise<RecordsWritten> {
  const ends = endsByKey(type, upserts, links);
  const heldIds = await heldByKey(connection, type, [...ends.values()].flat(), whereabouts);

  const held = upserts.flatMap(({ key, properties }) => {
    const id = heldIds.get(key);
    return id === undefined ? [] : [{ key, id, properties }];
  });
  const unchanged = await updateRecords(connection, type, held);
  const refusedKeys = new Set(unchanged.map(({ input }) => input.key));
  const made = await createWithLinks(
    connection,
    type,
    upserts
      .filter(({ key }) => !heldIds.has(key))
      .map((upsert) => ({ ...upsert, ends: placesOf(ends.get(upsert.key) ?? [], whereabouts) })),
  );
  return {
    written: [
      ...held
        .filter(({ key }) => !refusedKeys.has(key))
        .map(({ key, id }): Written => ({ type, key, id, isNew: false })),
      ...made.written,
    ],
    refused: [...unchanged.map(({ input, error }) => toRefusal(type, input.key, error)), ...made.refused],
  };
}

/** What each activity of the plan is to be linked with. */
function endsByKey(
  type: KeyedType,
  upserts: readonly Upsert[],
  links: readonly Link[],
): ReadonlyMap<string, readonly Ref[]> {
  const ends = new Map<string, Ref[]>(upserts.map(({ key }) => [key, []]));
  for (const { from, to } of links) {
    if (from.type === type && 'key' in from) ends.get(from.key)?.push(to);
    if (to.type === type && 'key' in to) ends.get(to.key)?.push(from);
  }
  return ends;
}

async function heldByKey(
  connection: Connection,
  type: KeyedType,
  ends: readonly Ref[],
  { idOf, isNew }: Whereabouts,
): Promise<ReadonlyMap<string, string>> {
  const linked = await inParallel(holdersOf(type), async (of) => {
    const held = ends.filter((ref) => ref.type === of && !isNew(ref)).flatMap((ref) => idOf(ref) ?? []);
    return [...(await readLinked(connection, of, type, [...new Set(held)])).values()].flat();
  });
  const ids = linked.flat().map(({ id }) => id);
  const records = await readRecords(connection, type, { ids }, [keyedBy(type)]);
  const newestFirst = [...records].sort((a, b) => compareIds(b.id, a.id));
  return new Map(
    newestFirst.flatMap(({ id, properties }) => {
      const key = keyOf(type, properties);
      return key ? [[key, id]] : [];
    }),
  );
}

/** The records among whose activities one is looked for. */
const holdersOf = (type: KeyedType): readonly Ref['type'][] =>
  type === 'note' ? ['review'] : ['loss', 'issue'];

/** The property that a key is read from. */
const keyedBy = (type: KeyedType): string => (type === 'note' ? 'hs_note_body' : keyProperty);

function keyOf(type: KeyedType, properties: Readonly<Record<string, string | null>>): string | undefined {
  const held = properties[keyedBy(type)] ?? '';
  return type === 'note' ? noteKeyIn(held) : held;
}

/** A note's text says its key already. */
const withKey = (type: KeyedType, { key, properties }: Upsert): Properties =>
  type === 'note' ? properties : { ...properties, [keyProperty]: key };

interface Place {
  readonly type: Ref['type'];
  readonly id: string;
}

function placesOf(ends: readonly Ref[], { idOf }: Whereabouts): Place[] {
  return ends.flatMap((ref) => {
    const id = idOf(ref);
    return id === undefined ? [] : [{ type: ref.type, id }];
  });
}

/** A plain create, so it is sent once; HubSpot makes all of a batch or none. */
async function createWithLinks(
  connection: Connection,
  type: KeyedType,
  records: readonly (Upsert & { readonly ends: readonly Place[] })[],
): Promise<RecordsWritten> {
  if (records.length === 0) return { written: [], refused: [] };
  const path = `/crm/objects/2026-09/${await connection.types.pathName(type)}/batch/create`;
  const typesTo = await associationTypes(
    connection,
    type,
    new Set(records.flatMap(({ ends }) => ends.map((end) => end.type))),
  );
  connection.worked({ line: `write ${type}`, units: records.length, per: 'records' });
  const results = await inParallel(inPieces(records, unitsPerRequest.records), (piece) =>
    writeBatch(connection, piece, {
      request: (inputs) => ({
        method: 'POST',
        path,
        body: {
          inputs: inputs.map(({ ends, ...upsert }) => ({
            properties: withKey(type, upsert),
            associations: ends.map((end) => ({ to: { id: end.id }, types: [typesTo.get(end.type)] })),
          })),
        },
        kind: 'write',
        repeatable: false,
      }),
      nameOf: ({ key }) => key,
      nameIn: ({ properties }) => keyOf(type, properties),
      mayHalve: () => true,
      what: `the making of ${type} records`,
    }),
  );
  return {
    written: results
      .flatMap((result) => result.records)
      .map(({ id, properties }) => ({ type, key: keyOf(type, properties) ?? '', id, isNew: true })),
    refused: results
      .flatMap(({ refused }) => refused)
      .map(({ input, error }) => toRefusal(type, input.key, error)),
  };
}
