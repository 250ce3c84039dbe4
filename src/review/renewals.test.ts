import { expect, test } from 'vitest';
import { lostDeal, lostRenewal, won, wonRenewal } from '../losses/company.builder.ts';
import type { ClosedDeal } from '../losses/facts.ts';
import { addRenewals, noRenewals, renewalLossRate, renewalsOf } from './renewals.ts';
import { reviewedCustomer } from './reviewed.builder.ts';

const bought = won('1', '2023-01-01', 100);
const renewals = (...deals: readonly ClosedDeal[]): ReturnType<typeof renewalsOf> =>
  renewalsOf(reviewedCustomer({ deals: [bought, ...deals] }), '2024-03');

test('count renewals won and lost in the month, and nothing else', () => {
  const deals = [
    wonRenewal('2', '2024-03-01', 100),
    lostRenewal('3', '2024-03-31', 100),
    lostRenewal('4', '2024-04-01', 100),
    wonRenewal('5', '2024-02-29', 100),
    won('6', '2024-03-10', 100),
    lostDeal('7', '2024-03-10', 100),
  ];
  expect(renewals(...deals)).toEqual({ closed: 2, lost: 1 });
});

test('a renewal papered anew on the same day is one renewal, and not lost', () => {
  const lost = lostRenewal('2', '2024-03-10', 100);
  expect(renewals(lost, wonRenewal('3', '2024-03-10', 90))).toEqual({ closed: 1, lost: 0 });
  expect(renewals(lost, won('3', '2024-03-10', 90))).toEqual({ closed: 1, lost: 0 });
  expect(renewals(lost, wonRenewal('3', '2024-03-11', 90))).toEqual({ closed: 2, lost: 1 });
});

test('of a company that by then never was a customer they are in no sum', () => {
  const deals = [lostRenewal('2', '2024-03-10', 100), wonRenewal('3', '2024-03-20', 100)];
  expect(renewalsOf(reviewedCustomer({ deals }), '2024-03')).toEqual({ closed: 1, lost: 0 });
});

test('the rate is by count, and none where nothing closed', () => {
  const sums = [renewals(lostRenewal('2', '2024-03-10', 1)), renewals(wonRenewal('2', '2024-03-10', 999))];
  expect(renewalLossRate(sums.reduce(addRenewals, noRenewals))).toBe('0.500000');
  expect(renewalLossRate(noRenewals)).toBeNull();
});
