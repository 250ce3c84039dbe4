import { beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal, type AskedPortal } from '../support/ask-portal.ts';

let world: AskedPortal;
beforeEach(() => {
  world = openAskedPortal();
});

const search = (body: unknown, type = 'companies') =>
  world.ask('POST', `/crm/objects/2026-09/${type}/search`, body);
const where = (propertyName: string, operator: string, value?: string) => ({
  filterGroups: [{ filters: [{ propertyName, operator, value }] }],
});

describe('the types one searches', () => {
  it.each(['contacts', 'deals', 'tickets', 'tasks', 'notes', 'calls', '0-3'])(
    'finds nothing of %s yet',
    async (type) => {
      expect(await search({}, type)).toMatchObject({ status: 200, body: { total: 0, results: [] } });
    },
  );

  it('knows no search of a type there is none of', async () => {
    expect((await search({}, 'p_unheard_of')).status).toBe(400);
  });
});

describe('the lag of the index', () => {
  it('hides a new record from the search for seconds, not from a read', async () => {
    const id = await world.make('companies', { name: 'New' });
    expect((await world.ask('GET', `/crm/objects/2026-09/companies/${id}`)).status).toBe(200);
    expect(await search({})).toMatchObject({ body: { total: 0 } });
    await world.clock.sleep(2999);
    expect(await search({})).toMatchObject({ body: { total: 0 } });
    await world.clock.sleep(1);
    expect(await search({})).toMatchObject({ body: { total: 1 } });
  });

  it('shows an archived record until it is over', async () => {
    const id = await world.make('companies', { name: 'Gone' });
    await world.clock.sleep(3000);
    await world.ask('DELETE', `/crm/objects/2026-09/companies/${id}`);
    expect(await search({})).toMatchObject({ body: { total: 1, results: [{ archived: false }] } });
    await world.clock.sleep(3000);
    expect(await search({})).toMatchObject({ body: { total: 0 } });
  });

  it('can be none, or long', async () => {
    world.portal.setIndexLag(0);
    await world.make('companies', { name: 'At once' });
    expect(await search({})).toMatchObject({ body: { total: 1 } });
    world.portal.setIndexLag(60_000);
    await world.make('companies', { name: 'Late' });
    await world.clock.sleep(59_999);
    expect(await search(where('name', 'EQ', 'Late'))).toMatchObject({ body: { total: 0 } });
    await world.clock.sleep(1);
    expect(await search(where('name', 'EQ', 'Late'))).toMatchObject({ body: { total: 1 } });
  });

  it('spares what was loaded', async () => {
    const at = Date.UTC(2024, 0, 1);
    world.portal.load({
      owners: [],
      dealPipelines: [],
      ticketPipelines: [],
      properties: [],
      records: [
        { objectType: 'companies', id: '7', properties: { name: 'Loaded' }, createdAt: at, updatedAt: at },
      ],
      associations: [],
    });
    expect(await search(where('name', 'EQ', 'loaded'))).toMatchObject({
      body: { total: 1, results: [{ id: '7', createdAt: '2024-01-01T00:00:00.000Z' }] },
    });
  });
});

describe('what a search finds through', () => {
  beforeEach(() => {
    world.portal.setIndexLag(0);
  });

  it('a deal’s outcome, which its stage tells', async () => {
    const deal = (dealname: string, dealstage: string) =>
      world.make('deals', { dealname, dealstage, pipeline: 'default' });
    await deal('Won', 'closedwon');
    await deal('Lost', 'closedlost');
    await deal('Open', 'contractsent');
    const names = async (property: string, value: string) => {
      const { body } = await search({ ...where(property, 'EQ', value), properties: ['dealname'] }, 'deals');
      return JSON.stringify(body).match(/(?<="dealname":")\w+/g);
    };
    expect(await names('hs_is_closed', 'true')).toEqual(['Won', 'Lost']);
    expect(await names('hs_is_closed_won', 'true')).toEqual(['Won']);
    expect(await names('hs_is_closed', 'false')).toEqual(['Open']);
  });

  it('a deal’s outcome after its stage was redefined', async () => {
    await world.make('deals', { dealname: 'Late', dealstage: 'contractsent', pipeline: 'default' });
    const closed = where('hs_is_closed', 'EQ', 'true');
    expect(await search(closed, 'deals')).toMatchObject({ body: { total: 0 } });
    const stage = '/crm/pipelines/2026-09/deals/default/stages/contractsent';
    const patched = await world.ask('PATCH', stage, { metadata: { probability: '1.0', isClosed: 'true' } });
    expect(patched.status).toBe(200);
    expect(await search(closed, 'deals')).toMatchObject({ body: { total: 1 } });
  });

  it('an association', async () => {
    const company = await world.make('companies', { name: 'Acme' });
    const deal = await world.make('deals', {
      dealname: 'Renewal',
      dealstage: 'contractsent',
      pipeline: 'default',
    });
    const linked = where('associations.company', 'EQ', company);
    expect(await search(linked, 'deals')).toMatchObject({ body: { total: 0 } });
    const path = `/crm/objects/2026-09/deals/${deal}/associations/default/companies/${company}`;
    expect((await world.ask('PUT', path)).status).toBe(200);
    expect(await search(linked, 'deals')).toMatchObject({ body: { total: 1, results: [{ id: deal }] } });
  });

  it('a custom property from its making to its archiving', async () => {
    const property = { groupName: 'companyinformation', type: 'string', fieldType: 'text' };
    const made = await world.ask('POST', '/crm/properties/2026-09/companies', {
      ...property,
      name: 'origin_key',
      label: 'Origin key',
      hasUniqueValue: true,
    });
    expect(made.status).toBe(201);
    await world.make('companies', { name: 'Keyed', origin_key: 'Deal-7' });
    expect(await search(where('origin_key', 'EQ', 'deal-7'))).toMatchObject({ body: { total: 1 } });
    await world.ask('DELETE', '/crm/properties/2026-09/companies/origin_key');
    expect((await search(where('origin_key', 'EQ', 'deal-7'))).status).toBe(400);
  });
});

describe('what a search refuses', () => {
  it.each([
    ['an unknown operator', where('name', 'LIKE', 'x')],
    ['an unknown property', where('no_such', 'EQ', 'x')],
    ['a missing value', where('name', 'EQ')],
    ['a text for a number', where('numberofemployees', 'GT', 'many')],
    ['two sorts', { sorts: ['name', 'city'] }],
    ['more than two hundred a page', { limit: 201 }],
    ['a page past ten thousand', { after: '10000' }],
    ['an offset that is no number', { after: 'next' }],
    ['a body past three thousand characters', { query: 'x'.repeat(3000) }],
  ])('%s, with 400 and a category', async (_, body) => {
    expect(await search(body)).toMatchObject({
      status: 400,
      body: {
        status: 'error',
        category: 'VALIDATION_ERROR',
        correlationId: expect.any(String),
        message: expect.any(String),
      },
    });
  });

  it('names the property it does not know', async () => {
    expect(await search(where('no_such', 'EQ', 'x'))).toMatchObject({
      body: { errors: [{ code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: ['no_such'] } }] },
    });
  });

  it('answers no other method', async () => {
    expect((await world.ask('PUT', '/crm/objects/2026-09/companies/search', {})).status).toBe(405);
  });
});
