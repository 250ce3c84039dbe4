import type { ObjectType } from './state.ts';

const known = new WeakMap<ObjectType, readonly string[]>();

/** Ids of all records of a type, archived ones included, in order of their number. */
export function idsInOrder(type: ObjectType): readonly string[] {
  const held = known.get(type);
  if (held && held.length === type.records.size) return held;
  const ids = [...type.records.keys()].sort((one, other) => Number(one) - Number(other));
  known.set(type, ids);
  return ids;
}

/** The place of the first id above `after`. */
export function placeAfterId(ids: readonly string[], after: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ids[middle]) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
