import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byLargestRemainder } from './largest-remainder.ts';

test.each([
  // 100.50 by 50, 30, 20 %: 50.25, 30.15, 20.10, nothing is left.
  [10_050, [50, 30, 20], [5_025, 3_015, 2_010]],
  // 1.00 in three: 33.33 cents each, the odd cent to the first.
  [100, [1, 1, 1], [34, 33, 33]],
  // 10 cents by 33, 33, 34 %: 3.3, 3.3, 3.4; the odd cent to the largest remainder.
  [10, [33, 33, 34], [3, 3, 4]],
  [5, [0, 0], [3, 2]],
  [0, [60, 40], [0, 0]],
  [7, [], []],
  // 0.01 by 40, 60: six tenths of a cent has the larger remainder.
  [1, [40, 60], [0, 1]],
  [-10, [1, 1, 1], [-4, -3, -3]],
  [-1, [1, 1], [-1, 0]],
  [0, [3, 7], [0, 0]],
  // Wikipedia, “Quota method”: 10 seats by the Hare quota of 10,000 votes.
  [10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 1, 1, 1, 0]],
])('%i by %j is %j', (whole, parts, shares) => {
  expect(byLargestRemainder(whole, parts)).toEqual(shares);
});

test('the largest money there is stays exact', () => {
  // 99,999,999,999,999 × 99 lies beyond what a number holds exactly.
  expect(byLargestRemainder(99_999_999_999_999, [99, 1])).toEqual([98_999_999_999_999, 1_000_000_000_000]);
});

test('shares add up to the whole, and none is off by a whole unit', () => {
  const parts = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.nat(1e9), parts, (whole, given) => {
      const shares = byLargestRemainder(whole, given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
      const sum = given.reduce((total, part) => total + part, 0);
      for (const [place, share] of shares.entries()) {
        const exact = sum === 0 ? whole / given.length : (whole * (given[place] ?? 0)) / sum;
        expect(Math.abs(share - exact)).toBeLessThan(1.000_001);
      }
    }),
  );
});
