import { currentId, liveRecord } from './record-store.ts';
import { notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Two object types, in the direction of a request. */
export interface Direction {
  readonly from: ObjectType;
  readonly to: ObjectType;
}

/** The id of the live record that this id stands for, another one after a merge; 404 when there is none. */
export function requireRecord(type: ObjectType, id: string): string {
  const record = liveRecord(type, id);
  if (record) return record.id;
  throw notFound(`${type.name.toUpperCase()} ${id} does not exist.`, { context: { ids: [id] } });
}

/** Both ends of an association, by the ids that merged records are known under now. */
export const currentEnds = (
  { from, to }: Direction,
  fromId: string,
  toId: string,
): Direction & { readonly fromId: string; readonly toId: string } => ({
  from,
  fromId: currentId(from, fromId),
  to,
  toId: currentId(to, toId),
});
