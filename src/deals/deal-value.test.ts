import { describe, expect, test } from 'vitest';
import { type CustomerValue, defaultSettings } from '../settings/settings.ts';
import { type DealValue, readDealValue } from './deal-value.ts';

const year = { from: '2024-01-01', until: '2025-01-01' };
const read = (
  properties: Readonly<Record<string, string | null>>,
  changed: Partial<CustomerValue> = {},
  term: Parameters<typeof readDealValue>[3] = year,
): DealValue => readDealValue(properties, { ...defaultSettings.customerValue, ...changed }, 'EUR', term);
const usd = { amount: '1000', amount_in_home_currency: '920', deal_currency_code: 'USD' };

describe('a year’s money', () => {
  test('is that of twelve months or four quarters, rounded once', () => {
    expect(read({ hs_mrr: '83.333333' }, { property: 'hs_mrr', period: 'month' }).amount).toBe(100_000);
    expect(read({ amount: '250.25' }, { period: 'quarter' }).amount).toBe(100_100);
  });

  test.each([
    ['three years', '2024-01-01', '2027-01-01', 1_200_000],
    ['half a year', '2024-01-15', '2024-07-15', 7_200_000],
    ['a year whose last day was entered', '2024-01-01', '2024-12-31', 3_600_000],
    ['a month whose last day was entered', '2024-02-01', '2024-02-29', 43_200_000],
    // 3,600,000 × 365 ÷ 100.
    ['a hundred days', '2024-01-01', '2024-04-10', 13_140_000],
  ])('of a whole term: %s', (_, from, until, amount) => {
    expect(read({ amount: '36000' }, { period: 'term' }, { from, until }).amount).toBe(amount);
  });

  test('of a whole term that is not known cannot be told', () => {
    const open = { from: '2024-01-01', until: null };
    expect(read({ amount: '36000' }, { period: 'term' }, open)).toEqual({
      amount: null,
      positive: true,
      foreign: false,
    });
  });

  test('is the amount as it stands where the company says what the customer is worth', () => {
    const value = { method: 'company_property', property: 'mrr', period: 'month' } as const;
    expect(read({ amount: '1200', mrr: '7' }, value).amount).toBe(120_000);
  });
});

describe('foreign money', () => {
  test('in a property of its own is taken at the rate of the amount', () => {
    // 500 × 920 ÷ 1,000.
    expect(read({ ...usd, hs_arr: '500' }, { property: 'hs_arr' })).toEqual({
      amount: 46_000,
      positive: true,
      foreign: false,
    });
    // 10 × 12 × 1 ÷ 3 = 40: a rate rounded to hundredths would give 39.6.
    const thirds = { amount: '3', amount_in_home_currency: '1', deal_currency_code: 'USD', hs_mrr: '10' };
    expect(read(thirds, { property: 'hs_mrr', period: 'month' }).amount).toBe(4_000);
  });

  test.each([
    { amount: null },
    { amount: '0', amount_in_home_currency: '0' },
    { amount: '1000', amount_in_home_currency: null },
  ])('without a rate is listed, not guessed: %j', (rate) => {
    expect(read({ ...usd, hs_arr: '500', ...rate }, { property: 'hs_arr' })).toEqual({
      amount: null,
      positive: true,
      foreign: true,
    });
  });

  test('that HubSpot has turned into home money is home money', () => {
    const property = 'hs_projected_amount_in_home_currency';
    expect(read({ ...usd, [property]: '500' }, { property }).amount).toBe(50_000);
  });

  test('of which nothing is entered is not foreign', () => {
    expect(read({ ...usd, hs_arr: null }, { property: 'hs_arr' })).toEqual({
      amount: null,
      positive: false,
      foreign: false,
    });
  });
});

test('home money in any property is taken as it stands', () => {
  expect(read({ hs_arr: '500', amount: '3' }, { property: 'hs_arr' }).amount).toBe(50_000);
  expect(read({ hs_arr: '500', deal_currency_code: 'EUR' }, { property: 'hs_arr' }).amount).toBe(50_000);
});

test('negative money is no purchase', () => {
  expect(read({ amount: '-5' })).toEqual({ amount: -500, positive: false, foreign: false });
  expect(read({ ...usd, hs_arr: '-500' }, { property: 'hs_arr' })).toMatchObject({
    amount: -46_000,
    positive: false,
  });
});
