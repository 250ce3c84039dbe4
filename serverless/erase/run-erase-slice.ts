import type { EraseContact, ErasedContact } from '@loss-review/domain/erasure/erasure';
import { runErase } from '../erase.ts';
import type { FunctionPorts } from '../functions/answering.ts';

/** Losses a batch: small enough to be erased well within one call. */
const batch = 50;

/** One slice of an erasure, shown or written; the page calls again with its cursor. Throws Trouble. */
export async function runEraseSlice(
  portal: Omit<FunctionPorts, 'grants' | 'meter'>,
  { contactId, who, dryRun, cursor }: EraseContact,
): Promise<ErasedContact> {
  const { deadlineAt } = portal;
  const place = cursor === null ? {} : { cursor };
  const slice = await runErase(portal, { contactId, who, dryRun, deadlineAt, batch, ...place });
  const { name, losses, texts, refused } = slice;
  return {
    ...(slice.done
      ? { cursor: null, retryAfterMs: 0 }
      : { cursor: slice.cursor, retryAfterMs: slice.retryAfterMs ?? 0 }),
    ...{ name, losses, texts: [...texts] },
    refused: refused.map(({ message }) => message),
  };
}
