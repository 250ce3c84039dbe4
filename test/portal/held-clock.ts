import type { Clock } from '@loss-review/domain/time/clock';
import { createWallClock } from './wall-clock.ts';

/**
 * A clock that stands at `startMs` (milliseconds since the epoch) until `letGo`, then runs with the real one: what is
 * loaded before is as old whether loading was quick or slow.
 */
export function createHeldClock(startMs: number): Clock & { letGo(): void } {
  let clock: Clock = { ...createWallClock(startMs), now: () => startMs };
  return {
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    letGo() {
      clock = createWallClock(startMs);
    },
  };
}
