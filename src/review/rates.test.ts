import { expect, test } from 'vitest';
import { noSums } from './month-sums.ts';
import { ratesOf } from './rates.ts';
import { noReviewSums } from './review-sums.ts';

test('rates of a month, hand-worked', () => {
  const review = {
    ...noReviewSums,
    bridge: { ...noReviewSums.bridge, joinedInMonth: { losses: 2, money: 5_000 } },
    renewals: { closed: 8, lost: 2 },
    classes: {
      regretted: { losses: 3, money: 600 },
      acceptable: { losses: 1, money: 100 },
      deliberate: { losses: 0, money: 0 },
    },
  };
  const numbers = {
    ...noSums,
    openingCustomers: 100,
    lostFromOpening: 3,
    openingRevenue: 1_000_000,
    keptRevenue: 970_000,
    closingRevenue: 1_010_000,
  };
  expect(ratesOf(review, numbers)).toEqual({
    firstPeriodLosses: { losses: 2, money: '50.00' },
    renewals: { closed: 8, lost: 2, lossRate: '0.250000' },
    regretted: { losses: '0.750000', money: '0.857143' },
    // 0.97¹² = 0.693842 (published: 0.6938), 1.01¹² = 1.126825.
    overYear: { logoChurn: '0.306158', grr: '0.693842', nrr: '1.126825' },
    // (0.98¹² − 0.97¹²) × 10,000.00.
    pointWorth: { inMonth: '100.00', inYear: '908.74' },
  });
});

test('a month without anybody has no rates', () => {
  expect(ratesOf(noReviewSums, noSums)).toEqual({
    firstPeriodLosses: { losses: 0, money: '0.00' },
    renewals: { closed: 0, lost: 0, lossRate: null },
    regretted: { losses: null, money: null },
    overYear: { logoChurn: null, grr: null, nrr: null },
    pointWorth: null,
  });
});
