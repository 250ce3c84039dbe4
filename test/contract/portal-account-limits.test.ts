import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const limits = '/crm/limits/2026-09';
const links = '/crm/associations/2026-09';
const configurations = `${links}/definitions/configurations`;
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal({ associationCeiling: 5 });
});
afterEach(() => at.close());

/** A company with this many deals, and the answer to the last association. */
async function companyWithDeals(
  count: number,
): Promise<{ readonly company: string; readonly last: unknown }> {
  const company = await at.make('companies', { name: 'Ahorn' });
  let last: unknown;
  for (let place = 0; place < count; place += 1) {
    const deal = await at.make('deals', { dealname: 'D' });
    const pair = { inputs: [{ from: { id: deal }, to: { id: company } }] };
    last = (await at.ask('POST', `${links}/deals/companies/batch/associate/default`, pair)).body;
  }
  return { company, last };
}

/** HubSpot's limits tracking guide says what is expected here. */
describe('the limits of an account', () => {
  it('count records, live ones only, by HubSpot’s types and custom ones', async () => {
    const company = await at.make('companies', { name: 'Ahorn' });
    await at.make('companies', { name: 'Birke' });
    await at.ask('DELETE', `/crm/objects/2026-09/companies/${company}`);
    const { body } = await at.ask('GET', `${limits}/records`);
    expect(listAt(body, 'hubspotDefinedObjectTypes')).toContainEqual({
      objectTypeId: '0-2',
      singularLabel: 'Company',
      pluralLabel: 'Companies',
      limit: 15_000_000,
      usage: 1,
      percentage: 0,
    });
    expect(valueAt(body, 'customObjectTypes')).toMatchObject({ overallUsage: 0, byObjectType: [] });
  });

  it('count pipelines', async () => {
    const { body } = await at.ask('GET', `${limits}/pipelines`);
    expect(listAt(body, 'hubspotDefinedObjectTypes')).toMatchObject([
      { objectTypeId: '0-3', usage: 1 },
      { objectTypeId: '0-5', usage: 1 },
    ]);
  });

  it('count association labels, by pair', async () => {
    const label = { label: 'Advisor', name: 'advisor', inverseLabel: 'Advised by' };
    await at.ask('POST', `${links}/contacts/companies/labels`, label);
    const { body } = await at.ask('GET', `${limits}/associations/labels?fromObjectTypeId=0-1`);
    expect(listAt(body, 'results')).toMatchObject([
      {
        fromObjectType: { objectTypeId: '0-1' },
        toObjectType: { objectTypeId: '0-2' },
        allLabels: ['Advisor'],
        limit: 50,
        usage: 1,
        percentage: 2,
      },
    ]);
  });

  it('do not tell of calculated properties', async () => {
    expect((await at.ask('GET', `${limits}/calculated-properties`)).status).toBe(501);
  });
});

describe('the ceiling of associations', () => {
  it('is told of from 80 % on, and when reached', async () => {
    const { company } = await companyWithDeals(4);
    const near = await at.ask('GET', `${limits}/associations/records/0-2/0-3`);
    expect(near.body).toEqual({
      limit: 5,
      totalRecordsNearLimit: 1,
      totalRecordsAtLimit: 0,
      nearLimitFromRecordSamples: [{ objectId: Number(company), label: company, usage: 4, percentage: 80 }],
      atLimitFromRecordSamples: [],
    });
    const types = await at.ask('GET', `${limits}/associations/records/from`);
    expect(listAt(types.body, 'results')).toMatchObject([
      { objectTypeId: '0-2', hasRecordsNearLimit: true, hasRecordsAtLimit: false },
    ]);
    const partners = await at.ask('GET', `${limits}/associations/records/0-2/to`);
    expect(listAt(partners.body, 'results')).toMatchObject([{ objectTypeId: '0-3', pluralLabel: 'Deals' }]);
  });

  it('refuses one more, in a batch and with a new record, and makes nothing', async () => {
    const { company, last } = await companyWithDeals(6);
    expect(last).toMatchObject({
      status: 'COMPLETE',
      numErrors: 1,
      errors: [{ category: 'VALIDATION_ERROR' }],
    });
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }];
    const refused = await at.ask('POST', '/crm/objects/2026-09/deals', {
      properties: { dealname: 'One more' },
      associations: [{ to: { id: company }, types }],
    });
    expect(refused.status).toBe(400);
    expect(listAt((await at.ask('GET', '/crm/objects/2026-09/deals')).body, 'results')).toHaveLength(6);
    const full = await at.ask('GET', `${limits}/associations/records/0-2/0-3`);
    expect(full.body).toMatchObject({ totalRecordsAtLimit: 1, totalRecordsNearLimit: 0 });
  });
});

describe('a limit that people set on associations', () => {
  it('holds in its direction, is listed, and is lifted again', async () => {
    const limit = { category: 'HUBSPOT_DEFINED', typeId: 342, maxToObjectIds: 1 };
    const set = await at.ask('POST', `${configurations}/companies/deals/batch/create`, { inputs: [limit] });
    const listed = { category: 'HUBSPOT_DEFINED', typeId: 342, userEnforcedMaxToObjectIds: 1 };
    expect(set).toMatchObject({ status: 200, body: { results: [listed] } });
    expect((await at.ask('GET', `${configurations}/all`)).body).toEqual({ results: [listed] });
    expect((await at.ask('GET', `${configurations}/deals/companies`)).body).toEqual({ results: [] });
    expect((await companyWithDeals(2)).last).toMatchObject({ numErrors: 1 });
    const purge = { inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 342 }] };
    expect((await at.ask('POST', `${configurations}/companies/deals/batch/purge`, purge)).status).toBe(204);
    expect((await companyWithDeals(2)).last).not.toHaveProperty('numErrors');
  });

  it('lies below HubSpot’s own, and a label’s below the pair’s', async () => {
    const set = (typeId: number, maxToObjectIds: number) =>
      at.ask('POST', `${configurations}/deals/companies/batch/create`, {
        inputs: [{ typeId, maxToObjectIds }],
      });
    expect((await set(341, 6)).status).toBe(400);
    expect((await set(341, 3)).status).toBe(200);
    expect((await set(5, 4)).status).toBe(400);
    expect((await set(999, 1)).status).toBe(400);
  });
});
