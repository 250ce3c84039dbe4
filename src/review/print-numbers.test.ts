import { expect, test } from 'vitest';
import { numbersOf } from './month-numbers.ts';
import { noSums } from './month-sums.ts';
import { printNumbers } from './print-numbers.ts';

test('money has two decimals and rates six, as JSON numbers', () => {
  const sums = { ...noSums, revenueLost: 1_250, openingCustomers: 20, lostFromOpening: 1 };
  const text = printNumbers({ ...numbersOf('2024-06', sums), listed: { undated: 0 } });
  expect(text).toContain('"revenueLost": 12.50,');
  expect(text).toContain('"logoChurn": 0.050000,');
  expect(JSON.parse(text)).toMatchObject({ month: '2024-06', revenueLost: 12.5, logoChurn: 0.05, grr: null });
});
