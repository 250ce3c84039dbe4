import { expect, test } from 'vitest';
import { median } from './median.ts';

test('is the middle of an odd number and the mean of the middle two of an even one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
  expect(median([3])).toBe(3);
  expect(median([])).toBeNaN();
});
