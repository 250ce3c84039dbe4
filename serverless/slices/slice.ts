import { OutOfTime } from '../hubspot/deadline.ts';

/** Where the work of a slice stands. */
interface Standing {
  readonly batch: number;
  readonly done: number;
}

/** How a slice ended. */
export type SliceEnd<C extends Standing> =
  { readonly done: true } | { readonly done: false; readonly cursor: C; readonly retryAfterMs?: number };

/**
 * Runs work until it is done or the time of the slice is used up, and hands back where to go on. A batch too large for
 * one slice would never finish, so after a slice without progress the next one takes half of it.
 */
export async function runSlice<C extends Standing>(
  work: () => Promise<boolean>,
  standing: () => C,
): Promise<SliceEnd<C>> {
  const begun = standing().done;
  try {
    return (await work()) ? { done: true } : { done: false, cursor: standing() };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const cursor = standing();
    const batch = cursor.done === begun ? Math.ceil(cursor.batch / 2) : cursor.batch;
    return { done: false, cursor: { ...cursor, batch }, retryAfterMs: error.retryAfterMs };
  }
}
