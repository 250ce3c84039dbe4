import { expect, test } from 'vitest';
import { equalWeights, parseWeight, percentOf, whole } from './weights.ts';

test.each([
  ['40', 400_000],
  ['33.3', 333_000],
  ['0.0001', 1],
  ['100', whole],
])('%s percent is %i millionths', (text, weight) => {
  expect(parseWeight(text)).toBe(weight);
  expect(percentOf(weight)).toBe(text);
});

test.each(['', '0', '-1', '40%', '1e2', '33.33333', '100.1', '1,5', 'abc'])('“%s” is no weight', (text) =>
  expect(parseWeight(text)).toBeNull(),
);

test('equal weights are whole percents, the first ones larger', () => {
  expect(equalWeights(3).map(percentOf)).toEqual(['34', '33', '33']);
  expect(equalWeights(4).map(percentOf)).toEqual(['25', '25', '25', '25']);
  expect(equalWeights(0)).toEqual([]);
});
