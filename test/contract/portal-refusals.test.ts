import { beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const api = '/crm/objects/2026-09';
let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

/** The wording is that of bodies quoted from live accounts in 2023 to 2026. */
describe('a refusal says', () => {
  it.each([
    ['GET', `${api}/companies/abc`, undefined],
    ['PATCH', `${api}/companies/abc`, { properties: { city: 'Bonn' } }],
  ])('that ids are numbers: %s %s', async (method, path, body) => {
    expect(await at.ask(method, path, body)).toMatchObject({
      status: 404,
      body: {
        message: 'Object not found.  objectId are usually numeric.',
        category: 'OBJECT_NOT_FOUND',
        context: { id: ['abc'] },
      },
    });
  });

  it.each([
    ['widgets', 'Unable to infer object type from: widgets'],
    ['0-9999', 'Invalid object or event type id: 0-9999'],
    ['2-12345', 'Invalid object or event type id: 2-12345'],
  ])('that there is no object type %s', async (word, message) => {
    for (const [method, path, body] of [
      ['GET', `${api}/${word}`, undefined],
      ['POST', `${api}/${word}/search`, {}],
      ['POST', `${api}/${word}/batch/read`, { inputs: [] }],
    ] as const) {
      expect(await at.ask(method, path, body), path).toMatchObject({ status: 400, body: { message } });
    }
  });

  it.each([
    ['POST', `${api}/companies`, {}, 'properties'],
    ['POST', `${api}/companies/batch/read`, {}, 'inputs'],
    ['POST', `${api}/companies/batch/read`, { inputs: [{}] }, 'id'],
  ])('which field is missing: %s %s %j', async (method, path, body, field) => {
    const message = `Invalid input JSON on line 1, column 2. Some required fields were not set: [${field}]`;
    expect(await at.ask(method, path, body)).toMatchObject({
      status: 400,
      body: { message, category: 'VALIDATION_ERROR' },
    });
  });

  it.each([
    [[1, 1, 1, 1, 1, 1], 'too many filterGroups (count: 6, max allowed: 5)'],
    [[7], 'too many filters per filterGroup (count: 7, max allowed: 6)'],
    [[5, 5, 5, 4], 'too many filters (count: 19, max allowed: 18)'],
  ])('how many filters a search may have: %j', async (counts, message) => {
    const filter = { propertyName: 'city', operator: 'HAS_PROPERTY' };
    const filterGroups = counts.map((count) => ({ filters: Array.from({ length: count }, () => filter) }));
    expect(await at.ask('POST', `${api}/companies/search`, { filterGroups })).toMatchObject({
      status: 400,
      body: { message, category: 'VALIDATION_ERROR' },
    });
  });

  it('that a new record needs a value of the property it is named by', async () => {
    const inputs = [{ idProperty: 'email', id: '', properties: { firstname: 'Mara' } }];
    const refused = await at.ask('POST', `${api}/contacts/batch/upsert`, { inputs });
    expect(refused).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
    expect(valueAt((await at.ask('GET', `${api}/contacts`)).body, 'results')).toEqual([]);
  });

  it('which record a new one cannot be associated with, and makes none', async () => {
    const refused = await at.ask('POST', `${api}/deals`, {
      properties: { dealname: 'Renewal' },
      associations: [
        { to: { id: '987' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }] },
      ],
    });
    expect(refused).toMatchObject({
      status: 400,
      body: {
        message: 'One or more associations are invalid',
        category: 'VALIDATION_ERROR',
        context: {
          INVALID_OBJECT_IDS: ['COMPANY=987 is not valid'],
          objectId: ['987'],
          objectType: ['COMPANY'],
        },
      },
    });
    expect(valueAt((await at.ask('GET', `${api}/deals`)).body, 'results')).toEqual([]);
  });
});
