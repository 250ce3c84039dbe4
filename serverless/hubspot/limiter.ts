import type { Clock } from '@loss-review/domain/time/clock';
import type { Bucket } from './bucket.ts';
import type { Buckets } from './buckets.ts';
import { OutOfTime } from './deadline.ts';
import type { Kind } from './request.ts';

export interface LimiterSettings {
  readonly buckets: Buckets;
  readonly clock: Clock;
  /** Part of HubSpot's limits we may use, above 0 and at most 1. */
  readonly share: number;
  /** The same for searches; `share` by default. */
  readonly searchShare?: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Milliseconds since the epoch; nothing is sent after it and no wait goes past it. */
  readonly deadline?: number;
}

export interface Limiter {
  /** Resolves when a request may be sent, with a function to call when it has come back. Rejects with `OutOfTime`. */
  enter(kind: Kind): Promise<() => void>;
  /** Learns from an answer's rate headers; answers to searches have none. */
  learn(header: (name: string) => string | null): void;
  /** HubSpot said 429: sends nothing of that bucket for so long. */
  hold(bucket: 'search' | 'all', ms: number): void;
}

interface Waiter {
  readonly kind: Kind;
  readonly go: (leave: () => void) => void;
  readonly giveUp: (error: OutOfTime) => void;
}

/**
 * A queue in front of a portal's buckets. First come, first served, but a search that waits for its own bucket holds up no other
 * request.
 */
export function createLimiter(settings: LimiterSettings): Limiter {
  const { clock, share, searchShare = share, concurrency, deadline = Infinity } = settings;
  const { general, searches } = settings.buckets;
  const waiting: Waiter[] = [];
  let underWay = 0;
  let wakesAt = Infinity;

  const bucketOf = (kind: Kind): Bucket => (kind === 'search' ? searches : general);

  function leave(): void {
    underWay -= 1;
    serve();
  }

  function serve(): void {
    while (waiting.length > 0) {
      const now = clock.now();
      const freeAt = general.freeAt(now, share);
      const free = { search: searches.freeAt(now, searchShare), read: freeAt, write: freeAt };
      const late = waiting.findIndex(({ kind }) => now >= deadline || free[kind] > deadline);
      if (late !== -1) {
        for (const { kind, giveUp } of waiting.splice(late, 1))
          giveUp(new OutOfTime(Math.max(0, free[kind] - now)));
        continue;
      }
      if (underWay >= concurrency) return;
      const next = waiting.findIndex(({ kind }) => free[kind] <= now);
      if (next === -1) return wakeAt(Math.min(...waiting.map(({ kind }) => free[kind])), now);
      for (const { kind, go } of waiting.splice(next, 1)) {
        bucketOf(kind).take(now);
        underWay += 1;
        go(leave);
      }
    }
  }

  function wakeAt(moment: number, now: number): void {
    if (moment >= wakesAt) return;
    wakesAt = moment;
    void clock.sleep(moment - now).then(() => {
      if (wakesAt === moment) wakesAt = Infinity;
      serve();
    });
  }

  return {
    enter: (kind) =>
      new Promise((go, giveUp) => {
        waiting.push({ kind, go, giveUp });
        serve();
      }),
    learn(header) {
      const max = numberIn(header('X-HubSpot-RateLimit-Max'));
      const remaining = numberIn(header('X-HubSpot-RateLimit-Remaining'));
      const intervalMs = numberIn(header('X-HubSpot-RateLimit-Interval-Milliseconds')) ?? 10_000;
      if (max !== undefined && remaining !== undefined)
        general.learn({ max, remaining, intervalMs }, clock.now());
    },
    hold(bucket, ms) {
      const until = clock.now() + ms;
      searches.hold(until);
      if (bucket === 'all') general.hold(until);
    },
  };
}

function numberIn(text: string | null): number | undefined {
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}
