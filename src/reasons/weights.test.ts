import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalWeights, setWeight, withCause, withoutCause, type Weighted } from './weights.ts';

const causes = (...weights: readonly number[]): readonly Weighted[] => weights.map((weight) => ({ weight }));
const weightsOf = (of: readonly Weighted[]): readonly number[] => of.map(({ weight }) => weight);
const sum = (of: readonly Weighted[]): number => of.reduce((total, { weight }) => total + weight, 0);

test('the others give in proportion, in whole percents', () => {
  // 70 % more for the first leaves 30 for 30 and 20: 18 and 12.
  expect(weightsOf(setWeight(causes(50, 30, 20), 0, 70))).toEqual([70, 18, 12]);
  // 45 for 50 and 20: 32.14 and 12.86; the odd percent to the larger remainder.
  expect(weightsOf(setWeight(causes(50, 30, 20), 1, 55))).toEqual([32, 55, 13]);
});

test('the others take what one gives up, and equal parts where they had nothing', () => {
  expect(weightsOf(setWeight(causes(100, 0, 0), 0, 50))).toEqual([50, 25, 25]);
  expect(weightsOf(setWeight(causes(60, 30, 10), 0, 0))).toEqual([0, 75, 25]);
});

test('a sole cause bears everything, and no weight lies outside 0 to 100', () => {
  expect(weightsOf(setWeight(causes(100), 0, 30))).toEqual([100]);
  expect(weightsOf(setWeight(causes(50, 50), 1, 130))).toEqual([0, 100]);
  expect(weightsOf(setWeight(causes(50, 50), 1, -5))).toEqual([100, 0]);
});

test('a place that there is not changes nothing', () => {
  expect(weightsOf(setWeight(causes(50, 50), 2, 10))).toEqual([50, 50]);
  expect(weightsOf(setWeight(causes(50, 50), -1, 10))).toEqual([50, 50]);
});

test('causes begin equal, one by one', () => {
  const one = withCause([], { weight: 0 });
  const two = withCause(one, { weight: 0 });
  const three = withCause(two, { weight: 0 });
  expect([one, two, three].map(weightsOf)).toEqual([[100], [50, 50], [34, 33, 33]]);
  expect(weightsOf(equalWeights(causes(7, 0, 93)))).toEqual([34, 33, 33]);
});

test('a cause taken out leaves its weight to the others', () => {
  expect(weightsOf(withoutCause(causes(50, 30, 20), 0))).toEqual([60, 40]);
  expect(withoutCause(causes(100), 0)).toEqual([]);
});

const actions = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('set' as const),
      at: fc.nat(4),
      weight: fc.integer({ min: -20, max: 120 }),
    }),
    fc.record({ does: fc.constant('add' as const) }),
    fc.record({ does: fc.constant('remove' as const), at: fc.nat(4) }),
  ),
  { maxLength: 30 },
);

test('whatever people do, the weights are whole percents that add up to 100', () => {
  fc.assert(
    fc.property(actions, (done) => {
      let held = equalWeights(causes(0));
      for (const action of done) {
        const { length } = held;
        if (action.does === 'add' && length < 5) held = withCause(held, { weight: 0 });
        if (action.does === 'remove' && length > 1) held = withoutCause(held, action.at % length);
        if (action.does === 'set') held = setWeight(held, action.at % length, action.weight);
        expect(sum(held)).toBe(100);
        expect(held.every(({ weight }) => Number.isInteger(weight) && weight >= 0)).toBe(true);
      }
    }),
  );
});

test('the cause that is set gets its weight, and no other overtakes one that was heavier', () => {
  const weights = fc.array(fc.nat(100), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(weights, fc.nat(4), fc.nat(100), (given, at, weight) => {
      const before = equalWeights(causes(...given)).map((cause, n) => ({ ...cause, was: given[n] ?? 0 }));
      const place = at % before.length;
      const after = setWeight(
        before.map(({ was }) => ({ weight: was, was })),
        place,
        weight,
      );
      expect(after[place]?.weight).toBe(weight);
      const others = after.filter((_, n) => n !== place);
      for (const one of others) {
        for (const other of others)
          if (one.was > other.was) expect(one.weight).toBeGreaterThanOrEqual(other.weight);
      }
    }),
  );
});
