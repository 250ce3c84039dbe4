import * as z from 'zod/mini';
import { Trouble } from '../trouble.ts';

/** Where an import goes on: after which company, in batches of which size. */
export const ImportCursor = z.strictObject({
  /** ISO instant at which the import began. */
  startedAt: z.iso.datetime(),
  /** Names the rows that are imported: another file, or the same one changed, begins anew. */
  file: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  afterId: z.string().check(z.regex(/^\d{1,20}$/)),
  batch: z.int().check(z.minimum(1), z.maximum(1000)),
  /** Rows dealt with so far. */
  done: z.int().check(z.minimum(0)),
});
export type ImportCursor = z.infer<typeof ImportCursor>;

/** The place a slice begins at, `now` in milliseconds since the epoch; throws Trouble `bad_cursor`. */
export function openCursor(
  { cursor, batch, file }: { readonly cursor?: unknown; readonly batch: number; readonly file: string },
  now: number,
): ImportCursor {
  if (cursor === undefined) {
    return { startedAt: new Date(now).toISOString(), file, afterId: '0', batch, done: 0 };
  }
  const read = ImportCursor.safeParse(cursor);
  if (read.success && read.data.file === file) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This import cannot be continued from here. Start it again.');
}
