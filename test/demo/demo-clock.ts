import type { Clock } from '@loss-review/domain/time/clock';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { createWallClock } from '../portal/wall-clock.ts';

/** A clock that costs no waiting while the portal is made ready, and runs at the real pace afterwards. */
export interface DemoClock extends Clock {
  /** From here on time passes by itself. */
  run(): void;
}

/** Starts at `startMs`, in milliseconds since the epoch. */
export function createDemoClock(startMs: number): DemoClock {
  let current: Clock = createVirtualClock(startMs);
  return {
    now: () => current.now(),
    sleep: (ms) => current.sleep(ms),
    run() {
      current = createWallClock(current.now());
    },
  };
}
