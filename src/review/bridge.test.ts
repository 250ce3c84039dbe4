import { describe, expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { addBridge, type Bridge, bridgeIn, bridgeOf, noBridge } from './bridge.ts';
import { reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedLoss } from './reviewed.ts';

/** A company that paid so much from such days on, in whole money, and left: `10>20` on the 10th, back on the 20th. */
function paying(paid: readonly (readonly [on: string, money: number])[], ...losses: readonly ReviewedLoss[]) {
  return reviewedCustomer({ deals: paid.map(([on, money], i) => won(String(i), on, money * 100)), losses });
}

const lost = (lostOn: string, money: number, back?: string): ReviewedLoss =>
  reviewedLoss({
    id: lostOn.replaceAll('-', ''),
    lostOn,
    value: money * 100,
    ...(back !== undefined && {
      status: 'returned',
      returned: { on: back, value: money * 100, evidence: 'person' },
    }),
  });

const month = '2024-03';
const bridge = (...companies: readonly ReturnType<typeof paying>[]): Bridge =>
  bridgeIn(companies.map((company) => bridgeOf(company, month)).reduce(addBridge, noBridge));
const line = (losses: number, money: string): object => ({ losses, money });
const nothing = bridgeIn(noBridge);
const since = '2023-05-01';

describe('a churned loss stands on one line of the bridge', () => {
  test('as gone, where the customer of the opening is absent at the end', () => {
    expect(bridge(paying([[since, 500]], lost('2024-03-10', 500)))).toEqual({
      ...nothing,
      lost: line(1, '500.00'),
      gone: line(1, '500.00'),
      grrLoss: { customers: 1, money: '500.00' },
    });
  });

  test('outside the cohort, where the company joined within the month, on its first day too', () => {
    const joined = { lost: line(1, '90.00'), joinedInMonth: line(1, '90.00') };
    expect(bridge(paying([['2024-03-04', 90]], lost('2024-03-20', 90)))).toEqual({ ...nothing, ...joined });
    expect(bridge(paying([['2024-03-01', 90]], lost('2024-03-20', 90)))).toEqual({ ...nothing, ...joined });
  });

  test('outside the cohort, where the company was absent at the opening and came back within the month', () => {
    const company = paying(
      [[since, 100], ['2024-03-02', 80]],
      lost('2024-01-15', 100, '2024-03-02'),
      lost('2024-03-20', 80),
      lost('2024-03-25', 70),
    ); // prettier-ignore
    expect(bridge(company)).toEqual({
      ...nothing,
      lost: line(2, '150.00'),
      returnedInMonth: line(2, '150.00'),
    });
  });

  test('as lost again after the first of the month, which is gone where the customer is', () => {
    const company = paying(
      [[since, 100], ['2024-03-08', 60]],
      lost('2024-03-20', 60),
      lost('2024-03-05', 100, '2024-03-08'),
    ); // prettier-ignore
    expect(bridge(company)).toEqual({
      ...nothing,
      lost: line(2, '160.00'),
      lostAgain: line(1, '60.00'),
      gone: line(1, '100.00'),
      grrLoss: { customers: 1, money: '100.00' },
    });
  });

  test('as lost and back, for less than before: a contraction', () => {
    const company = paying([[since, 100], ['2024-03-08', 60]], lost('2024-03-05', 100, '2024-03-08')); // prettier-ignore
    expect(bridge(company)).toEqual({
      ...nothing,
      lost: line(1, '100.00'),
      lostAndBack: line(1, '100.00'),
      contraction: { customers: 1, money: '40.00' },
      grrLoss: { customers: 0, money: '40.00' },
    });
  });
});

describe('the rest of the bridge', () => {
  test('is what the value had grown, or fallen, since the opening: 500 at opening, 1,379 when it left', () => {
    const company = paying([[since, 500], ['2024-03-05', 1379]], lost('2024-03-20', 1379)); // prettier-ignore
    expect(bridge(company)).toMatchObject({
      gone: line(1, '1379.00'),
      valueLessOpening: '879.00',
      grrLoss: { customers: 1, money: '500.00' },
    });
    const fallen = paying([[since, 500], ['2024-03-05', 300]], lost('2024-03-20', 300)); // prettier-ignore
    expect(bridge(fallen)).toMatchObject({ valueLessOpening: '-200.00', grrLoss: { money: '500.00' } });
  });

  test('is the fall of those who stayed, marked or not, and no rise', () => {
    const falling = paying([[since, 300], ['2024-03-09', 295]]); // prettier-ignore
    const rising = paying([[since, 300], ['2024-03-09', 900]]); // prettier-ignore
    expect(bridge(falling, rising)).toEqual({
      ...nothing,
      contraction: { customers: 1, money: '5.00' },
      grrLoss: { customers: 0, money: '5.00' },
    });
  });

  test('leaves out what is lost before, after, or not by a customer who left', () => {
    const losses = [lost('2024-02-29', 10, '2024-02-29'), lost('2024-04-01', 10)];
    expect(bridge(paying([[since, 100]], ...losses))).toEqual(nothing);
  });
});
