import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const draws = (...names: Parameters<typeof createRandom>): readonly number[] => {
  const random = createRandom(...names);
  return Array.from({ length: 50 }, () => random.between(0, 1_000_000));
};

test('the same seed and names draw the same', () => {
  expect(draws(7, 'deals', 3)).toEqual(draws(7, 'deals', 3));
});

test('another seed or name draws otherwise', () => {
  const all = [draws(7, 'deals', 3), draws(8, 'deals', 3), draws(7, 'deals', 4), draws(7, 'people', 3)];
  expect(new Set(all.map(String)).size).toBe(4);
});

test('draws stay within their bounds, which are drawn too', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = createRandom(seed);
      const rolled = Array.from({ length: 200 }, () => random.between(1, 6));
      expect(new Set(rolled)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
      expect(['a', 'b']).toContain(random.pick(['a', 'b']));
      expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
    }),
  );
});
