import type { Clock } from '@loss-review/domain/time/clock';

/**
 * Turns of the event loop without a new sleeper before time moves on. A call of HubSpot's client through msw takes
 * none (measured: it is promises throughout), so time stands still while requests are under way; the rest is margin.
 */
const QUIET_TURNS = 8;

interface Sleeper {
  readonly wakesAt: number;
  readonly order: number;
  readonly wake: () => void;
}

/**
 * A clock on which waiting costs no wall time: when the program has nothing left to do but sleep, time jumps to the
 * earliest sleeper. Sleepers wake one by one, in order of time, then of falling asleep. `startMs` is milliseconds
 * since the epoch; time never moves backwards and never by itself.
 */
export function createVirtualClock(startMs: number): Clock {
  let now = startMs;
  let order = 0;
  let quietTurns = 0;
  let watching = false;
  const sleepers: Sleeper[] = [];

  function watch(): void {
    quietTurns += 1;
    if (quietTurns > QUIET_TURNS) {
      quietTurns = 0;
      const next = sleepers.pop();
      if (next) {
        now = Math.max(now, next.wakesAt);
        next.wake();
      }
    }
    watching = sleepers.length > 0;
    if (watching) setImmediate(watch);
  }

  return {
    now: () => now,
    sleep(ms) {
      return new Promise((resolve) => {
        const sleeper = { wakesAt: now + Math.max(0, ms), order: order++, wake: resolve };
        const place = sleepers.findIndex((other) => isBefore(other, sleeper));
        sleepers.splice(place === -1 ? sleepers.length : place, 0, sleeper);
        quietTurns = 0;
        if (!watching) {
          watching = true;
          setImmediate(watch);
        }
      });
    },
  };
}

/** Sleepers are kept latest first, so that the next to wake is at the end. */
function isBefore(one: Sleeper, other: Sleeper): boolean {
  return one.wakesAt === other.wakesAt ? one.order < other.order : one.wakesAt < other.wakesAt;
}
