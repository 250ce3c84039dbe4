import type { HistoryEntry, ObjectType, PortalState, StoredRecord } from './state.ts';

/** Values to set, by property; the empty text clears. */
export type Values = ReadonlyMap<string, string>;

/** The form in which unique values are compared: without regard to case. */
export const folded = (value: string): string => value.toLowerCase();

/** Adds a live record; the values are taken as they are. */
export function addRecord(
  state: PortalState,
  type: ObjectType,
  record: {
    readonly id: string;
    readonly values: Values;
    readonly now: number;
    readonly source: string;
    /** `now` unless the record is older than itself, as one made by a merge. */
    readonly createdAt?: number;
  },
): StoredRecord {
  const { id, values, now, source, createdAt = now } = record;
  state.beforeWrite(type, id, null, now);
  const stored: StoredRecord = {
    id,
    createdAt,
    updatedAt: now,
    archivedAt: null,
    gone: false,
    endedLinks: [],
    values: withoutEmpty(values),
    history: null,
    source,
  };
  type.records.set(id, stored);
  claimUnique(type, stored);
  return stored;
}

/** Writes what differs from what the record holds; without a difference nothing happens, not even to its times. */
export function changeRecord(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  values: Values,
  now: number,
): void {
  const changes = [...values].filter(([name, value]) => (record.values[name] ?? '') !== value);
  if (changes.length === 0) return;
  state.beforeWrite(type, record.id, record, now);
  releaseUnique(type, record);
  for (const [name, value] of changes) remember(record, name, { value, at: now, source: 'INTEGRATION' });
  const next = new Map([...Object.entries(record.values), ...changes]);
  record.values = withoutEmpty(next);
  record.updatedAt = Math.max(now, record.updatedAt);
  claimUnique(type, record);
}

const withoutEmpty = (values: Values): Record<string, string> =>
  Object.fromEntries([...values].filter(([, value]) => value !== ''));

function remember(record: StoredRecord, name: string, entry: HistoryEntry): void {
  const history = record.history ?? new Map<string, HistoryEntry[]>();
  record.history = history;
  const first = record.values[name];
  const entries =
    history.get(name) ??
    (first === undefined ? [] : [{ value: first, at: record.createdAt, source: record.source }]);
  history.set(name, [entry, ...entries]);
}

/** Past values of a property, newest first; what was there from the start counts as written at creation. */
export function historyOf(record: StoredRecord, name: string): readonly HistoryEntry[] {
  const entries = record.history?.get(name);
  if (entries) return entries;
  const value = record.values[name];
  return value === undefined ? [] : [{ value, at: record.createdAt, source: record.source }];
}

/** Moves a record to the recycling bin: its unique values become free and its associations end, but are remembered. */
export function archiveRecord(state: PortalState, type: ObjectType, record: StoredRecord, now: number): void {
  if (record.archivedAt !== null) return;
  state.beforeWrite(type, record.id, record, now);
  releaseUnique(type, record);
  record.endedLinks = state.associations
    .partners(type.id)
    .flatMap((to) => state.associations.links(type.id, record.id, to).map((link) => ({ to, ...link })));
  for (const { to, toId } of record.endedLinks) {
    state.associations.set(type.id, record.id, to, toId, []);
    state.associations.set(to, toId, type.id, record.id, []);
  }
  record.archivedAt = now;
}

/** Takes a record out of the recycling bin; the caller sees to its associations and to twins of its unique values. */
export function reviveRecord(state: PortalState, type: ObjectType, record: StoredRecord, now: number): void {
  state.beforeWrite(type, record.id, record, now);
  record.archivedAt = null;
  record.endedLinks = [];
  claimUnique(type, record);
}

/** The id under which a record is known now: that of the survivor when it was merged, else its own. */
export const currentId = (type: ObjectType, id: string): string => type.merged.get(id) ?? id;

/** The live record with this id, or the one that it was merged into. */
export function liveRecord(type: ObjectType, id: string): StoredRecord | undefined {
  const record = type.records.get(currentId(type, id));
  return record && record.archivedAt === null ? record : undefined;
}

/** The record with this id in the recycling bin. */
export function binnedRecord(type: ObjectType, id: string): StoredRecord | undefined {
  const record = type.records.get(currentId(type, id));
  return record && isBinned(record) ? record : undefined;
}

/** Is it archived and may still be read and restored? */
export const isBinned = (record: StoredRecord): boolean => record.archivedAt !== null && !record.gone;

/** The live record that holds a unique value. */
export function holderOf(type: ObjectType, property: string, value: string): StoredRecord | undefined {
  const id = type.unique.get(property)?.get(folded(value));
  return id === undefined ? undefined : liveRecord(type, id);
}

function claimUnique(type: ObjectType, record: StoredRecord): void {
  for (const [name, holders] of type.unique) {
    const value = record.values[name];
    if (value !== undefined) holders.set(folded(value), record.id);
  }
}

function releaseUnique(type: ObjectType, record: StoredRecord): void {
  for (const [name, holders] of type.unique) {
    const value = record.values[name];
    if (value !== undefined && holders.get(folded(value)) === record.id) holders.delete(folded(value));
  }
}
