import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, textAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const objects = '/crm/objects/2026-09';
const links = '/crm/associations/2026-09';
const day = 86_400_000;
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal({ indexLagMs: 0 });
});
afterEach(() => at.close());

const companiesOf = async (deal: string): Promise<readonly unknown[]> => {
  const { body } = await at.ask('POST', `${links}/deals/companies/batch/read`, { inputs: [{ id: deal }] });
  return listAt(body, 'results').flatMap((result) => listAt(result, 'to'));
};

async function dealOfCompany(): Promise<{ readonly company: string; readonly deal: string }> {
  const company = await at.make('companies', { name: 'Ahorn' });
  const deal = await at.make('deals', { dealname: 'Renewal' });
  await at.ask('POST', `${links}/deals/companies/batch/create`, {
    inputs: [
      {
        from: { id: deal },
        to: { id: company },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 }],
      },
    ],
  });
  return { company, deal };
}

/** HubSpot's knowledge base, "Restore deleted records", says what is expected here. */
describe('a record in the recycling bin', () => {
  it('is read in batches when archived ones are asked for, with its values', async () => {
    const { company } = await dealOfCompany();
    const inputs = { inputs: [{ id: company }] };
    expect((await at.ask('POST', `${objects}/companies/batch/archive`, inputs)).status).toBe(204);
    const read = { ...inputs, properties: ['name'] };
    const bin = await at.ask('POST', `${objects}/companies/batch/read?archived=true`, read);
    expect(bin).toMatchObject({
      status: 200,
      body: { results: [{ id: company, archived: true, properties: { name: 'Ahorn' } }] },
    });
    expect((await at.ask('POST', `${objects}/companies/batch/read`, read)).status).toBe(207);
  });

  it('has no associations, and gets them back when a person restores it', async () => {
    const { company, deal } = await dealOfCompany();
    await at.ask('DELETE', `${objects}/companies/${company}`);
    expect(await companiesOf(deal)).toEqual([]);
    at.portal.restore('companies', company);
    const [restored] = await companiesOf(deal);
    expect(valueAt(restored, 'toObjectId')).toBe(Number(company));
    expect(listAt(restored, 'associationTypes').map((type) => valueAt(type, 'typeId'))).toEqual([341, 5]);
    const found = await at.ask('POST', `${objects}/companies/search`, {});
    expect(listAt(found.body, 'results').map((record) => textAt(record, 'id'))).toEqual([company]);
  });

  it('comes back beside the company that became primary meanwhile', async () => {
    const { company, deal } = await dealOfCompany();
    await at.ask('DELETE', `${objects}/companies/${company}`);
    const other = await at.make('companies', { name: 'Birke' });
    await at.ask('POST', `${links}/deals/companies/batch/create`, {
      inputs: [
        {
          from: { id: deal },
          to: { id: other },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 }],
        },
      ],
    });
    at.portal.restore('companies', company);
    const types = (await companiesOf(deal)).map((each) => [
      String(valueAt(each, 'toObjectId')),
      listAt(each, 'associationTypes').map((type) => valueAt(type, 'typeId')),
    ]);
    expect(Object.fromEntries(types)).toEqual({ [other]: [341, 5], [company]: [341] });
  });

  it('stays there after 90 days, or while another contact has its email', async () => {
    const { company } = await dealOfCompany();
    const contact = await at.make('contacts', { email: 'mara@ahorn.example' });
    await at.ask('DELETE', `${objects}/contacts/${contact}`);
    const twin = await at.make('contacts', { email: 'mara@ahorn.example' });
    expect(() => at.portal.restore('contacts', contact)).toThrow(`contacts ${twin} has the email`);
    await at.ask('DELETE', `${objects}/contacts/${twin}`);
    at.portal.restore('contacts', contact);
    await at.ask('DELETE', `${objects}/companies/${company}`);
    await at.clock.sleep(90 * day + 1);
    expect(() => at.portal.restore('companies', company)).toThrow('too long ago');
    expect(() => at.portal.restore('companies', '999')).toThrow('not in the bin');
  });
});

/** HubSpot's contacts guide, "Permanently delete". */
describe('a contact deleted for good', () => {
  it.each([
    ['its id', (id: string) => ({ objectId: id })],
    ['its email', () => ({ objectId: 'mara@ahorn.example', idProperty: 'email' })],
  ])('by %s is gone, from the recycling bin too', async (_, body) => {
    const contact = await at.make('contacts', { email: 'mara@ahorn.example' });
    const deletion = await at.ask('POST', `${objects}/contacts/gdpr-delete`, body(contact));
    expect(deletion.status).toBe(204);
    expect((await at.ask('GET', `${objects}/contacts/${contact}`)).status).toBe(404);
    expect((await at.ask('GET', `${objects}/contacts/${contact}?archived=true`)).status).toBe(404);
    expect(listAt((await at.ask('GET', `${objects}/contacts?archived=true`)).body, 'results')).toEqual([]);
    expect(() => at.portal.restore('contacts', contact)).toThrow('not in the bin');
    expect((await at.ask('POST', `${objects}/contacts/gdpr-delete`, body(contact))).status).toBe(204);
  });

  it('may have been in the recycling bin before; other types have no such path', async () => {
    const contact = await at.make('contacts', { email: 'mara@ahorn.example' });
    await at.ask('DELETE', `${objects}/contacts/${contact}`);
    await at.ask('POST', `${objects}/contacts/gdpr-delete`, { objectId: contact });
    expect((await at.ask('GET', `${objects}/contacts/${contact}?archived=true`)).status).toBe(404);
    const company = await at.make('companies', { name: 'Ahorn' });
    const other = await at.ask('POST', `${objects}/companies/gdpr-delete`, { objectId: company });
    expect(other.status).toBe(405);
  });
});
