import { placeAfter, type Shown } from './search-index.ts';
import type { RecordTest } from './search-matches.ts';
import type { ObjectType, StoredRecord } from './state.ts';

/** What a search found. */
export interface KeptMatches {
  readonly matches: StoredRecord[];
  /** Records up to this id were not looked at. */
  readonly afterId: number;
  /** Given when the matches stand in order of id, so that single records can be put right. */
  readonly test: RecordTest | null;
}

interface Kept extends KeptMatches {
  readonly key: string;
  readonly epoch: number;
  /** How many of the index's changes the matches know. */
  known: number;
}

export interface KeptByType {
  /** The matches under `key` from `afterId` on, kept or found. */
  get(
    type: ObjectType,
    search: { readonly key: string; readonly afterId: number; readonly shown: Shown },
    find: () => KeptMatches,
  ): readonly StoredRecord[];
}

/** Keeps the matches of the last search of each type, because a walk asks for the next page of the same. */
export function createKeptMatches(): KeptByType {
  const byType = new Map<string, Kept>();
  return {
    get(type, { key, afterId, shown }, find) {
      const last = byType.get(type.id);
      const isSame = last && last.key === key && last.epoch === shown.epoch && last.afterId <= afterId;
      if (isSame && putRight(last, shown)) return last.matches;
      const found = { ...find(), key, epoch: shown.epoch, known: shown.changes.length };
      byType.set(type.id, found);
      return found.matches;
    },
  };
}

/** Looks again at the records that changed; false when the matches cannot be put right. */
function putRight(kept: Kept, shown: Shown): boolean {
  const { matches, test } = kept;
  const changed = new Set(shown.changes.slice(kept.known));
  if (changed.size > 0 && test === null) return false;
  for (const id of changed) {
    if (Number(id) <= kept.afterId) continue;
    const place = placeAfter(matches, Number(id) - 1);
    const isHeld = matches[place]?.id === id;
    const record = shown.record(id);
    const fits = record !== null && test?.(record) === true;
    matches.splice(place, isHeld ? 1 : 0, ...(fits ? [record] : []));
  }
  kept.known = shown.changes.length;
  return true;
}
