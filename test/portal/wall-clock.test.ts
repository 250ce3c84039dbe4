import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWallClock } from './wall-clock.ts';

const realNow = Date.UTC(2026, 0, 1);

describe('the wall clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: realNow });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells the real time by default', () => {
    expect(createWallClock().now()).toBe(realNow);
  });

  it('starts where it is set and runs on with the real time', () => {
    const start = Date.UTC(2024, 11, 1);
    const clock = createWallClock(start);
    expect(clock.now()).toBe(start);
    vi.advanceTimersByTime(90_000);
    expect(clock.now()).toBe(start + 90_000);
  });

  it('sleeps as long as the real clock does', async () => {
    const clock = createWallClock(0);
    const slept = clock.sleep(5000).then(() => clock.now());
    await vi.advanceTimersByTimeAsync(5000);
    expect(await slept).toBe(5000);
  });
});
