import type { Clock } from '@loss-review/domain/time/clock';

/** For unit tests: a clock that jumps to the earliest sleeper whenever the program does nothing but sleep. */
export function createJumpingClock(start = 0): Clock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  function jump(): void {
    const at = Math.min(...sleepers.map((sleeper) => sleeper.at));
    const [next] = sleepers.filter((sleeper) => sleeper.at === at);
    if (!next) return;
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    now = Math.max(now, next.at);
    next.wake();
  }

  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
        setImmediate(jump);
      }),
  };
}
