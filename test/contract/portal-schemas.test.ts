import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const schemas = '/crm-object-schemas/2026-09/schemas';
const text = (name: string): object => ({ name, label: name, type: 'string', fieldType: 'text' });
const ship = {
  name: 'ship',
  labels: { singular: 'Ship', plural: 'Ships' },
  primaryDisplayProperty: 'ship_name',
  requiredProperties: ['ship_name'],
  searchableProperties: ['ship_name'],
  properties: [text('ship_name'), { ...text('hull_number'), hasUniqueValue: true }],
  associatedObjects: ['COMPANY'],
};

let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal({ portalId: 123 });
});

describe('a custom object', () => {
  it('is made with its properties, HubSpot’s own, and associations with activities', async () => {
    const made = await at.ask('POST', schemas, ship);
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: 'ship',
        fullyQualifiedName: 'p123_ship',
        objectTypeId: expect.stringMatching(/^2-\d+$/),
        metaType: 'PORTAL_SPECIFIC',
        labels: ship.labels,
        primaryDisplayProperty: 'ship_name',
        requiredProperties: ['ship_name'],
        archived: false,
      },
    });
    const names = listAt(made.body, 'properties').map((each) => textAt(each, 'name'));
    expect(names).toEqual(
      expect.arrayContaining([
        'ship_name',
        'hull_number',
        'hs_object_id',
        'hs_createdate',
        'hubspot_owner_id',
      ]),
    );
    const partners = listAt(made.body, 'associations').map((each) => textAt(each, 'toObjectTypeId'));
    expect(partners).toEqual(expect.arrayContaining(['0-2', '0-27', '0-46', '0-47', '0-48', '0-49']));
    expect(partners).not.toContain('0-3');
  });

  it('answers to its id, its full name and its short name, and no more to its bare name', async () => {
    const id = textAt((await at.ask('POST', schemas, ship)).body, 'objectTypeId');
    const record = await at.make(id, { ship_name: 'Anna' });
    for (const word of [id, 'p123_ship', 'p_ship']) {
      expect((await at.ask('GET', `/crm/objects/2026-09/${word}/${record}`)).status).toBe(200);
      expect((await at.ask('GET', `/crm/properties/2026-09/${word}/ship_name`)).status).toBe(200);
    }
    expect(await at.ask('GET', `/crm/objects/2026-09/ship/${record}`)).toMatchObject({
      status: 400,
      body: { message: 'Unable to infer object type from: ship' },
    });
    const defaults = await at.ask('GET', `/crm/objects/2026-09/${id}/${record}`);
    expect(Object.keys(Object(valueAt(defaults.body, 'properties')))).toEqual([
      'hs_createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
    ]);
  });

  it('is also found under the paths of v3, alone and in the list', async () => {
    const id = textAt((await at.ask('POST', '/crm/v3/schemas', ship)).body, 'objectTypeId');
    expect((await at.ask('GET', `/crm-object-schemas/v3/schemas/${id}`)).body).toMatchObject({
      name: 'ship',
    });
    expect(listAt((await at.ask('GET', schemas)).body, 'results')).toHaveLength(1);
    expect((await at.ask('GET', `${schemas}/2-1`)).status).toBe(404);
  });

  it('wants its required properties on every record', async () => {
    await at.ask('POST', schemas, ship);
    const refused = await at.ask('POST', '/crm/objects/2026-09/p123_ship', {
      properties: { hull_number: '7' },
    });
    expect(refused).toMatchObject({ status: 400, body: { context: { properties: ['ship_name'] } } });
    const id = await at.make('p123_ship', { ship_name: 'Anna' });
    const cleared = await at.ask('PATCH', `/crm/objects/2026-09/p123_ship/${id}`, {
      properties: { ship_name: '' },
    });
    expect(cleared.status).toBe(400);
  });

  it('keeps the properties its records are shown by and require', async () => {
    await at.ask('POST', schemas, ship);
    expect(await at.ask('DELETE', '/crm/properties/2026-09/p123_ship/ship_name')).toMatchObject({
      status: 400,
      body: { subCategory: 'PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE' },
    });
    expect((await at.ask('DELETE', '/crm/properties/2026-09/p123_ship/hull_number')).status).toBe(204);
  });

  it('upserts by its unique property', async () => {
    await at.ask('POST', schemas, ship);
    const inputs = [{ idProperty: 'hull_number', id: 'H-1', properties: { ship_name: 'Anna' } }];
    const upsert = () => at.ask('POST', '/crm/objects/2026-09/p123_ship/batch/upsert', { inputs });
    expect((await upsert()).body).toMatchObject({
      results: [{ new: true, properties: { hull_number: 'H-1' } }],
    });
    expect((await upsert()).body).toMatchObject({ results: [{ new: false }] });
  });

  it.each([
    ['a name with a hyphen', { name: 'cargo-ship' }],
    ['a name that begins with a digit', { name: '1ship' }],
    ['a name over 50 characters', { name: 'x'.repeat(51) }],
    ['no labels', { labels: undefined }],
    ['no primary display property', { primaryDisplayProperty: undefined }],
    ['a primary display property it does not have', { primaryDisplayProperty: 'nope' }],
    ['required properties it does not have', { requiredProperties: ['nope'] }],
    [
      'three secondary display properties',
      { secondaryDisplayProperties: ['ship_name', 'hull_number', 'hs_createdate'] },
    ],
    ['a property that is not valid', { properties: [text('ship_name'), text('Hull')] }],
  ])('with %s is refused as a whole', async (_, changes) => {
    expect(await at.ask('POST', schemas, { ...ship, ...changes })).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
    expect(listAt((await at.ask('GET', schemas)).body, 'results')).toEqual([]);
  });

  it('is refused under a name that is taken, and as the eleventh', async () => {
    for (let count = 1; count <= 10; count += 1) {
      expect((await at.ask('POST', schemas, { ...ship, name: `ship_${count}` })).status).toBe(201);
    }
    expect(await at.ask('POST', schemas, { ...ship, name: 'SHIP_1' })).toMatchObject({
      status: 409,
      body: { category: 'OBJECT_ALREADY_EXISTS' },
    });
    expect((await at.ask('POST', schemas, { ...ship, name: 'ship_11' })).status).toBe(437);
    expect((await at.ask('GET', '/crm/limits/2026-09/custom-object-types')).body).toEqual({
      limit: 10,
      usage: 10,
      percentage: 100,
    });
  });

  it('changes its labels and display, and is deleted only without records', async () => {
    const id = textAt((await at.ask('POST', schemas, ship)).body, 'objectTypeId');
    const changed = await at.ask('PATCH', `${schemas}/${id}`, {
      labels: { plural: 'Vessels' },
      secondaryDisplayProperties: ['hull_number'],
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { labels: { singular: 'Ship', plural: 'Vessels' }, secondaryDisplayProperties: ['hull_number'] },
    });
    expect((await at.ask('PATCH', `${schemas}/${id}`, { requiredProperties: ['nope'] })).status).toBe(400);
    const record = await at.make(id, { ship_name: 'Anna' });
    expect(await at.ask('DELETE', `${schemas}/${id}`)).toMatchObject({
      status: 400,
      body: { subCategory: 'ObjectSchemaError.EXISTING_OBJECT_RECORDS' },
    });
    await at.ask('DELETE', `/crm/objects/2026-09/${id}/${record}`);
    expect((await at.ask('DELETE', `${schemas}/${id}`)).status).toBe(204);
    expect((await at.ask('GET', `${schemas}/${id}`)).status).toBe(404);
    expect((await at.ask('POST', schemas, ship)).status).toBe(201);
  });
});

describe('an association of custom objects', () => {
  it('must be declared before records are associated, and holds both ways', async () => {
    const id = textAt((await at.ask('POST', schemas, ship)).body, 'objectTypeId');
    const deal = await at.make('deals', { dealname: 'D' });
    const anna = await at.make(id, { ship_name: 'Anna' });
    const link = () => at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/default/${id}/${anna}`);
    expect(await link()).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
    const declare = { fromObjectTypeId: id, toObjectTypeId: '0-3', name: 'ship_to_deal' };
    const declared = await at.ask('POST', `${schemas}/${id}/associations`, declare);
    expect(declared).toMatchObject({ status: 201, body: { ...declare, id: expect.stringMatching(/^\d+$/) } });
    expect((await at.ask('POST', `${schemas}/${id}/associations`, declare)).status).toBe(400);
    expect((await link()).status).toBe(200);
    const read = await at.ask('POST', `/crm/associations/2026-09/${id}/deals/batch/read`, {
      inputs: [{ id: anna }],
    });
    expect(read).toMatchObject({ status: 200, body: { results: [{ to: [{ toObjectId: Number(deal) }] }] } });
    const gone = await at.ask('DELETE', `${schemas}/${id}/associations/${textAt(declared.body, 'id')}`);
    expect(gone.status).toBe(204);
    expect((await link()).status).toBe(400);
  });
});
