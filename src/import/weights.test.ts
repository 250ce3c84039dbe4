import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalWeights, parseWeight, percentOf, splitByLargestRemainder, whole } from './weights.ts';

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

test('a loss of 1,000.01 is split 40 : 30 : 30 to the cent; of equal remainders the first takes the cent', () => {
  // 400.004, 300.003, 300.003: one cent is left, and .4 is the largest remainder.
  expect(splitByLargestRemainder(100_001, [400_000, 300_000, 300_000])).toEqual([40_001, 30_000, 30_000]);
  expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
});

test('parts add up to the total and stray from their share by less than one', () => {
  const shares = fc.array(fc.integer({ min: 1, max: whole }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.nat({ max: 1e14 }), shares, (total, weights) => {
      const parts = splitByLargestRemainder(total, weights);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, index) => {
        const [exact, by] = [BigInt(total) * BigInt(weights[index] ?? 0), BigInt(sum)];
        const distance = BigInt(part) * by - exact;
        expect(distance < by && -distance < by).toBe(true);
      });
    }),
  );
});
