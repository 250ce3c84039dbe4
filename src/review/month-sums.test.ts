import { describe, expect, test } from 'vitest';
import { heldLoss, lostRenewal, won } from '../losses/company.builder.ts';
import { numbersOf } from './month-numbers.ts';
import { addSums, type CountedCompany, noSums, sumsOf } from './month-sums.ts';

const customer = (...deals: CountedCompany['deals']): CountedCompany => ({
  deals,
  losses: [],
  lifecycleCustomerOn: null,
  valuing: { method: 'latest_won_deal' },
});
const numbers = (companies: readonly CountedCompany[], month = '2024-03'): ReturnType<typeof numbersOf> =>
  numbersOf(month, companies.map((company) => sumsOf(company, month)).reduce(addSums, noSums));
const buys = (id: string, on: string, major: number): CountedCompany['deals'][number] =>
  won(id, on, major * 100);
const gone = (company: CountedCompany, on: string, back?: string): CountedCompany => ({
  ...company,
  losses: [
    heldLoss({
      lostOn: on,
      status: back ? 'returned' : 'lost',
      returned: back ? { on: back, value: 0, evidence: 'deal-5' } : null,
    }),
  ],
});

describe('published sums', () => {
  test('start 100, churn 10, contraction 10, expansion 10: GRR 80 %, NRR 90 % (ChartMogul help)', () => {
    const companies = [
      gone(customer(buys('1', '2024-01-01', 10)), '2024-03-10'),
      customer(buys('2', '2024-01-01', 30), buys('3', '2024-03-05', 20)),
      customer(buys('4', '2024-01-01', 60), buys('5', '2024-03-05', 70)),
    ];
    expect(numbers(companies)).toMatchObject({ openingRevenue: '100.00', grr: '0.800000', nrr: '0.900000' });
  });

  test('10.0 M, −0.6 contraction, −0.9 churn, +1.8 expansion: GRR 85 %, NRR 103 % (pulserevops q97)', () => {
    const companies = [
      gone(customer(buys('1', '2024-01-01', 900_000)), '2024-03-31'),
      customer(buys('2', '2024-01-01', 1_000_000), buys('3', '2024-03-01', 400_000)),
      customer(buys('4', '2024-01-01', 8_100_000), buys('5', '2024-03-31', 9_900_000)),
    ];
    expect(numbers(companies)).toMatchObject({ grr: '0.850000', nrr: '1.030000' });
  });

  test('100,000 +15,000 −5,000 −3,000: NRR 107 % (calcsimpler)', () => {
    const companies = [
      customer(buys('1', '2024-01-01', 92_000), buys('2', '2024-03-02', 107_000)),
      gone(customer(buys('3', '2024-01-01', 5_000)), '2024-03-02'),
      customer(buys('4', '2024-01-01', 3_000), buys('5', '2024-03-02', 0)),
    ];
    expect(numbers(companies).nrr).toBe('1.070000');
  });

  test('1,000 customers, 50 lost: 5 % (consultevo)', () => {
    const companies = Array.from({ length: 1000 }, (_, i) => {
      const company = customer(buys(String(i + 1), '2024-01-01', 10));
      return i < 50 ? gone(company, '2024-03-15') : company;
    });
    expect(numbers(companies)).toMatchObject({
      openingCustomers: 1000,
      lostFromOpening: 50,
      logoChurn: '0.050000',
    });
  });

  test('value 500 at opening, 1,379 when it left: 100 % of it is lost, not 275.8 % (Baremetrics changelog)', () => {
    const company = customer(buys('1', '2024-01-01', 500), buys('2', '2024-03-05', 1_379));
    const left = {
      ...gone(company, '2024-03-20'),
      losses: [heldLoss({ lostOn: '2024-03-20', value: 137_900 })],
    };
    expect(numbers([left])).toMatchObject({
      revenueLost: '1379.00',
      openingRevenue: '500.00',
      grr: '0.000000',
    });
  });

  test('550 → 500 is a fall of 9.09 %, not the published 10 % (mergelane)', () => {
    expect(numbers([customer(buys('1', '2024-01-01', 550), buys('2', '2024-03-05', 500))]).grr).toBe(
      '0.909091',
    );
  });
});

test('evidence of the first day is not yet in the opening; that of the last day is in the end', () => {
  const first = gone(customer(buys('1', '2024-01-01', 10)), '2024-03-01');
  const last = gone(customer(buys('2', '2024-01-01', 10)), '2024-03-31');
  const next = gone(customer(buys('3', '2024-01-01', 10)), '2024-04-01');
  const bought = customer(buys('4', '2024-03-01', 10));
  expect(numbers([first, last, next, bought])).toMatchObject({
    openingCustomers: 3,
    lostFromOpening: 2,
    losses: { churned: 2 },
  });
});

test('a loss and its return within the month leave the cohort whole', () => {
  const company = gone(
    customer(buys('1', '2024-01-01', 10), buys('5', '2024-03-20', 8)),
    '2024-03-10',
    '2024-03-20',
  );
  expect(numbers([company])).toMatchObject({
    returned: 1,
    lostFromOpening: 0,
    logoChurn: '0.000000',
    grr: '0.800000',
  });
});

test('undone and possible losses are in no sum', () => {
  const company = customer(buys('1', '2024-01-01', 10));
  const losses = (['undone', 'possible', 'dismissed'] as const).map((status) =>
    heldLoss({ status, lostOn: '2024-03-03' }),
  );
  expect(numbers([{ ...company, losses }])).toMatchObject({
    losses: { churned: 0 },
    lostFromOpening: 0,
    revenueLost: '0.00',
  });
});

test('lost renewals are told apart: replaced the same day, of no customer yet, joined to an absence', () => {
  const replaced = customer(
    lostRenewal('1', '2024-03-05', 1),
    lostRenewal('2', '2024-03-05', 1),
    won('3', '2024-03-05', 1),
  );
  const unknown = customer(lostRenewal('4', '2024-03-05', 1), won('5', '2024-03-06', 1));
  const joined: CountedCompany = {
    ...customer(won('6', '2024-01-01', 1)),
    losses: [
      heldLoss({
        evidence: ['2024-02-01', '2024-03-02', '2024-04-02'].map((on, i) => ({ id: `deal-${i}`, on })),
      }),
    ],
  };
  expect(numbers([replaced, unknown, joined])).toMatchObject({
    replaced: 2,
    pleaseCheck: 1,
    mergedEvidence: 1,
  });
});

test('rates are null on an empty cohort, and money rates where the cohort is worth nothing', () => {
  expect(numbers([])).toMatchObject({ logoChurn: null, grr: null, nrr: null });
  expect(numbers([customer(won('1', '2024-01-01', 0))])).toMatchObject({
    logoChurn: '0.000000',
    grr: null,
    nrr: null,
  });
});
