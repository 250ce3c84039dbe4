import type { Clock } from '@loss-review/domain/time/clock';
import { Bucket } from './bucket.ts';

/** A portal's two limits. */
export interface Buckets {
  readonly general: Bucket;
  /** Searches have a limit of their own, an account's, and their answers bear no rate headers. */
  readonly searches: Bucket;
}

/** Source: HubSpot's usage guidelines. The lowest plan allows 100 in ten seconds; headers tell when it is more. */
export function createBuckets(): Buckets {
  return {
    general: new Bucket({ max: 100, intervalMs: 10_000 }),
    searches: new Bucket({ max: 5, intervalMs: 1_000 }),
  };
}

const known = new WeakMap<Clock, Map<string, Buckets>>();

/** One pair of buckets a portal in this process, however often it is opened; `portal` is its address and token. */
export function bucketsOf(clock: Clock, portal: string): Buckets {
  const portals = known.get(clock) ?? new Map<string, Buckets>();
  known.set(clock, portals);
  const buckets = portals.get(portal) ?? createBuckets();
  portals.set(portal, buckets);
  return buckets;
}
