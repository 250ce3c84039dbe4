import type { Answer } from '@loss-review/domain/answer/answer';
import type { Ask } from './functions.ts';

/** HubSpot counts requests over ten seconds, so the account's turn comes again within two of these. */
const mostTries = 4;

/**
 * Asks again by itself, when a function says so, while HubSpot is busy: nobody should press a button twice because ten
 * colleagues opened a company at once. Asking again is harmless, because every save is keyed.
 */
export function patientAsk(ask: Ask, pause: (ms: number) => Promise<void>): Ask {
  return async (uid, parameters, Value) => {
    let answer = await ask(uid, parameters, Value);
    for (let tries = 1; tries < mostTries; tries += 1) {
      const wait = busyFor(answer);
      if (wait === undefined) break;
      await pause(wait);
      answer = await ask(uid, parameters, Value);
    }
    return answer;
  };
}

function busyFor(answer: Answer<unknown>): number | undefined {
  return !answer.ok && ['busy', 'rate_limit'].includes(answer.code) ? answer.retryAfterMs : undefined;
}
