import type { Failure } from '@loss-review/domain/answer/answer';
import { RanSetup } from '@loss-review/domain/settings/settings-page';
import type { Ask } from '../functions.ts';

/** How a run of setup ended. */
export type SetupEnd =
  | { readonly end: 'done' }
  /** A person has to clear this first. */
  | { readonly end: 'clash'; readonly sentences: readonly string[] }
  | { readonly end: 'failed'; readonly failure: Pick<Failure, 'sentence' | 'who'> };

/** So many calls in a row that get nowhere mean that more of them will not help. */
const mostIdleCalls = 4;

const stuck = {
  sentence: 'HubSpot is too busy to go on now. What was made stands: run setup again in a few minutes.',
  who: 'user',
} as const;

/** Calls `run-setup` until setup is done or cannot go on; `onSteps` hears how many of how many are made. */
export async function runSetup(
  {
    ask,
    pause,
    portalId,
  }: { readonly ask: Ask; readonly pause: (ms: number) => Promise<void>; readonly portalId: number },
  onSteps: (made: number, total: number) => void,
): Promise<SetupEnd> {
  let made = 0;
  for (let idle = 0; idle < mostIdleCalls;) {
    const answer = await ask('run-setup', { portalId }, RanSetup);
    if (!answer.ok) return { end: 'failed', failure: answer };
    const { value } = answer;
    if (value.clashes.length > 0) return { end: 'clash', sentences: value.clashes };
    if (value.missing !== null) onSteps(made + value.made, made + value.missing);
    if (value.done) return { end: 'done' };
    made += value.made;
    idle = value.made > 0 ? 0 : idle + 1;
    if (value.retryAfterMs > 0) await pause(value.retryAfterMs);
  }
  return { end: 'failed', failure: stuck };
}
