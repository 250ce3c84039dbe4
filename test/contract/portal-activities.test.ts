import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, textAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const objects = '/crm/objects/2026-09';
const links = '/crm/associations/2026-09';
let at: ClientPortal;
let company: string;
let contact: string;
let deal: string;
beforeEach(async () => {
  at = openClientPortal();
  company = await at.make('companies', { name: 'Ahorn' });
  contact = await at.make('contacts', { email: 'mara@ahorn.example' });
  deal = await at.make('deals', { dealname: 'Renewal' });
});
afterEach(() => at.close());

const under = (id: string, associationTypeId: number): object => ({
  to: { id },
  types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }],
});

async function linkedTo(from: string, id: string, to: string): Promise<readonly unknown[]> {
  const { body } = await at.ask('POST', `${links}/${from}/${to}/batch/read`, { inputs: [{ id }] });
  return listAt(body, 'results', 0, 'to').map((each) => [
    String(valueAt(each, 'toObjectId')),
    valueAt(each, 'associationTypes', 0, 'typeId'),
  ]);
}

/** HubSpot's guides to notes, calls and tasks; type ids from "Association type ID values". */
describe('an activity made with its associations', () => {
  it.each([
    ['notes', { hs_note_body: 'Said why' }, [202, 190, 214], [201, 189, 213]],
    [
      'calls',
      { hs_call_title: 'Recovery call', hs_call_status: 'COMPLETED' },
      [194, 182, 206],
      [193, 181, 205],
    ],
    ['tasks', { hs_task_subject: 'Call', hs_task_type: 'CALL' }, [204, 192, 216], [203, 191, 215]],
  ])(
    '%s stands on contact, company and deal, seen from both sides',
    async (type, properties, forth, back) => {
      const [toContact = 0, toCompany = 0, toDeal = 0] = forth;
      const made = await at.ask('POST', `${objects}/${type}`, {
        properties: { ...properties, hs_timestamp: '2024-12-03T09:00:00Z' },
        associations: [under(contact, toContact), under(company, toCompany), under(deal, toDeal)],
      });
      expect(made.status).toBe(201);
      const id = textAt(made.body, 'id');
      expect(await linkedTo(type, id, 'contacts')).toEqual([[contact, toContact]]);
      expect(await linkedTo(type, id, 'companies')).toEqual([[company, toCompany]]);
      expect(await linkedTo('contacts', contact, type)).toEqual([[id, back[0]]]);
      expect(await linkedTo('companies', company, type)).toEqual([[id, back[1]]]);
      expect(await linkedTo('deals', deal, type)).toEqual([[id, back[2]]]);
    },
  );

  it('is not made without its time', async () => {
    expect(await at.ask('POST', `${objects}/notes`, { properties: { hs_note_body: 'x' } })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'MISSING_REQUIRED_PROPERTY', context: { propertyName: ['hs_timestamp'] } }] },
    });
  });

  it('moves with its company when that is merged', async () => {
    const note = await at.make('notes', { hs_timestamp: '2024-12-03T09:00:00Z' });
    await at.ask('PUT', `${objects}/notes/${note}/associations/default/companies/${company}`);
    const other = await at.make('companies', { name: 'Birke' });
    const body = { primaryObjectId: other, objectIdToMerge: company };
    const merged = await at.ask('POST', `${objects}/companies/merge`, body);
    expect(await linkedTo('notes', note, 'companies')).toEqual([[textAt(merged.body, 'id'), 190]]);
  });
});
