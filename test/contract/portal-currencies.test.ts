import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, testStart, textAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const rates = '/settings/currencies/2026-09/exchange-rates';
const deals = '/crm/objects/2026-09/deals';
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal({ currency: 'EUR' });
});
afterEach(() => at.close());

const addRate = (fromCurrencyCode: string, conversionRate: number, effectiveAt?: string) =>
  at.ask('POST', rates, { fromCurrencyCode, conversionRate, effectiveAt });

async function homeAmount(properties: object): Promise<unknown> {
  const { body } = await at.ask('POST', deals, { properties: { dealname: 'D', ...properties } });
  const read = await at.ask('GET', `${deals}/${textAt(body, 'id')}?properties=amount_in_home_currency`);
  return valueAt(read.body, 'properties', 'amount_in_home_currency');
}

/** HubSpot's currencies guide says what is expected here. */
describe('an exchange rate', () => {
  it('is made, changed and listed, the current one of each currency apart', async () => {
    const made = await addRate('USD', 0.9);
    expect(made).toMatchObject({
      status: 200,
      body: {
        fromCurrencyCode: 'USD',
        toCurrencyCode: 'EUR',
        conversionRate: 0.9,
        effectiveAt: new Date(testStart).toISOString(),
      },
    });
    await addRate('USD', 0.8, '2024-01-01T00:00:00Z');
    const changed = await at.ask('PATCH', `${rates}/${textAt(made.body, 'id')}`, { conversionRate: 0.95 });
    expect(changed.body).toMatchObject({ conversionRate: 0.95, fromCurrencyCode: 'USD' });
    expect(listAt((await at.ask('GET', rates)).body, 'results')).toHaveLength(2);
    const current = listAt((await at.ask('GET', `${rates}/current`)).body, 'results');
    expect(current.map((rate) => valueAt(rate, 'conversionRate'))).toEqual([0.95]);
  });

  it('names the account’s further currencies', async () => {
    await addRate('USD', 0.9);
    const details = await at.ask('GET', '/account-info/2026-09/details');
    expect(details.body).toMatchObject({ companyCurrency: 'EUR', additionalCurrencies: ['USD'] });
    const own = await at.ask('GET', '/settings/currencies/2026-09/company-currency');
    expect(own.body).toMatchObject({ currencyCode: 'EUR' });
  });

  it.each([
    ['below zero', 'USD', -1],
    ['of seven decimals', 'USD', 0.1234567],
    ['of the company’s own currency', 'EUR', 1],
    ['of no currency', 'dollars', 1],
  ])('%s is refused', async (_, code, rate) => {
    expect((await addRate(code, rate)).status).toBe(400);
  });
});

describe('a deal’s amount at home', () => {
  it('is worked out with the rate of the moment, to the cent', async () => {
    await addRate('USD', 0.9);
    // 19.99 × 0.9 = 17.991
    expect(await homeAmount({ amount: '19.99', deal_currency_code: 'USD' })).toBe('17.99');
    expect(await homeAmount({ amount: '19.99', deal_currency_code: 'EUR' })).toBe('19.99');
    expect(await homeAmount({ amount: '19.99' })).toBe('19.99');
    expect(await homeAmount({ amount: '19.99', deal_currency_code: 'GBP' })).toBeNull();
  });

  it('follows amount and currency, and a rate of later does not touch it', async () => {
    await addRate('USD', 0.5);
    const id = await at.make('deals', { dealname: 'D', amount: 100, deal_currency_code: 'USD' });
    const home = async (properties: object): Promise<unknown> => {
      await at.ask('PATCH', `${deals}/${id}`, { properties });
      const read = await at.ask('GET', `${deals}/${id}?properties=amount_in_home_currency`);
      return valueAt(read.body, 'properties', 'amount_in_home_currency');
    };
    expect(await home({ amount: 200 })).toBe('100');
    await addRate('USD', 0.25);
    expect(await home({ dealname: 'E' })).toBe('100');
    expect(await home({ amount: 400 })).toBe('100');
    expect(await home({ amount: '' })).toBeNull();
    expect(await home({ amount: 7, deal_currency_code: 'EUR' })).toBe('7');
  });
});
