import type { Clock } from '@loss-review/domain/time/clock';

/** The real time, for commands and functions; tests and the embedded portal hand in a virtual one. */
export const wallClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
