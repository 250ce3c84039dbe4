import { beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const deals = '/crm/objects/2026-09/deals';
let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

async function read(id: string, names: readonly string[]): Promise<unknown> {
  const { body } = await at.ask('GET', `${deals}/${id}?properties=${names.join()}`);
  return valueAt(body, 'properties');
}

const counts = ['hs_is_open_count', 'hs_is_closed_count', 'hs_closed_won_count'] as const;

describe('of a deal HubSpot works out', () => {
  it.each([
    ['contractsent', ['1', '0', '0']],
    ['closedwon', ['0', '1', '1']],
    ['closedlost', ['0', '1', '0']],
  ])('how it counts at %s', async (dealstage, expected) => {
    const id = await at.make('deals', { dealstage });
    expect(await read(id, counts)).toMatchObject(
      Object.fromEntries(counts.map((name, place) => [name, expected[place]])),
    );
  });

  it('what it is forecast at: its amount, or the part that somebody expects', async () => {
    const id = await at.make('deals', { dealstage: 'contractsent', amount: '1500' });
    expect(await read(id, ['hs_forecast_amount'])).toMatchObject({ hs_forecast_amount: '1500' });
    await at.ask('PATCH', `${deals}/${id}`, { properties: { hs_forecast_probability: '0.5' } });
    expect(await read(id, ['hs_forecast_amount'])).toMatchObject({ hs_forecast_amount: '750' });
  });

  // Made on 2 December 2024, 08:00 UTC.
  it.each([
    ['closedwon', '2024-12-20T07:00:00Z', '17'],
    ['closedlost', '2024-12-20T08:00:00Z', '18'],
    ['closedwon', '2024-11-20T08:00:00Z', '0'],
    ['contractsent', '2024-12-20T08:00:00Z', '0'],
  ])('the whole days it took: %s, %s', async (dealstage, closedate, expected) => {
    const id = await at.make('deals', { dealstage, closedate });
    expect(await read(id, ['days_to_close'])).toMatchObject({ days_to_close: expected });
  });

  it('which company is its primary', async () => {
    const id = await at.make('deals', { dealstage: 'contractsent' });
    const company = await at.make('companies', { name: 'Ahorn' });
    const path = `${deals}/${id}/associations/companies/${company}`;
    const primary = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 }];
    expect((await at.ask('PUT', path, primary)).status).toBe(201);
    expect(await read(id, ['hs_primary_associated_company'])).toMatchObject({
      hs_primary_associated_company: company,
    });
    await at.ask('DELETE', path);
    expect(await read(id, ['hs_primary_associated_company'])).toMatchObject({
      hs_primary_associated_company: null,
    });
  });
});
