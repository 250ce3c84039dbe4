import * as z from 'zod/mini';
import { Trouble } from '../trouble.ts';

const id = z.string().check(z.regex(/^\d{1,20}$/));
const count = z.int().check(z.minimum(0));

/** Where assigning goes on: first the month's losses are gathered, company by company, then their calls are assigned. */
export const AssignCursor = z.strictObject({
  /** ISO instant at which assigning began. */
  startedAt: z.iso.datetime(),
  doing: z.enum(['gathering', 'assigning']),
  /** The last company dealt with. */
  afterId: id,
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Companies looked at and calls assigned so far. */
  done: count,
  /** Ids of the losses gathered; what a page cannot carry, some 2,000 of them, the command line runs in one go. */
  losses: z.array(id),
  tasks: z.strictObject({ executives: count, owners: count }),
  /** Those of the owners' calls that nobody has been given. */
  waiting: count,
});
export type AssignCursor = z.infer<typeof AssignCursor>;

/** The place a slice begins at, `now` in milliseconds since the epoch; throws Trouble `bad_cursor`. */
export function openCursor(
  { cursor, batch }: { readonly cursor?: unknown; readonly batch: number },
  now: number,
): AssignCursor {
  if (cursor === undefined) {
    return {
      startedAt: new Date(now).toISOString(),
      doing: 'gathering',
      afterId: '0',
      batch,
      done: 0,
      losses: [],
      tasks: { executives: 0, owners: 0 },
      waiting: 0,
    };
  }
  const read = AssignCursor.safeParse(cursor);
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This assignment cannot be continued from here. Start it again.');
}
