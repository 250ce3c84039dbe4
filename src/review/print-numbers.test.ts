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

test('so have causes, agreement, curves, cohorts and the bridge', () => {
  const answer = {
    pareto: [{ reason: 'price.fees', losses: '1.40', money: '900.00' }],
    stated: { losses: 3, share: '0.666667', kappa: '-0.500000' },
    points: [{ month: 3, survival: '0.500000', se: null }],
    cohorts: [{ firstValue: '70.00', value: '69.50' }],
    bridge: { valueLessOpening: '-200.00' },
  };
  const text = printNumbers(answer);
  expect(text).toContain('"losses": 1.40,');
  expect(JSON.parse(text)).toEqual({
    pareto: [{ reason: 'price.fees', losses: 1.4, money: 900 }],
    stated: { losses: 3, share: 0.666667, kappa: -0.5 },
    points: [{ month: 3, survival: 0.5, se: null }],
    cohorts: [{ firstValue: 70, value: 69.5 }],
    bridge: { valueLessOpening: -200 },
  });
});
