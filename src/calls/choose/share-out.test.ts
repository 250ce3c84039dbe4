import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Group, shareOut } from './share-out.ts';

const group = (name: string, size: number, room = size): Group => ({ name, size, room });
const shared = (seats: number, groups: readonly Group[]) => Object.fromEntries(shareOut(seats, groups));

test('the published example of the method', () => {
  // Wikipedia, “Largest remainder method”: 100,000 votes for ten seats by the Hare quota.
  const votes = { yellow: 47_000, white: 16_000, red: 15_900, green: 12_000, blue: 6_000, pink: 3_100 };
  expect(
    shared(
      10,
      Object.entries(votes).map(([name, size]) => group(name, size)),
    ),
  ).toEqual({
    yellow: 5,
    white: 2,
    red: 1,
    green: 1,
    blue: 1,
    pink: 0,
  });
});

test('ties go to the larger group, then by name', () => {
  expect(shared(1, [group('b', 2), group('a', 2)])).toEqual({ a: 1, b: 0 });
  // 2 of 6 and 4 of 6 of three seats: exactly 1 and 2; of 5 seats 1.67 and 3.33.
  expect(shared(5, [group('a', 2), group('b', 4)])).toEqual({ a: 2, b: 3 });
  // 1.5 and 4.5 of 6 seats: equal fractions.
  expect(shared(6, [group('a', 2), group('b', 6)])).toEqual({ a: 1, b: 5 });
});

test('a short group passes its seats on by the same method', () => {
  // 5, 3, 2 of ten; the first has room for 1, so four go to the others: 2.4 and 1.6.
  expect(shared(10, [group('a', 5, 1), group('b', 3, 9), group('c', 2, 9)])).toEqual({ a: 1, b: 5, c: 4 });
});

test('no more than there is room', () => {
  expect(shared(10, [group('a', 5, 2), group('b', 3, 1)])).toEqual({ a: 2, b: 1 });
  expect(shared(3, [])).toEqual({});
  expect(shared(0, [group('a', 1)])).toEqual({ a: 0 });
});

test('where no group is short, each has its share, give or take less than one', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.nat({ max: 60 }), (all, seats) => {
      const groups = all.map((size, n) => group(`g${n}`, size, 1_000));
      const shares = shareOut(seats, groups);
      const sum = all.reduce((one, other) => one + other, 0);
      expect([...shares.values()].reduce((one, other) => one + other, 0)).toBe(seats);
      for (const { name, size } of groups) {
        expect(Math.abs((shares.get(name) ?? 0) - (seats * size) / sum)).toBeLessThan(1);
      }
    }),
  );
});
