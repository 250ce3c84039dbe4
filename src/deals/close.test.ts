import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { companyOf } from './attribute.ts';
import { dealProperties, type DealRules, readDeal } from './close.ts';

const rules: DealRules = {
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  outcomes: new Map([
    ['renewals/won', 'won'],
    ['renewals/lost', 'lost'],
    ['sales/lost', 'lost'],
    ['sales/open', 'open'],
    ['sales/odd', 'unknown'],
  ]),
  settings: { ...defaultSettings, renewalPipelines: ['renewals'], renewalDealTypes: ['renewal'] },
};
const deal = (properties: Record<string, string | null>, changed = rules): ReturnType<typeof readDeal> =>
  readDeal(
    {
      id: '5',
      properties: {
        pipeline: 'renewals',
        dealstage: 'lost',
        closedate: '2024-03-04T23:30:00Z',
        ...properties,
      },
    },
    changed,
  );

test('a closed deal counts on the day of the portal’s zone', () => {
  expect(deal({ amount: '99.5', closed_lost_reason: 'too expensive' })).toEqual({
    closed: {
      id: '5',
      outcome: 'lost',
      closedOn: '2024-03-05',
      renewal: true,
      amount: 9_950,
      from: '2024-03-05',
      until: null,
      positive: true,
      lostReason: 'too expensive',
      contractEndsOn: null,
    },
    open: null,
    listed: [],
  });
});

test('a renewal is told by the pipeline or by the deal type', () => {
  expect(deal({ pipeline: 'sales' }).closed?.renewal).toBe(false);
  expect(deal({ pipeline: 'sales', dealtype: 'renewal' }).closed?.renewal).toBe(true);
});

test('open deals are no evidence; a stage of unknown outcome is listed', () => {
  const none = { closed: null, open: null };
  expect(deal({ pipeline: 'sales', dealstage: 'open' })).toEqual({ ...none, listed: [] });
  expect(deal({ pipeline: 'sales', dealstage: 'odd' })).toEqual({ ...none, listed: ['unknownStage'] });
});

test('an open renewal is told with the day it is to close, if anybody has said', () => {
  const renewal = { pipeline: 'sales', dealtype: 'renewal', dealstage: 'open' };
  expect(deal({ ...renewal, closedate: '2024-06-30T22:30:00Z' }).open).toEqual({
    id: '5',
    closesOn: '2024-07-01',
  });
  expect(deal({ ...renewal, closedate: null }).open).toEqual({ id: '5', closesOn: null });
});

test('the end of the contract is read where settings name a deal property for it', () => {
  const contractEnd = { on: 'deal', property: 'contract_end' } as const;
  const told = { ...rules, settings: { ...rules.settings, contractEnd } };
  expect(dealProperties(told)).toContain('contract_end');
  expect(deal({ contract_end: '2024-12-31' }, told).closed?.contractEndsOn).toBe('2024-12-31');
  expect(deal({ contract_end: '' }, told).closed?.contractEndsOn).toBeNull();
  expect(deal({ contract_end: '2024-12-31' }).closed?.contractEndsOn).toBeNull();
});

test('won deals count only in revenue pipelines, where settings name them', () => {
  const narrowed = { ...rules, settings: { ...rules.settings, revenuePipelines: ['sales'] } };
  expect(deal({ dealstage: 'won' }, narrowed).closed).toBeNull();
  expect(deal({ dealstage: 'lost' }, narrowed).closed).not.toBeNull();
});

test('without a close date the day the closed stage was entered counts; without that the deal is listed', () => {
  expect(dealProperties(rules)).toContain('hs_v2_date_entered_lost');
  expect(deal({ closedate: null, hs_v2_date_entered_lost: '2024-02-01T12:00:00Z' }).closed?.closedOn).toBe(
    '2024-02-01',
  );
  expect(deal({ closedate: '' })).toEqual({ closed: null, open: null, listed: ['undated'] });
});

describe('a term', () => {
  const customerValue = {
    method: 'sum_active_recurring',
    property: 'hs_arr',
    period: 'year',
    startProperty: 'contract_start',
    endProperty: 'contract_end',
  } as const;
  const summed = { ...rules, settings: { ...rules.settings, customerValue } };
  const won = (properties: Record<string, string | null>): ReturnType<typeof readDeal> =>
    deal({ dealstage: 'won', hs_arr: '100', ...properties }, summed);

  test('is read from the properties that settings name, a moment as the day it falls on', () => {
    expect(dealProperties(summed)).toEqual(
      expect.arrayContaining(['hs_arr', 'contract_start', 'contract_end', 'amount_in_home_currency']),
    );
    expect(won({ contract_start: '2024-04-01', contract_end: '2025-03-31T22:30:00Z' }).closed).toMatchObject({
      amount: 10_000,
      from: '2024-04-01',
      until: '2025-04-01',
    });
  });

  test.each([null, '', 'soon', '2024-02-30', '20240401', '2024-04-01T25:00:00Z'])(
    'begins on the close date and has no end where they hold %j',
    (held) => {
      expect(won({ contract_start: held, contract_end: held }).closed).toMatchObject({
        from: '2024-03-05',
        until: null,
      });
    },
  );

  test('that ends before it lasts a day is worth nothing, and listed', () => {
    expect(won({ contract_start: '2024-04-01', contract_end: '2024-04-01' })).toMatchObject({
      closed: { amount: null, positive: true },
      listed: ['emptyWonAmount'],
    });
  });

  test('is not asked for where the latest won deal is the whole value', () => {
    const latest = {
      ...rules,
      settings: {
        ...rules.settings,
        customerValue: { ...customerValue, method: 'latest_won_deal' as const },
      },
    };
    expect(dealProperties(latest)).not.toContain('contract_end');
    const { closed } = deal({ dealstage: 'won', hs_arr: '100', contract_end: '2020-01-01' }, latest);
    expect(closed).toMatchObject({ amount: 10_000, until: null });
  });

  test('that money is for must be known', () => {
    const whole = {
      ...rules,
      settings: {
        ...rules.settings,
        customerValue: { ...customerValue, method: 'latest_won_deal' as const, period: 'term' as const },
      },
    };
    expect(deal({ dealstage: 'won', hs_arr: '300', contract_end: '2027-03-05' }, whole).closed?.amount).toBe(
      10_000,
    );
    expect(deal({ dealstage: 'won', hs_arr: '300' }, whole)).toMatchObject({
      closed: { amount: null },
      listed: ['emptyWonAmount'],
    });
  });
});

describe('money', () => {
  test('is that of the home currency', () => {
    expect(
      deal({ amount: '100', amount_in_home_currency: '92.5', deal_currency_code: 'USD' }).closed?.amount,
    ).toBe(9_250);
    expect(deal({ amount: '100', deal_currency_code: 'EUR' }).closed?.amount).toBe(10_000);
  });

  test('in a foreign currency without a home amount is listed, not guessed', () => {
    const { closed, listed } = deal({ dealstage: 'won', amount: '100', deal_currency_code: 'USD' });
    expect(closed).toMatchObject({ amount: null, positive: true });
    expect(listed).toEqual(['noHomeAmount']);
  });

  test.each(['', null, '-5'])('a won amount of %j is listed', (amount) => {
    expect(deal({ dealstage: 'won', amount }).listed).toEqual(['emptyWonAmount']);
  });

  test('a won amount of 0 is an amount', () =>
    expect(deal({ dealstage: 'won', amount: '0' }).listed).toEqual([]));
});

test('a deal counts for its primary company, else for its sole one, else for none', () => {
  const [a, b] = [
    { companyId: '1', primary: false },
    { companyId: '2', primary: true },
  ];
  expect(companyOf([a, b])).toBe('2');
  expect(companyOf([a])).toBe('1');
  expect(companyOf([a, { companyId: '3', primary: false }])).toBeNull();
  expect(companyOf([])).toBeNull();
});
