import * as z from 'zod/mini';
import { Trouble } from '../trouble.ts';

/** Where reminding goes on: with whom, after which record, and how many were reached so far. */
const RemindPlace = z.strictObject({
  doing: z.enum(['callers', 'owners']),
  afterId: z.string().check(z.regex(/^\d{1,20}$/)),
  reached: z.int().check(z.gte(0)),
});
export type RemindPlace = z.infer<typeof RemindPlace>;

/** Where a slice begins; throws Trouble `bad_cursor`. */
export function readPlace(cursor: string | undefined): RemindPlace {
  if (cursor === undefined) return { doing: 'callers', afterId: '0', reached: 0 };
  const read = RemindPlace.safeParse(parsed(cursor));
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'Reminding cannot go on from here. Press “Remind” again.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
