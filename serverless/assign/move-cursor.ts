import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import type { CallCounts } from '@loss-review/domain/review-page/call-counts';
import type { AssignCursor } from './cursor.ts';

/** Past a batch of so many, the last of them of this company. */
export function movedPast(cursor: AssignCursor, afterId: string | undefined, by: number): AssignCursor {
  return { ...cursor, afterId: afterId ?? cursor.afterId, done: cursor.done + by };
}

/** With more of the month's losses, by id, each once. */
export function withLosses(cursor: AssignCursor, ids: readonly string[]): AssignCursor {
  return { ...cursor, losses: [...new Set([...cursor.losses, ...ids])] };
}

/** With more calls that have their task. */
export function withCalls(cursor: AssignCursor, calls: readonly AssignedCall[]): AssignCursor {
  const executives = calls.filter(({ role }) => role === 'executive').length;
  const { tasks, waiting } = cursor;
  return {
    ...cursor,
    tasks: { executives: tasks.executives + executives, owners: tasks.owners + calls.length - executives },
    waiting: waiting + calls.filter(({ callerId }) => callerId === null).length,
  };
}

/** The calls so far by who has them. */
export function callCountsOf({ tasks, waiting }: AssignCursor): CallCounts {
  return { executives: tasks.executives, owners: tasks.owners - waiting, nobody: waiting };
}
