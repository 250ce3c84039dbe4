import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, testStart, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const companies = '/crm/objects/2026-09/companies';
const at = (ms: number): string => new Date(testStart + ms).toISOString();
/** The source of what an app wrote: HubSpot names it with the app's id. */
const byApp = { sourceType: 'INTEGRATION', sourceId: '1' };
let portal: ClientPortal;
beforeEach(() => {
  portal = openClientPortal();
});
afterEach(() => portal.close());

describe('the history of a property', () => {
  it('stands newest first, a cleared value as empty text; what stayed the same has no entry', async () => {
    const id = await portal.make('companies', { name: 'Ahorn', city: 'Bonn' });
    for (const name of ['Birke', 'Birke', '']) {
      await portal.clock.sleep(1000);
      await portal.ask('PATCH', `${companies}/${id}`, { properties: { name } });
    }
    const { body } = await portal.ask('GET', `${companies}/${id}?propertiesWithHistory=name,city,phone`);
    expect(valueAt(body, 'propertiesWithHistory')).toEqual({
      name: [
        { value: '', timestamp: at(3000), ...byApp },
        { value: 'Birke', timestamp: at(1000), ...byApp },
        { value: 'Ahorn', timestamp: at(0), ...byApp },
      ],
      city: [{ value: 'Bonn', timestamp: at(0), ...byApp }],
      phone: [],
    });
    expect(body).toMatchObject({ properties: { name: null, city: 'Bonn', phone: null } });
  });

  it('is read in batches, beside properties without, and for archived records too', async () => {
    const id = await portal.make('companies', { name: 'Ahorn', city: 'Bonn' });
    const read = { inputs: [{ id }], properties: ['city'], propertiesWithHistory: ['name'] };
    const entries = [{ value: 'Ahorn', timestamp: at(0), ...byApp }];
    const live = await portal.ask('POST', `${companies}/batch/read`, read);
    expect(valueAt(live.body, 'results', 0)).toMatchObject({
      properties: { city: 'Bonn', name: 'Ahorn' },
      propertiesWithHistory: { name: entries },
    });
    await portal.ask('DELETE', `${companies}/${id}`);
    const bin = await portal.ask('POST', `${companies}/batch/read?archived=true`, read);
    expect(valueAt(bin.body, 'results', 0, 'propertiesWithHistory')).toEqual({ name: entries });
  });

  it('tells when a deal moved between stages', async () => {
    const id = await portal.make('deals', { dealname: 'Renewal', dealstage: 'contractsent' });
    for (const dealstage of ['closedlost', 'contractsent']) {
      await portal.clock.sleep(60_000);
      await portal.ask('PATCH', `/crm/objects/2026-09/deals/${id}`, { properties: { dealstage } });
    }
    const { results } = await portal.client.crm.deals.batchApi.read({
      inputs: [{ id }],
      properties: [],
      propertiesWithHistory: ['dealstage'],
    });
    const history = results[0]?.propertiesWithHistory?.['dealstage'] ?? [];
    expect(history.map(({ value, timestamp }) => [value, timestamp.getTime() - testStart])).toEqual([
      ['contractsent', 120_000],
      ['closedlost', 60_000],
      ['contractsent', 0],
    ]);
  });

  it('is not part of a search', async () => {
    const id = await portal.make('companies', { name: 'Ahorn' });
    await portal.clock.sleep(60_000);
    const { body } = await portal.ask('POST', `${companies}/search`, { propertiesWithHistory: ['name'] });
    expect(listAt(body, 'results')).toHaveLength(1);
    expect(valueAt(body, 'results', 0)).toMatchObject({ id });
    expect(valueAt(body, 'results', 0, 'propertiesWithHistory')).toBeUndefined();
  });
});
