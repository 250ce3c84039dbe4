import { expect, test } from 'vitest';
import { Bucket } from '../hubspot/bucket.ts';
import { fullPace } from './full-pace.ts';

/** How many requests may go out at one moment. */
function atOnce(limit: { readonly max: number; readonly intervalMs: number }, share: number): number {
  const bucket = new Bucket(limit);
  let count = 0;
  while (bucket.freeAt(0, share) === 0) {
    bucket.take(0);
    count += 1;
  }
  return count;
}

test('a command leaves room for the thirteen requests that open a card, and lets no search go unused', () => {
  expect(190 - atOnce({ max: 190, intervalMs: 10_000 }, fullPace.share)).toBe(16);
  expect(atOnce({ max: 5, intervalMs: 1_000 }, fullPace.searchShare)).toBe(5);
});
