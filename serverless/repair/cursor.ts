import * as z from 'zod/mini';
import { Trouble } from '../trouble.ts';

/** Where a repair goes on: what it is looking at, and after which record. */
export const RepairCursor = z.strictObject({
  /** ISO instant at which the repair began. */
  startedAt: z.iso.datetime(),
  repairing: z.enum(['losses', 'causes', 'companies', 'calls']),
  afterId: z.string().check(z.regex(/^\d{1,20}$/)),
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Records looked at so far. */
  done: z.int().check(z.minimum(0)),
});
export type RepairCursor = z.infer<typeof RepairCursor>;

/** The place a slice begins at, `now` in milliseconds since the epoch; throws Trouble `bad_cursor`. */
export function openCursor(
  { cursor, batch }: { readonly cursor?: unknown; readonly batch: number },
  now: number,
): RepairCursor {
  if (cursor === undefined) {
    return { startedAt: new Date(now).toISOString(), repairing: 'losses', afterId: '0', batch, done: 0 };
  }
  const read = RepairCursor.safeParse(cursor);
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This repair cannot be continued from here. Start it again.');
}
