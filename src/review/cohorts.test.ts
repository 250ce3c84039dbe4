import fc from 'fast-check';
import { expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { addCohorts, cohortRows, cohortsOf, noCohorts } from './cohorts.ts';
import { reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedCustomer, ReviewedLoss } from './reviewed.ts';

const joined = (on: string, money: number, ...losses: readonly ReviewedLoss[]): ReviewedCustomer =>
  reviewedCustomer({ deals: [won('1', on, money * 100)], losses });
const lost = (lostOn: string, back?: string): ReviewedLoss =>
  reviewedLoss({
    lostOn,
    ...(back !== undefined && {
      status: 'returned',
      returned: { on: back, value: 1_000, evidence: 'person' },
    }),
  });

test('a triangle has a row for each month customers joined in, with blanks where time has not come', () => {
  const customers = [
    joined('2024-01-01', 100),
    joined('2024-01-31', 50, lost('2024-02-29')),
    joined('2024-01-15', 20, lost('2024-01-20', '2024-03-01')),
    joined('2024-03-31', 70),
    joined('2024-04-01', 999),
    reviewedCustomer(),
  ];
  expect(cohortRows(cohortsOf(customers, '2024-03'))).toEqual([
    {
      month: '2024-01',
      customers: 3,
      // At January's end the third is away, at February's the second too; by March's the third is back, worth 10.
      kept: [2, 1, 2],
      firstValue: '150.00',
      keptNow: 2,
      value: '110.00',
    },
    {
      month: '2024-03',
      customers: 1,
      kept: [1, null, null],
      firstValue: '70.00',
      keptNow: 1,
      value: '70.00',
    },
  ]);
});

test('who joined before the 36 months stands in one row, as things are at the end', () => {
  const customers = [
    joined('2021-03-31', 10),
    joined('2020-01-01', 20),
    joined('2020-01-01', 30, lost('2023-01-01')),
    joined('2021-04-01', 40),
  ];
  const [earlier, first] = cohortRows(cohortsOf(customers, '2024-03'));
  expect(earlier).toEqual({
    month: null,
    customers: 3,
    kept: Array.from({ length: 36 }, () => null),
    firstValue: null,
    keptNow: 2,
    value: '30.00',
  });
  expect(first).toMatchObject({ month: '2021-04', customers: 1, keptNow: 1 });
  expect(first?.kept).toEqual(Array.from({ length: 36 }, () => 1));
});

test('a triangle of nobody is empty', () => {
  expect(cohortsOf([], '2024-03')).toEqual(noCohorts);
  expect(cohortRows(noCohorts)).toEqual([]);
});

test('triangles of two parts add up to that of the whole', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 2020, max: 2024 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const customer = fc
    .tuple(day, fc.nat(1_000), fc.option(day))
    .map(([on, money, left]) => joined(on, money, ...(left === null ? [] : [lost(left)])));
  const customers = fc.array(customer, { maxLength: 8 });
  fc.assert(
    fc.property(customers, customers, (one, other) => {
      const parts = addCohorts(cohortsOf(one, '2024-03'), cohortsOf(other, '2024-03'));
      expect(parts).toEqual(cohortsOf([...other, ...one], '2024-03'));
    }),
  );
});
