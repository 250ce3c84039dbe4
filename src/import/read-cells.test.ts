import { describe, expect, test } from 'vitest';
import { readKind, readLostOn, readMoney, readYesNo } from './read-cells.ts';

const problem = { problem: expect.any(String) };

describe('the day of a loss', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024.03.05', '2024-03-05'],
    ['2024-03-05 13:45', '2024-03-05'],
    ['2024-06-30', '2024-06-30'],
  ])('%s is %s', (text, value) => expect(readLostOn(text, '2024-07-01')).toEqual({ value }));

  test.each(['', '05.03.2024', '3/5/2024', '13/05/2024', '2024-02-30', '2024-13-01', '2024', '0024-03-05'])(
    '“%s” is no day anybody can be sure of',
    (text) => expect(readLostOn(text, '2024-07-01')).toEqual(problem),
  );

  test('that is not over has no loss yet', () =>
    expect(readLostOn('2024-07-01', '2024-07-01')).toEqual({
      problem: '2024-07-01 is not over yet. Give 2024-06-30 or an earlier day.',
    }));
});

test.each([
  ['1234.5', 123_450],
  ['0', 0],
  ['99.99', 9_999],
])('%s is %i hundredths', (text, value) => expect(readMoney(text)).toEqual({ value }));

test.each(['1,234.50', '1.234,50', '-5', '€5', '5 EUR', '1e3', '0.005', '=1+1', '90071992547409.92'])(
  '“%s” is no exact amount',
  (text) => expect(readMoney(text)).toEqual(problem),
);

test('a kind is known by code or label, in any case; churned where nothing is said', () => {
  expect(['', 'Lost Deal', 'DOWNGRADED', 'lost_deal', 'gone'].map(readKind)).toEqual([
    { value: 'churned' },
    { value: 'lost_deal' },
    { value: 'downgraded' },
    { value: 'lost_deal' },
    problem,
  ]);
});

test('yes and no have three forms each', () => {
  expect(['YES', 'true', '1', 'No', 'false', '0', ''].map(readYesNo)).toEqual(
    [true, true, true, false, false, false, false].map((value) => ({ value })),
  );
  expect(readYesNo('perhaps')).toEqual(problem);
});
