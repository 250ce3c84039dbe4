import { describe, expect, test } from 'vitest';
import { createBuckets } from './buckets.ts';
import { OutOfTime } from './deadline.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import type { Kind } from './request.ts';
import { createJumpingClock } from './testing/jumping-clock.ts';

const noHeader = (): null => null;

/** Sends `count` requests of no duration at once; answers when each was let through. */
async function momentsOf(limiter: Limiter, now: () => number, kind: Kind, count: number): Promise<number[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const leave = await limiter.enter(kind);
      const at = now();
      leave();
      return at;
    }),
  );
}

/** The most that falls into any window of so many milliseconds. */
function densest(moments: readonly number[], windowMs: number): number {
  return Math.max(
    ...moments.map((start) => moments.filter((at) => at >= start && at < start + windowMs).length),
  );
}

describe('the limiter', () => {
  test('shares the buckets with whoever else has opened the portal', async () => {
    const clock = createJumpingClock();
    const buckets = createBuckets();
    const one = createLimiter({ buckets, clock, share: 1, concurrency: 6 });
    const other = createLimiter({ buckets, clock, share: 1, concurrency: 6 });
    const moments = await Promise.all([
      momentsOf(one, clock.now, 'search', 10),
      momentsOf(other, clock.now, 'search', 10),
    ]);
    expect(densest(moments.flat(), 1_000)).toBe(5);
  });

  test('uses at most its share of 100 requests in any ten seconds', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 0.5, concurrency: 6 });
    const moments = await momentsOf(limiter, clock.now, 'read', 160);
    expect(densest(moments, 10_000)).toBe(50);
    expect(Math.max(...moments)).toBe(30_000);
  });

  test('uses at most its share of five searches in any second', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 0.9, concurrency: 6 });
    const moments = await momentsOf(limiter, clock.now, 'search', 20);
    expect(densest(moments, 1_000)).toBe(4);
    expect(Math.max(...moments)).toBe(4_000);
  });

  test('may use another share of the searches than of the rest', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({
      buckets: createBuckets(),
      clock,
      share: 0.5,
      searchShare: 1,
      concurrency: 6,
    });
    const [searches, reads] = await Promise.all([
      momentsOf(limiter, clock.now, 'search', 20),
      momentsOf(limiter, clock.now, 'read', 100),
    ]);
    expect(Math.max(...searches)).toBe(3_000);
    expect(Math.max(...reads)).toBe(10_000);
  });

  test('learns the size of the bucket from the headers of any answer', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 0.5, concurrency: 6 });
    const told: Record<string, string> = {
      'X-HubSpot-RateLimit-Max': '190',
      'X-HubSpot-RateLimit-Remaining': '190',
      'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
    };
    limiter.learn((name) => told[name] ?? null);
    expect(densest(await momentsOf(limiter, clock.now, 'write', 200), 10_000)).toBe(95);
  });

  test('learns nothing from an answer without headers', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 1, concurrency: 6 });
    limiter.learn(noHeader);
    expect(densest(await momentsOf(limiter, clock.now, 'write', 150), 10_000)).toBe(100);
  });

  test('lets no more than so many be under way, in the order they came', async () => {
    const limiter = createLimiter({
      buckets: createBuckets(),
      clock: createJumpingClock(),
      share: 1,
      concurrency: 2,
    });
    const order: string[] = [];
    const leaveFirst = await limiter.enter('read');
    await limiter.enter('read');
    const third = limiter.enter('read').then(() => order.push('third'));
    const fourth = limiter.enter('write').then((leave) => {
      order.push('fourth');
      leave();
    });
    await new Promise(setImmediate);
    expect(order).toEqual([]);
    leaveFirst();
    await third;
    expect(order).toEqual(['third']);
    void fourth;
  });

  test('a search that waits for its bucket holds up no other request', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 0.2, concurrency: 6 });
    const [searches, reads] = await Promise.all([
      momentsOf(limiter, clock.now, 'search', 2),
      momentsOf(limiter, clock.now, 'read', 1),
    ]);
    expect(searches).toEqual([0, 1_000]);
    expect(reads).toEqual([0]);
  });

  test('sends nothing while HubSpot says that the bucket is empty', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({ buckets: createBuckets(), clock, share: 1, concurrency: 6 });
    limiter.hold('search', 1_000);
    expect(await momentsOf(limiter, clock.now, 'read', 1)).toEqual([0]);
    expect(await momentsOf(limiter, clock.now, 'search', 1)).toEqual([1_000]);
    limiter.hold('all', 10_000);
    expect(await momentsOf(limiter, clock.now, 'write', 1)).toEqual([11_000]);
  });

  test('ends a slice instead of waiting past its deadline, and tells how long the wait would be', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({
      buckets: createBuckets(),
      clock,
      share: 0.02,
      concurrency: 6,
      deadline: 6_000,
    });
    await momentsOf(limiter, clock.now, 'read', 2);
    const refused = await limiter.enter('read').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OutOfTime);
    expect(refused).toMatchObject({ retryAfterMs: 10_000 });
    expect(clock.now()).toBe(0);
  });

  test('sends nothing after the deadline', async () => {
    const clock = createJumpingClock();
    const limiter = createLimiter({
      buckets: createBuckets(),
      clock,
      share: 1,
      concurrency: 6,
      deadline: 100,
    });
    await clock.sleep(100);
    await expect(limiter.enter('read')).rejects.toBeInstanceOf(OutOfTime);
  });
});
