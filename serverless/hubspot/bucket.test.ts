import { describe, expect, test } from 'vitest';
import { Bucket } from './bucket.ts';

const bucketOf = (share: number) => {
  const bucket = new Bucket({ max: 10, intervalMs: 1_000 });
  return { bucket, freeAt: (now: number): number => bucket.freeAt(now, share) };
};

function takeAll(bucket: Bucket, moments: readonly number[]): void {
  for (const at of moments) bucket.take(at);
}

describe('a bucket', () => {
  test('is free until its share is used up, then from the moment its oldest request leaves the window', () => {
    const { bucket, freeAt } = bucketOf(0.5);
    takeAll(bucket, [0, 100, 200, 300]);
    expect(freeAt(400)).toBe(400);
    bucket.take(400);
    expect(freeAt(450)).toBe(1_000);
    expect(freeAt(1_000)).toBe(1_000);
    bucket.take(1_000);
    expect(freeAt(1_000)).toBe(1_100);
  });

  test('always allows one request, however small the share', () => {
    const { bucket, freeAt } = bucketOf(0.01);
    expect(freeAt(5)).toBe(5);
    bucket.take(5);
    expect(freeAt(6)).toBe(1_005);
  });

  test('learns the size HubSpot tells', () => {
    const { bucket, freeAt } = bucketOf(1);
    takeAll(
      bucket,
      Array.from({ length: 10 }, () => 0),
    );
    expect(freeAt(1)).toBe(1_000);
    bucket.learn({ max: 19, remaining: 9, intervalMs: 1_000 }, 1);
    expect(freeAt(1)).toBe(1);
  });

  test('leaves room for what others use, and forgets them after one interval', () => {
    const { bucket, freeAt } = bucketOf(1);
    bucket.take(0);
    // Ten allowed, one of them ours, two left: seven are others'.
    bucket.learn({ max: 10, remaining: 2, intervalMs: 1_000 }, 10);
    takeAll(bucket, [20, 30]);
    expect(freeAt(40)).toBe(1_000);
    expect(freeAt(1_010)).toBe(1_010);
  });

  test('waits for the others when they have used all of it', () => {
    const { bucket, freeAt } = bucketOf(1);
    bucket.learn({ max: 10, remaining: 0, intervalMs: 1_000 }, 500);
    expect(freeAt(600)).toBe(1_500);
  });

  test('is shut while held', () => {
    const { bucket, freeAt } = bucketOf(1);
    bucket.hold(2_000);
    bucket.hold(1_000);
    expect(freeAt(10)).toBe(2_000);
    expect(freeAt(2_500)).toBe(2_500);
  });
});
