import type { Ask } from './functions.ts';

/** HubSpot counts requests over ten seconds: who still has no turn after these must hear of it. */
const mostTries = 4;

/**
 * Asks again by itself, when a function says so, while HubSpot is busy: nobody should press a button twice because ten
 * colleagues opened a company at once. Asking again is harmless, because every save is keyed.
 */
export function patientAsk(ask: Ask, pause: (ms: number) => Promise<void>): Ask {
  return async (...question) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(...question);
      if (answer.ok || tries === mostTries) return answer;
      const { code, retryAfterMs } = answer;
      if (retryAfterMs === undefined || code !== 'busy') return answer;
      await pause(retryAfterMs);
    }
  };
}
