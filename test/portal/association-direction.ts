import { liveRecord } from './record-store.ts';
import { notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Two object types, in the direction of a request. */
export interface Direction {
  readonly from: ObjectType;
  readonly to: ObjectType;
}

/** 404 unless there is a live record with this id. */
export function requireRecord(type: ObjectType, id: string): void {
  if (liveRecord(type, id)) return;
  throw notFound(`${type.name.toUpperCase()} ${id} does not exist.`, { context: { ids: [id] } });
}
