import { expect, test } from 'vitest';
import { sharesOf, weightinessOf } from './small-numbers.ts';

test.each([
  [0, 'too_few'],
  [4, 'too_few'],
  [5, 'signal'],
  [14, 'signal'],
  [15, 'finding'],
] as const)('%i losses are %s', (losses, weightiness) => expect(weightinessOf(losses)).toBe(weightiness));

test('shares come to 100.0 %, the earlier part taking an odd tenth', () => {
  expect(sharesOf([100, 100, 100], 5)).toEqual([334, 333, 333]);
  // 2 of 3 is 66.67 %, 1 of 3 is 33.33 %: the first lies nearer to its next tenth.
  expect(sharesOf([200_000, 100_000], 40)).toEqual([667, 333]);
});

test('four losses have no shares, nor have parts of nothing', () => {
  expect(sharesOf([300, 100], 4)).toEqual([null, null]);
  expect(sharesOf([0, 0], 20)).toEqual([null, null]);
  expect(sharesOf([], 20)).toEqual([]);
  expect(sharesOf([300, -100, 100], 20)).toEqual([750, 0, 250]);
});
