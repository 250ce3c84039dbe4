import { expect, test } from 'vitest';
import { pointWorth } from './money-at-stake.ts';

test('one point is a hundredth of what the month opened with', () => {
  // 0.98¹² − 0.97¹² = 0.7847167 − 0.6938424 = 0.09087436 of 1,000,000.00.
  expect(pointWorth({ openingRevenue: 100_000_000, keptRevenue: 97_000_000 })).toEqual({
    inMonth: 1_000_000,
    inYear: 9_087_436,
  });
});

test('nobody keeps more than everything', () => {
  // From 99.5 % there is half a point to gain: 1 − 0.995¹² = 0.0583770.
  expect(pointWorth({ openingRevenue: 10_000_000, keptRevenue: 9_950_000 })).toEqual({
    inMonth: 100_000,
    inYear: 583_772,
  });
  expect(pointWorth({ openingRevenue: 10_000, keptRevenue: 10_000 })).toEqual({ inMonth: 100, inYear: 0 });
});

test('a cohort worth nothing has nothing at stake', () => {
  expect(pointWorth({ openingRevenue: 0, keptRevenue: 0 })).toBeNull();
});
