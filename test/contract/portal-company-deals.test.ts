import { beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const companies = '/crm/objects/2026-09/companies';
const names = [
  'num_associated_deals',
  'hs_num_open_deals',
  'hs_total_deal_value',
  'total_revenue',
  'recent_deal_amount',
  'recent_deal_close_date',
  'first_deal_created_date',
];
let at: AskedPortal;
let company: string;
beforeEach(async () => {
  at = openAskedPortal();
  company = await at.make('companies', { name: 'Ahorn' });
});

async function addDeal(properties: Readonly<Record<string, string>>): Promise<string> {
  const id = await at.make('deals', properties);
  await at.ask('PUT', `/crm/objects/2026-09/deals/${id}/associations/default/companies/${company}`);
  return id;
}

async function read(): Promise<unknown> {
  const { body } = await at.ask('GET', `${companies}/${company}?properties=${names.join()}`);
  return valueAt(body, 'properties');
}

describe('a company’s deals are summed up', () => {
  it('by what is open, what was won and when', async () => {
    await addDeal({ dealstage: 'contractsent', amount: '100.10', createdate: '2024-03-01T00:00:00Z' });
    await addDeal({ dealstage: 'contractsent', amount: '200.20' });
    await addDeal({ dealstage: 'closedwon', amount: '1000', closedate: '2024-05-01T00:00:00Z' });
    await addDeal({ dealstage: 'closedwon', amount: '500', closedate: '2024-09-01T00:00:00Z' });
    await addDeal({ dealstage: 'closedlost', amount: '7000', closedate: '2024-10-01T00:00:00Z' });
    expect(await read()).toMatchObject({
      num_associated_deals: '5',
      hs_num_open_deals: '2',
      hs_total_deal_value: '300.3',
      total_revenue: '1500',
      recent_deal_amount: '500',
      recent_deal_close_date: '2024-09-01T00:00:00.000Z',
      first_deal_created_date: '2024-03-01T00:00:00.000Z',
    });
  });

  it('without those in the recycling bin', async () => {
    const deal = await addDeal({ dealstage: 'closedwon', amount: '1000', closedate: '2024-05-01T00:00:00Z' });
    await at.ask('DELETE', `/crm/objects/2026-09/deals/${deal}`);
    expect(await read()).toMatchObject({
      hs_num_open_deals: '0',
      total_revenue: null,
      recent_deal_amount: null,
    });
  });
});
