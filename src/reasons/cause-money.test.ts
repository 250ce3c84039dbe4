import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causeMoney } from './cause-money.ts';
import { equalWeights } from './weights.ts';

test.each([
  // 1,100.50 by 50, 30, 20 %: 550.25, 330.15, 220.10.
  [110_050, [50, 30, 20], [55_025, 33_015, 22_010]],
  // 1,000.01 by 40, 30, 30 %, in millionths of the whole: 400.004, 300.003, 300.003.
  [100_001, [400_000, 300_000, 300_000], [40_001, 30_000, 30_000]],
  // 0.01 by 50, 50 %: half a cent each; the tie goes to the first cause.
  [1, [50, 50], [1, 0]],
  // 99.99 by 34, 33, 33 %: 33.9966, 32.9967, 32.9967; two cents left for the two larger remainders.
  [9_999, [34, 33, 33], [3_399, 3_300, 3_300]],
])('%i hundredths by %j are %j', (value, weights, money) => {
  const causes = weights.map((weight) => ({ weight }));
  expect(causeMoney(causes, value)).toEqual(money);
});

test('the causes of a loss add up to its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), fc.integer({ min: 1, max: 5 }), (value, count) => {
      const causes = equalWeights(Array.from({ length: count }, () => ({ weight: 0 })));
      expect(causeMoney(causes, value).reduce((sum, money) => sum + money, 0)).toBe(value);
    }),
  );
});
