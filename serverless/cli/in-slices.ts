import type { Clock } from '@loss-review/domain/time/clock';
import type { SliceEnd } from '../slices/slice.ts';
import type { UnfinishedRun } from '../slices/unfinished-run.ts';

/** HubSpot's largest batches are used in full. */
export const BATCH = 1_000;

/** How often the place to go on is kept; at most so much is done again after Ctrl-C. */
const SLICE_MS = 30_000;

/** Where a slice begins (absent: at the start), and when it should stop, in milliseconds since the epoch. */
interface SliceRequest<C> {
  readonly cursor?: C;
  readonly deadlineAt: number;
}

/**
 * Runs slice after slice until the work is done, keeping the place after each, where it is to be kept; answers all
 * slices, the last one done.
 */
export async function inSlices<
  C extends { readonly batch: number; readonly done: number },
  S extends SliceEnd<C>,
>(
  place: { clock: Clock; unfinished: UnfinishedRun<C> | undefined; from: C | undefined },
  run: (request: SliceRequest<C>) => Promise<S>,
): Promise<readonly S[]> {
  const { clock, unfinished, from } = place;
  const slices: S[] = [];
  let cursor = from;
  for (;;) {
    const slice = await run({ ...(cursor && { cursor }), deadlineAt: clock.now() + SLICE_MS });
    slices.push(slice);
    const end: SliceEnd<C> = slice;
    if (end.done) break;
    cursor = end.cursor;
    await unfinished?.keep(cursor);
    await clock.sleep(end.retryAfterMs ?? 0);
  }
  await unfinished?.clear();
  return slices;
}
