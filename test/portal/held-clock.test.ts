import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHeldClock } from './held-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('stands until it is let go, and then starts from where it stood', () => {
  const start = Date.UTC(2024, 11, 1);
  const clock = createHeldClock(start);
  vi.advanceTimersByTime(2500);
  expect(clock.now()).toBe(start);
  clock.letGo();
  vi.advanceTimersByTime(90_000);
  expect(clock.now()).toBe(start + 90_000);
});
