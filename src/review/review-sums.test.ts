import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { formatMinor } from '../money/minor.ts';
import { addDays } from '../time/day.ts';
import { addSums, noSums, sumsOf } from './month-sums.ts';
import { addReviewSums, noReviewSums, reviewFigures, reviewSumsOf } from './review-sums.ts';
import { cause, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedCustomer, ReviewedLoss } from './reviewed.ts';

const month = '2024-03';
const day = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2023-12-01', days));
const money = fc.nat(100_000);
const reason = fc.constantFrom('', 'price.fees', 'product.quality', 'unknown.unknown');

const anyLoss: fc.Arbitrary<ReviewedLoss> = fc
  .record({
    id: fc.integer({ min: 1, max: 99 }).map(String),
    lostOn: day,
    value: fc.integer({ min: -1_000, max: 100_000 }),
    status: fc.constantFrom('lost' as const, 'undone' as const),
    back: fc.option(fc.record({ after: fc.nat(40), value: money })),
    statedReason: reason,
    ownerReason: reason,
    causes: fc.array(fc.tuple(reason, fc.nat(100), fc.boolean()), { maxLength: 5 }),
  })
  .map(({ back, causes, ...rest }) =>
    reviewedLoss({
      ...rest,
      ...(back && {
        status: 'returned',
        returned: { on: addDays(rest.lostOn, back.after), value: back.value, evidence: 'person' },
      }),
      causes: causes.map(([code, percent, verified], i) => cause(i + 1, code, percent, verified)),
    }),
  );

/** Any company around the first quarter of 2024, consistent or not: people mark what they like. */
const anyCustomer: fc.Arbitrary<ReviewedCustomer> = fc
  .record({
    deals: fc.array(fc.tuple(day, money), { maxLength: 5 }),
    losses: fc.array(anyLoss, { maxLength: 4 }),
    lifecycleCustomerOn: fc.option(day),
    method: fc.constantFrom('latest_won_deal' as const, 'sum_active_recurring' as const),
  })
  .map(({ deals, method, ...rest }) => ({
    ...rest,
    deals: deals.map(([on, amount], i) => won(String(i + 1), on, amount)),
    valuing: { method },
  }));
const anyCustomers = fc.array(anyCustomer, { maxLength: 8 });

describe('whatever happened in a portal', () => {
  test('two parts of it add up to the whole', () => {
    fc.assert(
      fc.property(anyCustomers, anyCustomers, (one, other) => {
        const parts = addReviewSums(reviewSumsOf(one, month), reviewSumsOf(other, month));
        expect(parts).toEqual(reviewSumsOf([...other, ...one], month));
      }),
    );
  });

  test('the bridge leads from the month’s churned losses to its GRR loss', () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const sums = customers.map((customer) => sumsOf(customer, month)).reduce(addSums, noSums);
        const { bridge } = reviewFigures(reviewSumsOf(customers, month), sums);
        expect(bridge.lost).toEqual({ losses: sums.churned, money: formatMinor(sums.revenueLost) });
        expect(bridge.grrLoss).toEqual({
          customers: sums.lostFromOpening,
          money: formatMinor(sums.openingRevenue - sums.keptRevenue),
        });
      }),
      { numRuns: 500 },
    );
  });

  test('the causes come to the month’s churned losses and their money', () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const sums = customers.map((customer) => sumsOf(customer, month)).reduce(addSums, noSums);
        const { pareto, stated } = reviewSumsOf(customers, month);
        expect(pareto.reduce((all, bar) => all + bar.money, 0)).toBe(sums.revenueLost);
        expect(pareto.reduce((all, bar) => all + bar.losses, 0)).toBe(100 * sums.churned);
        expect(stated.pairs.reduce((all, { losses }) => all + losses, stated.blank)).toBe(sums.churned);
      }),
    );
  });

  test('its cohorts hold every company that ever was a customer', () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const { cohorts, survival } = reviewFigures(reviewSumsOf(customers, month), noSums);
        const joined = cohorts.reduce((all, row) => all + row.customers, 0);
        expect(joined).toBeGreaterThanOrEqual(survival.customers);
        expect(cohorts.reduce((all, { keptNow }) => all + keptNow, 0)).toBe(
          customers.filter((customer) => sumsOf(customer, '2024-04').openingCustomers === 1).length,
        );
      }),
    );
  });
});

test('a portal without customers has figures of nothing', () => {
  expect(reviewFigures(noReviewSums, noSums)).toMatchObject({
    pareto: [],
    agreement: { stated: { losses: 0, kappa: null } },
    survival: { customers: 0, median: null, points: [] },
    cohorts: [],
    bridge: { lost: { losses: 0, money: '0.00' } },
  });
});
