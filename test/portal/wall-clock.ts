import type { Clock } from '@loss-review/domain/time/clock';

/** A clock that runs with the real one from `startMs` (milliseconds since the epoch) on; by default it is the real one. */
export function createWallClock(startMs?: number): Clock {
  const offset = startMs === undefined ? 0 : startMs - Date.now();
  return {
    now: () => Date.now() + offset,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
