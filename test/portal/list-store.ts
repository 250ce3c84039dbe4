import { liveRecord } from './record-store.ts';
import type { FilterBranch } from './list-branch-input.ts';
import { compileList } from './list-filters.ts';
import type { ObjectType, PortalState } from './state.ts';

type ProcessingType = 'MANUAL' | 'DYNAMIC' | 'SNAPSHOT';

/** A list (HubSpot's newer word: segment); times are milliseconds since the epoch. */
export interface StoredList {
  readonly id: string;
  readonly name: string;
  readonly objectTypeId: string;
  readonly processingType: ProcessingType;
  readonly filterBranch: FilterBranch | null;
  /** Counts changes of the name or the filters. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly filtersUpdatedAt: number;
  readonly deletedAt: number | null;
  /** When each record joined, by id; a dynamic list works its members out instead. */
  readonly joined: ReadonlyMap<string, number>;
}

export interface Member {
  readonly recordId: string;
  readonly joinedAt: number;
}

/**
 * The live records of a list in order of id. A dynamic list holds what passes its filters at this moment; HubSpot
 * works that out in the background, so callers must not rely on it at once.
 */
export function membersOf(state: PortalState, list: StoredList, now: number): readonly Member[] {
  const type = state.types.get(list.objectTypeId);
  if (!type) return [];
  const members = list.processingType === 'DYNAMIC' ? matching(state, type, list, now) : joined(type, list);
  return [...members].sort((one, other) => Number(one.recordId) - Number(other.recordId));
}

/** When a record came to pass the filters is not kept: it counts from its last change, or from that of the filters. */
function matching(state: PortalState, type: ObjectType, list: StoredList, now: number): readonly Member[] {
  if (list.filterBranch === null) return [];
  const test = compileList({ state, type, now }, list.filterBranch);
  return [...type.records.values()]
    .filter((record) => record.archivedAt === null && test(record))
    .map(({ id, updatedAt }) => ({ recordId: id, joinedAt: Math.max(updatedAt, list.filtersUpdatedAt) }));
}

/** Archived records wait for their return; a merged one stands for its survivor. */
function joined(type: ObjectType, list: StoredList): readonly Member[] {
  const members = new Map<string, number>();
  for (const [id, joinedAt] of list.joined) {
    const record = liveRecord(type, id);
    if (record) members.set(record.id, members.get(record.id) ?? joinedAt);
  }
  return [...members].map(([recordId, joinedAt]) => ({ recordId, joinedAt }));
}
