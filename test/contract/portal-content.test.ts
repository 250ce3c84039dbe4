import { describe, expect, it } from 'vitest';
import type { PortalContent } from '../portal/content.ts';
import { listAt, openAskedPortal, valueAt } from '../support/ask-portal.ts';

const content: PortalContent = {
  account: { timeZone: 'Europe/Berlin', currency: 'EUR' },
  owners: [
    {
      id: '77',
      userId: 78,
      email: 'kim@firm.example',
      firstName: 'Kim',
      lastName: 'Lund',
      teams: [{ id: '5', name: 'Executives', primary: true }],
      archived: false,
    },
  ],
  dealPipelines: [
    {
      id: 'renewals',
      label: 'Renewals',
      stages: [
        { id: 'r_won', label: 'Won', isClosed: true, probability: 1 },
        { id: 'r_lost', label: 'Lost', isClosed: true, probability: 0 },
      ],
    },
  ],
  ticketPipelines: [],
  properties: [
    {
      objectType: 'companies',
      name: 'plan_tier',
      label: 'Plan tier',
      type: 'enumeration',
      fieldType: 'select',
      options: [{ value: 'gold', label: 'Gold' }],
    },
  ],
  records: [
    {
      objectType: 'companies',
      id: '20000000001',
      properties: { name: 'Ahorn', plan_tier: 'gold', industry: 'Made of wood', hubspot_owner_id: '77' },
      createdAt: Date.UTC(2023, 0, 1),
      updatedAt: Date.UTC(2023, 5, 1),
    },
    {
      objectType: 'deals',
      id: '5',
      properties: { dealname: 'R', pipeline: 'renewals', dealstage: 'r_lost', amount: '100' },
      createdAt: Date.UTC(2023, 0, 1),
      updatedAt: Date.UTC(2023, 5, 1),
    },
  ],
  associations: [
    {
      from: { objectType: 'deals', id: '5' },
      to: { objectType: 'companies', id: '20000000001' },
      primary: true,
    },
  ],
};

describe('loaded content', () => {
  it('stays as it is, beside what every account has', async () => {
    const at = openAskedPortal();
    at.portal.load(content);
    const names = 'plan_tier,industry,hubspot_owner_id';
    const company = await at.ask('GET', `/crm/objects/2026-09/companies/20000000001?properties=${names}`);
    expect(company.body).toMatchObject({
      createdAt: '2023-01-01T00:00:00.000Z',
      updatedAt: '2023-06-01T00:00:00.000Z',
      properties: { plan_tier: 'gold', industry: 'Made of wood', hubspot_owner_id: '77' },
    });
    const deal = await at.ask('GET', '/crm/objects/2026-09/deals/5?properties=closedate,hs_is_closed_lost');
    expect(deal.body).toMatchObject({ properties: { closedate: null, hs_is_closed_lost: 'true' } });
    const account = await at.ask('GET', '/account-info/2026-09/details');
    expect(account.body).toMatchObject({ timeZone: 'Europe/Berlin', companyCurrency: 'EUR' });
    const owners = listAt((await at.ask('GET', '/crm/owners/2026-09')).body, 'results');
    expect(owners).toHaveLength(3);
    expect(owners).toContainEqual(
      expect.objectContaining({ id: '77', teams: [{ id: '5', name: 'Executives', primary: true }] }),
    );
    expect(listAt((await at.ask('GET', '/crm/pipelines/2026-09/deals')).body, 'results')).toHaveLength(2);
  });

  it('is associated both ways, primary where it says so, and searched at once', async () => {
    const at = openAskedPortal({ indexLagMs: 60_000 });
    at.portal.load(content);
    const read = await at.ask('POST', '/crm/associations/2026-09/companies/deals/batch/read', {
      inputs: [{ id: '20000000001' }],
    });
    const types = listAt(read.body, 'results', 0, 'to', 0, 'associationTypes');
    expect(types.map((type) => valueAt(type, 'typeId'))).toEqual([342, 6]);
    const found = await at.ask('POST', '/crm/objects/2026-09/companies/search', { filterGroups: [] });
    expect(found.body).toMatchObject({ total: 1 });
  });

  it('leaves higher ids to records made after it', async () => {
    const at = openAskedPortal();
    at.portal.load(content);
    expect(Number(await at.make('companies', { name: 'Birke' }))).toBeGreaterThan(20_000_000_001);
  });

  it('keeps its first value in the history', async () => {
    const at = openAskedPortal();
    at.portal.load(content);
    await at.ask('PATCH', '/crm/objects/2026-09/companies/20000000001', { properties: { name: 'Birke' } });
    const read = await at.ask('GET', '/crm/objects/2026-09/companies/20000000001?propertiesWithHistory=name');
    const history = listAt(read.body, 'propertiesWithHistory', 'name');
    expect(history.map((entry) => [valueAt(entry, 'value'), valueAt(entry, 'sourceType')])).toEqual([
      ['Birke', 'INTEGRATION'],
      ['Ahorn', 'IMPORT'],
    ]);
    expect(valueAt(history, 1, 'timestamp')).toBe('2023-01-01T00:00:00.000Z');
  });
});

describe('the same seed and the same requests', () => {
  const story = async (seed: number): Promise<readonly unknown[]> => {
    const at = openAskedPortal({ seed });
    at.portal.load(content);
    const made = await at.ask('POST', '/crm/objects/2026-09/companies', { properties: { name: 'Birke' } });
    const refused = await at.ask('GET', '/crm/objects/2026-09/companies/7');
    return [made.body, refused.body, JSON.stringify(at.portal.snapshot())];
  };

  it('give the same bytes, another seed gives other ids', async () => {
    expect(await story(1)).toEqual(await story(1));
    expect((await story(2))[0]).not.toEqual((await story(1))[0]);
  });
});
