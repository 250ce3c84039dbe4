import type { KeyedType, Ref } from '@loss-review/domain/plan/plan';
import type { RecordsWritten, Written } from './upsert.ts';
import type { Connection } from './connection.ts';
import { keyProperty, readRecords } from './read.ts';

/** Where the records that a plan names stand in HubSpot. */
export interface Whereabouts {
  /** Undefined where the record was refused or no record holds the key. */
  idOf(ref: Ref): string | undefined;
  /** Made by this very plan: nothing was associated with it before. */
  isNew(ref: Ref): boolean;
}

/** One name for a keyed record, for maps and sets. */
export function keyedName(type: KeyedType, key: string): string {
  return `${type} ${key}`;
}

/** Finds the records named by key: those just written, and the rest by reading them by their keys. */
export async function locate(
  connection: Connection,
  refs: readonly Ref[],
  done: readonly RecordsWritten[],
): Promise<Whereabouts> {
  const written = new Map(
    done.flatMap((part) => part.written).map((record) => [keyedName(record.type, record.key), record]),
  );
  const refusals = done.flatMap((part) => part.refused);
  const refused = new Set(refusals.map(({ ref }) => ('key' in ref ? keyedName(ref.type, ref.key) : '')));
  const missing = new Map<KeyedType, Set<string>>();
  for (const ref of refs) {
    if (!('key' in ref)) continue;
    const name = keyedName(ref.type, ref.key);
    if (!written.has(name) && !refused.has(name))
      missing.set(ref.type, (missing.get(ref.type) ?? new Set()).add(ref.key));
  }

  const held = new Map<string, string>();
  for (const [type, keys] of missing) {
    for (const { id, properties } of await readRecords(connection, type, { keys: [...keys] }, [
      keyProperty,
    ])) {
      held.set(keyedName(type, properties[keyProperty] ?? ''), id);
    }
  }
  return {
    idOf(ref) {
      if ('id' in ref) return ref.id;
      const name = keyedName(ref.type, ref.key);
      return written.get(name)?.id ?? held.get(name);
    },
    isNew: (ref) => 'key' in ref && written.get(keyedName(ref.type, ref.key))?.isNew === true,
  };
}

/** The same, with records written since. */
export function withWritten(places: Whereabouts, written: readonly Written[]): Whereabouts {
  const since = new Map(written.map((record) => [keyedName(record.type, record.key), record]));
  const find = (ref: Ref): Written | undefined =>
    'key' in ref ? since.get(keyedName(ref.type, ref.key)) : undefined;
  return {
    idOf: (ref) => find(ref)?.id ?? places.idOf(ref),
    isNew: (ref) => find(ref)?.isNew ?? places.isNew(ref),
  };
}
