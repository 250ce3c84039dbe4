import { describe, expect, test } from 'vitest';
import { paretoOf } from '../pareto.ts';
import { cause, reviewedLoss } from '../reviewed.builder.ts';
import { causesByCount, causesByMoney } from './causes.ts';
import { telling } from './telling.builder.ts';

/** Five losses of $2,000.05 together; the odd cent of the last but one goes to its first cause. */
const losses = [
  reviewedLoss({
    value: 100_000,
    causes: [cause(1, 'price.fees', 60, true), cause(2, 'product.quality', 40)],
  }),
  reviewedLoss({ value: 50_000 }),
  reviewedLoss({ value: 30_000, causes: [cause(1, 'price.fees', 100)] }),
  reviewedLoss({ value: 5, causes: [cause(1, 'product.quality', 50), cause(2, 'price.fees', 50)] }),
  reviewedLoss({ value: 20_000, causes: [cause(1, 'product.quality', 100, true)] }),
];
const all = { losses: 5, money: 200_005 };

describe('causes by money', () => {
  const figure = causesByMoney(paretoOf(losses), all, telling);

  test('come to the money of the month to the cent, unknown as a row like any other', () => {
    expect(figure.rows).toEqual([
      ['fees', 90_002, 0.45, 60_000, 30_002, 3],
      ['quality', 60_003, 0.3, 20_000, 40_003, 3],
      ['unknown', 50_000, 0.25, 0, 50_000, 1],
    ]);
    expect(figure.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(all.money);
  });

  test('say what took most, how much of it is confirmed, and what nobody knows', () => {
    expect(figure.sentence).toBe(
      '5 customers left in March 2024, worth $2,000.05 a year. Of what is known “fees” took most: $900.02 (45%), $600 of it confirmed by customers. Unknown: $500 (25%).',
    );
    expect(figure.caution).toBe('Fewer than 15 losses: a signal, not a finding.');
  });

  test('tell no percentages of fewer than five losses', () => {
    const few = causesByMoney(paretoOf(losses.slice(0, 4)), { losses: 4, money: 180_005 }, telling);
    expect(few.rows.map((row) => row[2])).toEqual([null, null, null]);
    expect(few.sentence).toBe(
      '4 customers left in March 2024, worth $1,800.05 a year. Of what is known “fees” took most: $900.02, $600 of it confirmed by customers. Unknown: $500.',
    );
    expect(few.caution).toBe('Fewer than 5 losses: too few for percentages.');
  });

  test('say so where no cause is known, and where nobody left', () => {
    expect(causesByMoney(paretoOf(losses.slice(1, 2)), { losses: 1, money: 50_000 }, telling).sentence).toBe(
      '1 customer left in March 2024, worth $500 a year. No root cause of theirs is known yet.',
    );
    const none = causesByMoney([], { losses: 0, money: 0 }, telling);
    expect(none).toMatchObject({
      sentence: 'No customer left in March 2024.',
      rows: [],
      chart: null,
      caution: null,
    });
  });
});

test('causes by customers share each loss out by weight', () => {
  const figure = causesByCount(paretoOf(losses), all, telling);
  expect(figure.rows).toEqual([
    ['fees', 2.1, 0.42, 0.6, 1.5, 3],
    ['quality', 1.9, 0.38, 1, 0.9, 3],
    ['unknown', 1, 0.2, 0, 1, 1],
  ]);
  expect(figure.sentence).toBe(
    '5 customers left in March 2024, worth $2,000.05 a year. Of what is known “fees” weighs most: 2.1 customers (42%), 0.6 of it confirmed by customers. Unknown: 1 customer (20%).',
  );
});
