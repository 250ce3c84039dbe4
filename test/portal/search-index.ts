import { copyMap } from './copy-map.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** A record as it was until a write; null when it did not exist. */
interface Past {
  readonly writtenAt: number;
  readonly record: StoredRecord | null;
}

interface TypeIndex {
  /** In order of id; archived records included. */
  sorted: StoredRecord[];
  /** Made since `sorted` was last brought up to date. */
  created: string[];
  /** Oldest write first. */
  readonly pasts: Map<string, Past[]>;
  /** Ids of records in the order in which the index began to show something else for them. */
  readonly changes: string[];
  /** Moves when records came or went without a write. */
  epoch: number;
}

/** Records of a type as the search index shows them at a moment. */
export interface Shown {
  /** Live records with an id above `afterId`, in order of id. */
  records(afterId: number): StoredRecord[];
  /** The record as it is shown, null when it is not. */
  record(id: string): StoredRecord | null;
  /** What was shown at an earlier moment of the same epoch still is, but for the records whose ids were added since. */
  readonly epoch: number;
  readonly changes: readonly string[];
}

/** The search index: it shows every write only some time after it happened. */
export interface SearchIndex {
  at(type: ObjectType, now: number): Shown;
  /** From now on writes show after `ms` milliseconds, those still hidden included. */
  setLag(ms: number): void;
  /** The same index over a copy of its portal. */
  copy(state: PortalState): SearchIndex;
}

/** Follows the writes to `state`; what is there already, or loaded without a write, shows at once. */
export function createSearchIndex(state: PortalState, lagMs: number): SearchIndex {
  return indexAfter(new Map(), state, lagMs);
}

function indexAfter(indexes: Map<string, TypeIndex>, state: PortalState, lagMs: number): SearchIndex {
  let lag = lagMs;

  const indexOf = (type: ObjectType): TypeIndex => {
    const index = indexes.get(type.id) ?? withPasts(new Map());
    indexes.set(type.id, index);
    return index;
  };

  state.onWrite((type, id, before, now) => {
    const index = indexOf(type);
    index.changes.push(id);
    if (before === null) index.created.push(id);
    const pasts = index.pasts.get(id) ?? [];
    pasts.push({ writtenAt: now, record: before && { ...before, history: null } });
    index.pasts.set(id, pasts);
  });

  return {
    at(type, now) {
      const index = indexOf(type);
      forgetShown(index, now - lag);
      bringUpToDate(index, type);
      return {
        records: (afterId) => shownAfter(index, afterId),
        record: (id) => shownOf(index, type.records.get(id)),
        epoch: index.epoch,
        changes: index.changes,
      };
    },
    setLag(ms) {
      lag = ms;
    },
    // What is sorted is found anew; only what was before the last writes stands nowhere else.
    copy: (other) =>
      indexAfter(
        copyMap(indexes, ({ pasts }) => withPasts(copyMap(pasts, (past) => [...past]))),
        other,
        lag,
      ),
  };
}

function withPasts(pasts: Map<string, Past[]>): TypeIndex {
  return { sorted: [], created: [], pasts, changes: [], epoch: 0 };
}

/** Writes up to `limit` show now: what was before them is past for good. */
function forgetShown(index: TypeIndex, limit: number): void {
  for (const [id, pasts] of index.pasts) {
    const hidden = pasts.findIndex((past) => past.writtenAt > limit);
    if (hidden === 0) continue;
    index.changes.push(id);
    if (hidden === -1) index.pasts.delete(id);
    else pasts.splice(0, hidden);
  }
}

/** New records have the highest ids as a rule, so they are appended; else all is sorted anew. */
function bringUpToDate(index: TypeIndex, type: ObjectType): void {
  const { sorted, created } = index;
  if (sorted.length === type.records.size) {
    index.created = [];
    return;
  }
  const fresh = created.flatMap((id) => type.records.get(id) ?? []).sort(byId);
  const first = fresh[0];
  const last = sorted.at(-1);
  const isAnnounced = sorted.length + fresh.length === type.records.size;
  if (isAnnounced && first && (!last || byId(last, first) < 0)) sorted.push(...fresh);
  else index.sorted = [...type.records.values()].sort(byId);
  if (!isAnnounced) index.epoch += 1;
  index.created = [];
}

function shownAfter(index: TypeIndex, afterId: number): StoredRecord[] {
  const shown: StoredRecord[] = [];
  for (let place = placeAfter(index.sorted, afterId); place < index.sorted.length; place += 1) {
    const record = shownOf(index, index.sorted[place]);
    if (record) shown.push(record);
  }
  return shown;
}

function shownOf(index: TypeIndex, record: StoredRecord | undefined): StoredRecord | null {
  if (!record) return null;
  const past = index.pasts.get(record.id)?.[0];
  const shown = past ? past.record : record;
  return shown && shown.archivedAt === null ? shown : null;
}

/** The place of the first record with an id above `id` in a list in order of id. */
export function placeAfter(sorted: readonly StoredRecord[], id: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(sorted[middle]?.id) > id) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Order of id, as numbers. */
function byId(one: StoredRecord, other: StoredRecord): number {
  return Number(one.id) - Number(other.id);
}
