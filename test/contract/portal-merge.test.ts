import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, testStart, textAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const objects = '/crm/objects/2026-09';
const links = '/crm/associations/2026-09';
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal({ indexLagMs: 0 });
});
afterEach(() => at.close());

async function merge(type: string, primaryObjectId: string, objectIdToMerge: string): Promise<string> {
  const body = { primaryObjectId, objectIdToMerge };
  const answer = await at.ask('POST', `${objects}/${type}/merge`, body);
  expect(answer.status).toBe(200);
  return textAt(answer.body, 'id');
}

async function link(from: string, fromId: string, to: string, toId: string, typeId?: number): Promise<void> {
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }];
  const labelled = { inputs: [{ from: { id: fromId }, to: { id: toId }, types }] };
  const plain = { inputs: [{ from: { id: fromId }, to: { id: toId } }] };
  const verb = typeId === undefined ? 'associate/default' : 'create';
  const body = typeId === undefined ? plain : labelled;
  expect((await at.ask('POST', `${links}/${from}/${to}/batch/${verb}`, body)).status).toBeLessThan(202);
}

/** Type ids by the id of the associated record. */
async function linked(from: string, id: string, to: string): Promise<Record<string, unknown>> {
  const { body } = await at.ask('POST', `${links}/${from}/${to}/batch/read`, { inputs: [{ id }] });
  const found = listAt(body, 'results').flatMap((result) => listAt(result, 'to'));
  return Object.fromEntries(
    found.map((each) => [
      String(valueAt(each, 'toObjectId')),
      listAt(each, 'associationTypes').map((type) => valueAt(type, 'typeId')),
    ]),
  );
}

/** HubSpot's changelog, "Updated merge functionality for contacts and companies", says what is expected here. */
describe('two merged companies', () => {
  it('become a new record, which both old ids lead to', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const id = await merge('companies', kept, given);
    expect([kept, given]).not.toContain(id);
    for (const old of [kept, given, id]) {
      const read = await at.ask('GET', `${objects}/companies/${old}?properties=name,hs_merged_object_ids`);
      expect(read.body).toMatchObject({
        id,
        archived: false,
        properties: { name: 'A', hs_merged_object_ids: `${kept};${given}`, hs_object_id: id },
      });
    }
  });

  it('are one in batches, lists and searches, and none of them is in the recycling bin', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const id = await merge('companies', kept, given);
    const inputs = [{ id: given }, { id: kept }, { id }];
    const batch = await at.ask('POST', `${objects}/companies/batch/read`, { inputs });
    expect(batch.status).toBe(200);
    expect(listAt(batch.body, 'results').map((record) => textAt(record, 'id'))).toEqual([id]);
    const page = await at.ask('GET', `${objects}/companies`);
    expect(listAt(page.body, 'results').map((record) => textAt(record, 'id'))).toEqual([id]);
    const found = await at.ask('POST', `${objects}/companies/search`, {});
    expect(listAt(found.body, 'results').map((record) => textAt(record, 'id'))).toEqual([id]);
    expect(listAt((await at.ask('GET', `${objects}/companies?archived=true`)).body, 'results')).toEqual([]);
    expect((await at.ask('GET', `${objects}/companies/${kept}?archived=true`)).status).toBe(404);
  });

  it('keep the primary’s values, and the other’s where it has none', async () => {
    const given = await at.make('companies', {
      name: 'B',
      domain: 'b.example',
      city: 'Bonn',
      lifecyclestage: 'customer',
    });
    await at.clock.sleep(1000);
    const kept = await at.make('companies', { name: 'A', domain: 'a.example', lifecyclestage: 'lead' });
    await at.clock.sleep(1000);
    await at.ask('PATCH', `${objects}/companies/${given}`, { properties: { name: 'Newer B' } });
    const id = await merge('companies', kept, given);
    const names = 'name,domain,hs_additional_domains,city,lifecyclestage,createdate';
    const read = await at.ask(
      'GET',
      `${objects}/companies/${id}?properties=${names}&propertiesWithHistory=name`,
    );
    expect(read.body).toMatchObject({
      properties: {
        name: 'A',
        domain: 'a.example',
        hs_additional_domains: 'b.example',
        city: 'Bonn',
        lifecyclestage: 'customer',
        createdate: new Date(testStart).toISOString(),
      },
    });
    const values = listAt(read.body, 'propertiesWithHistory', 'name').map((entry) => textAt(entry, 'value'));
    expect(values).toEqual(['A', 'Newer B', 'B']);
  });

  it('have the associations of both, and deals stay with their primary company', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const [one, two, both] = [
      await at.make('deals', { dealname: '1' }),
      await at.make('deals', { dealname: '2' }),
      await at.make('deals', { dealname: '3' }),
    ];
    await link('deals', one, 'companies', kept);
    await link('deals', two, 'companies', given, 5);
    await link('deals', both, 'companies', kept);
    await link('deals', both, 'companies', given, 5);
    await link('companies', kept, 'companies', given);
    const id = await merge('companies', kept, given);
    expect(await linked('companies', id, 'deals')).toEqual({
      [one]: [342],
      [two]: [342, 6],
      [both]: [342, 6],
    });
    expect(await linked('companies', given, 'deals')).toEqual(await linked('companies', id, 'deals'));
    expect(await linked('deals', both, 'companies')).toEqual({ [id]: [341, 5] });
    expect(await linked('companies', id, 'companies')).toEqual({});
  });

  it('are written to and associated under an old id', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const id = await merge('companies', kept, given);
    await at.ask('PATCH', `${objects}/companies/${given}`, { properties: { city: 'Bonn' } });
    const inputs = [{ id: kept, properties: { name: 'C' } }];
    const updated = await at.ask('POST', `${objects}/companies/batch/update`, { inputs });
    expect(valueAt(updated.body, 'results', 0)).toMatchObject({
      id,
      properties: { name: 'C', city: 'Bonn' },
    });
    const deal = await at.make('deals', { dealname: 'D' });
    await link('deals', deal, 'companies', given);
    expect(await linked('deals', deal, 'companies')).toEqual({ [id]: [341] });
    await at.ask('POST', `${links}/deals/companies/batch/archive`, {
      inputs: [{ from: { id: deal }, to: [{ id: kept }] }],
    });
    expect(await linked('deals', deal, 'companies')).toEqual({});
  });

  it('stay two for the search until its index has caught up', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    at.portal.setIndexLag(5000);
    await at.clock.sleep(5000);
    const id = await merge('companies', kept, given);
    const found = async (): Promise<readonly string[]> => {
      const { body } = await at.ask('POST', `${objects}/companies/search`, {});
      return listAt(body, 'results').map((record) => textAt(record, 'id'));
    };
    expect(await found()).toEqual([kept, given]);
    await at.clock.sleep(5000);
    expect(await found()).toEqual([id]);
  });

  it('may be merged again: every id leads to the last', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C']) ids.push(await at.make('companies', { name }));
    const [a = '', b = '', c = ''] = ids;
    const first = await merge('companies', a, b);
    const last = await merge('companies', c, a);
    for (const old of [...ids, first]) {
      expect((await at.ask('GET', `${objects}/companies/${old}`)).body).toMatchObject({ id: last });
    }
    const read = await at.ask('GET', `${objects}/companies/${last}?properties=hs_merged_object_ids`);
    const merged = textAt(read.body, 'properties', 'hs_merged_object_ids').split(';');
    expect(new Set(merged)).toEqual(new Set([a, b, c, first]));
  });
});

describe('two merged deals', () => {
  it('keep the primary company of the primary deal', async () => {
    const [mine, theirs] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const [kept, given] = [
      await at.make('deals', { dealname: '1' }),
      await at.make('deals', { dealname: '2' }),
    ];
    await link('deals', kept, 'companies', mine, 5);
    await link('deals', given, 'companies', theirs, 5);
    const id = await merge('deals', kept, given);
    expect(await linked('deals', id, 'companies')).toEqual({ [mine]: [341, 5], [theirs]: [341] });
  });
});

describe('a merge', () => {
  it('is made by HubSpot’s client too', async () => {
    const [kept, given] = [
      await at.make('contacts', { email: 'a@ahorn.example' }),
      await at.make('contacts', { email: 'b@ahorn.example' }),
    ];
    const merged = await at.client.crm.contacts.basicApi.merge({
      primaryObjectId: kept,
      objectIdToMerge: given,
    });
    expect(merged.createdAt.getTime()).toBe(testStart);
    expect(merged.properties).toMatchObject({
      email: 'a@ahorn.example',
      hs_additional_emails: 'b@ahorn.example',
    });
    const found = await at.ask('GET', `${objects}/contacts/A@ahorn.example?idProperty=email`);
    expect(found.body).toMatchObject({ id: merged.id });
  });

  it('with itself, with nothing or of activities is refused, and nothing changes', async () => {
    const [kept, given] = [
      await at.make('companies', { name: 'A' }),
      await at.make('companies', { name: 'B' }),
    ];
    const ask = (type: string, primaryObjectId: string, objectIdToMerge?: string) =>
      at.ask('POST', `${objects}/${type}/merge`, { primaryObjectId, objectIdToMerge });
    expect((await ask('companies', kept, kept)).status).toBe(400);
    expect((await ask('companies', kept, '999')).status).toBe(404);
    expect((await ask('companies', kept)).status).toBe(400);
    const note = await at.make('notes', { hs_timestamp: '2024-12-01T00:00:00Z' });
    expect((await ask('notes', note, given)).status).toBe(400);
    await merge('companies', kept, given);
    expect((await ask('companies', kept, given)).status).toBe(400);
  });
});
