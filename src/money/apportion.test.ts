import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test.each([
  [100, [50, 30, 20], [50, 30, 20]],
  [10, [1, 1, 1], [4, 3, 3]],
  [1, [1, 1], [1, 0]],
  [10_000, [33, 33, 34], [3300, 3300, 3400]],
  // 0.01 by 60, 40: six tenths of a cent has the larger remainder.
  [1, [40, 60], [0, 1]],
  // Wikipedia, “Quota method”: 10 seats by the Hare quota of 10,000 votes.
  [10, [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 1, 1, 1, 0]],
  [0, [3, 7], [0, 0]],
  [-10, [1, 1, 1], [-4, -3, -3]],
  [-1, [1, 1], [-1, 0]],
  [5, [], []],
  [5, [0, 0], [0, 0]],
  [9_007_199_254_740_991, [1, 1, 1], [3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330]],
])('%j split by %j is %j', (total, weights, parts) => expect(apportion(total, weights)).toEqual(parts));

test('the parts add up, and none is a whole away from its exact share', () => {
  const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.nat(2_000_000_000), weights, (total, given) => {
      const all = given.reduce((sum, weight) => sum + weight, 0);
      fc.pre(all > 0);
      const parts = apportion(total, given);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      parts.forEach((part, place) => {
        expect(Math.abs(part - (total * (given[place] ?? 0)) / all)).toBeLessThan(1);
      });
    }),
  );
});
