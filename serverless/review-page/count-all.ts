import type { RunStep } from '@loss-review/domain/review-page/run-slice';
import * as z from 'zod/mini';
import type { Crm } from '../hubspot/crm.ts';
import { OutOfTime } from '../hubspot/deadline.ts';
import { closedDeals } from '../numbers.ts';

const FullPass = z.object({ full: z.literal(true) });

/** How many records a step will look at, for a progress bar; null where a short sweep finds out only as it goes. */
export async function countAll(
  crm: Pick<Crm, 'count'>,
  step: RunStep,
  cursor: unknown,
): Promise<number | null> {
  if (step === 'sweep' && !FullPass.safeParse(cursor).success) return null;
  try {
    const [companies, deals] = await Promise.all([
      crm.count('company', []),
      step === 'numbers' ? crm.count('deal', [closedDeals]) : 0,
    ]);
    return companies + deals;
  } catch (error) {
    // A bar is not worth a slice's work.
    if (error instanceof OutOfTime) return null;
    throw error;
  }
}
