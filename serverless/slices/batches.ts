import type { Clock } from '@loss-review/domain/time/clock';
import type { CrmRecord } from '../hubspot/crm.ts';

/**
 * Deals pages of records out in batches of `size`, so that HubSpot's larger batch limits are used in full; the last may
 * be smaller. True when all were dealt out, false when it grew late after a batch.
 */
export async function dealOut(
  pages: AsyncIterable<readonly CrmRecord[]>,
  size: number,
  deal: (batch: readonly CrmRecord[]) => Promise<void>,
  isLate: () => boolean,
): Promise<boolean> {
  let waiting: CrmRecord[] = [];
  for await (const page of pages) {
    waiting.push(...page);
    while (waiting.length >= size) {
      await deal(waiting.slice(0, size));
      waiting = waiting.slice(size);
      if (isLate()) return false;
    }
  }
  if (waiting.length > 0) await deal(waiting);
  return true;
}

/** Is the deadline (milliseconds since the epoch; absent: none) reached? */
export function lateAt(clock: Clock, deadlineAt: number | undefined): () => boolean {
  return () => deadlineAt !== undefined && clock.now() >= deadlineAt;
}
