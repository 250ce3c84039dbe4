import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const api = '/crm/associations/2026-09';
const spec = (associationTypeId: number, associationCategory = 'HUBSPOT_DEFINED'): object => ({
  associationCategory,
  associationTypeId,
});

let at: AskedPortal;
let company: string;
let deal: string;
beforeEach(async () => {
  at = openAskedPortal();
  company = await at.make('companies', { name: 'Ahorn' });
  deal = await at.make('deals', { dealname: 'D' });
});

async function typeIds(from: string, to: string, id: string): Promise<Record<string, readonly unknown[]>> {
  const { body } = await at.ask('POST', `${api}/${from}/${to}/batch/read`, { inputs: [{ id }] });
  const linked = listAt(body, 'results').flatMap((result) => listAt(result, 'to'));
  return Object.fromEntries(
    linked.map((each) => [
      String(valueAt(each, 'toObjectId')),
      listAt(each, 'associationTypes').map((type) => valueAt(type, 'typeId')),
    ]),
  );
}

describe('the association types of an account', () => {
  // HubSpot's associations guide, "Association type ID values".
  it.each([
    ['deals', 'companies', [341, 5]],
    ['companies', 'deals', [342, 6]],
    ['contacts', 'companies', [279, 1]],
    ['companies', 'contacts', [280, 2]],
    ['deals', 'contacts', [3]],
    ['contacts', 'deals', [4]],
    ['tickets', 'companies', [339, 26]],
    ['companies', 'tickets', [340, 25]],
    ['tasks', 'contacts', [204]],
    ['tasks', 'companies', [192]],
    ['tasks', 'deals', [216]],
    ['notes', 'companies', [190]],
    ['calls', 'contacts', [194]],
    ['calls', 'companies', [182]],
    ['calls', 'deals', [206]],
    ['meetings', 'contacts', [200]],
    ['emails', 'contacts', [198]],
  ])('from %s to %s are %j', async (from, to, ids) => {
    const { status, body } = await at.ask('GET', `${api}/${from}/${to}/labels`);
    expect(status).toBe(200);
    expect(listAt(body, 'results').map((type) => valueAt(type, 'typeId'))).toEqual(ids);
    expect(listAt(body, 'results')[0]).toMatchObject({ category: 'HUBSPOT_DEFINED', label: null });
  });
});

describe('an association', () => {
  it('made by default holds in both directions', async () => {
    const put = await at.ask(
      'PUT',
      `/crm/objects/2026-09/deals/${deal}/associations/default/companies/${company}`,
    );
    expect(put).toMatchObject({
      status: 200,
      body: {
        status: 'COMPLETE',
        results: [{ from: { id: deal }, to: { id: company }, associationSpec: spec(341) }, {}],
      },
    });
    expect(await typeIds('deals', 'companies', deal)).toEqual({ [company]: [341] });
    expect(await typeIds('companies', 'deals', company)).toEqual({ [deal]: [342] });
  });

  it('made with a label also has the type without', async () => {
    const put = await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/companies/${company}`, [
      spec(5),
    ]);
    expect(put).toMatchObject({
      status: 201,
      body: {
        fromObjectTypeId: '0-3',
        toObjectTypeId: '0-2',
        toObjectId: Number(company),
        labels: ['Primary'],
      },
    });
    expect(await typeIds('deals', 'companies', deal)).toEqual({ [company]: [341, 5] });
    expect(await typeIds('companies', 'deals', company)).toEqual({ [deal]: [342, 6] });
  });

  it('is primary for one company at a time', async () => {
    const other = await at.make('companies', { name: 'Birke' });
    for (const to of [company, other]) {
      await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/companies/${to}`, [spec(5)]);
    }
    expect(await typeIds('deals', 'companies', deal)).toEqual({ [company]: [341], [other]: [341, 5] });
    expect(await typeIds('companies', 'deals', company)).toEqual({ [deal]: [342] });
  });

  it('ends by DELETE and by batch archive, which may be repeated', async () => {
    const one = `/crm/objects/2026-09/deals/${deal}/associations`;
    await at.ask('PUT', `${one}/default/companies/${company}`);
    expect((await at.ask('DELETE', `${one}/companies/${company}`)).status).toBe(204);
    expect((await at.ask('DELETE', `${one}/companies/${company}`)).status).toBe(204);
    expect(await typeIds('companies', 'deals', company)).toEqual({});
    await at.ask('PUT', `${one}/default/companies/${company}`);
    const inputs = [{ from: { id: deal }, to: [{ id: company }] }];
    expect((await at.ask('POST', `${api}/deals/companies/batch/archive`, { inputs })).status).toBe(204);
    expect(await typeIds('deals', 'companies', deal)).toEqual({});
  });

  it('ends with a record of it', async () => {
    await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/default/companies/${company}`);
    await at.ask('DELETE', `/crm/objects/2026-09/deals/${deal}`);
    expect(await typeIds('companies', 'deals', company)).toEqual({});
  });

  it('shows in the record, in the counts of the company, and as the contact’s company', async () => {
    const contact = await at.make('contacts', { email: 'mara@ahorn.example' });
    await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/companies/${company}`, [spec(5)]);
    await at.ask('PUT', `/crm/objects/2026-09/contacts/${contact}/associations/companies/${company}`, [
      spec(1),
    ]);
    const names = 'num_associated_deals,num_associated_contacts,hs_num_open_deals';
    const read = await at.ask(
      'GET',
      `/crm/objects/2026-09/companies/${company}?associations=deals,contacts&properties=${names}`,
    );
    expect(read.body).toMatchObject({
      properties: { num_associated_deals: '1', num_associated_contacts: '1' },
      associations: {
        deals: {
          results: [
            { id: deal, type: 'company_to_deal_unlabeled' },
            { id: deal, type: 'company_to_deal' },
          ],
        },
        contacts: { results: [{ id: contact }, { id: contact }] },
      },
    });
    const person = await at.ask(
      'GET',
      `/crm/objects/2026-09/contacts/${contact}?properties=associatedcompanyid`,
    );
    expect(valueAt(person.body, 'properties', 'associatedcompanyid')).toBe(company);
  });

  it.each([
    ['a type of the other direction', '/associations/companies/', [spec(342)]],
    ['a type nobody has', '/associations/companies/', [spec(999)]],
    ['a category that is wrong', '/associations/companies/', [spec(341, 'USER_DEFINED')]],
  ])('with %s is refused', async (_, path, body) => {
    const refused = await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}${path}${company}`, body);
    expect(refused).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
  });

  it('to a record that is not there is refused', async () => {
    const path = `/crm/objects/2026-09/deals/${deal}/associations/default/companies/7`;
    expect((await at.ask('PUT', path)).status).toBe(404);
  });

  it('has no path of its own to be read by in the dated API, and one in v4', async () => {
    await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/default/companies/${company}`);
    expect((await at.ask('GET', `/crm/objects/2026-09/deals/${deal}/associations/companies`)).status).toBe(
      405,
    );
    const read = await at.ask('GET', `/crm/v4/objects/deals/${deal}/associations/companies`);
    expect(read).toMatchObject({ status: 200, body: { results: [{ toObjectId: Number(company) }] } });
  });
});

describe('batches of associations', () => {
  it('read what is there and name each record without in a 207', async () => {
    await at.ask('PUT', `/crm/objects/2026-09/deals/${deal}/associations/default/companies/${company}`);
    const lone = await at.make('deals', { dealname: 'E' });
    const read = await at.ask('POST', `${api}/deals/companies/batch/read`, {
      inputs: [{ id: deal }, { id: lone }],
    });
    expect(read).toMatchObject({
      status: 207,
      body: {
        status: 'COMPLETE',
        results: [
          {
            from: { id: deal },
            to: [
              {
                toObjectId: Number(company),
                associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 341, label: null }],
              },
            ],
          },
        ],
        numErrors: 1,
        errors: [
          {
            category: 'OBJECT_NOT_FOUND',
            subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
            message: `No company is associated with deal ${lone}.`,
            context: { fromObjectId: [lone], fromObjectType: ['deal'], toObjectType: ['company'] },
          },
        ],
      },
    });
  });

  it('are made by default and under types, and name the pairs that cannot be', async () => {
    const inputs = [
      { from: { id: deal }, to: { id: company } },
      { from: { id: deal }, to: { id: '7' } },
    ];
    const plain = await at.ask('POST', `${api}/deals/companies/batch/associate/default`, { inputs });
    expect(plain).toMatchObject({
      status: 207,
      body: { numErrors: 1, errors: [{ context: { toObjectId: ['7'] } }] },
    });
    expect(await typeIds('deals', 'companies', deal)).toEqual({ [company]: [341] });
    const typed = [{ from: { id: deal }, to: { id: company }, types: [spec(5)] }];
    const labelled = await at.ask('POST', `${api}/deals/companies/batch/create`, { inputs: typed });
    expect(labelled).toMatchObject({
      status: 201,
      body: { results: [{ fromObjectId: Number(deal), toObjectId: Number(company), labels: ['Primary'] }] },
    });
    const part = { inputs: [{ from: { id: deal }, to: { id: company }, types: [spec(5)] }] };
    expect((await at.ask('POST', `${api}/deals/companies/batch/labels/archive`, part)).status).toBe(204);
    expect(await typeIds('deals', 'companies', deal)).toEqual({ [company]: [341] });
  });

  it('take 1,000 records to read and 2,000 pairs to make', async () => {
    const read = async (count: number): Promise<number> => {
      const inputs = Array.from({ length: count }, (_, place) => ({ id: String(place) }));
      return (await at.ask('POST', `${api}/deals/companies/batch/read`, { inputs })).status;
    };
    expect(await read(1000)).toBe(207);
    expect(await read(1001)).toBe(400);
    const inputs = Array.from({ length: 2001 }, () => ({ from: { id: deal }, to: { id: company } }));
    const made = await at.ask('POST', `${api}/deals/companies/batch/associate/default`, { inputs });
    expect(made.status).toBe(400);
  });

  it('of a record with more than 500 come in pages', async () => {
    const inputs = Array.from({ length: 100 }, () => ({ properties: { dealname: 'D' } }));
    for (let batch = 0; batch < 6; batch += 1) {
      const made = await at.ask('POST', '/crm/objects/2026-09/deals/batch/create', { inputs });
      const pairs = listAt(made.body, 'results').map((each) => ({
        from: { id: textAt(each, 'id') },
        to: { id: company },
      }));
      await at.ask('POST', `${api}/deals/companies/batch/associate/default`, { inputs: pairs });
    }
    const page = async (after?: string): Promise<unknown> => {
      const read = await at.ask('POST', `${api}/companies/deals/batch/read`, {
        inputs: [{ id: company, after }],
      });
      return valueAt(read.body, 'results', 0);
    };
    const first = await page();
    expect(listAt(first, 'to')).toHaveLength(500);
    const second = await page(textAt(first, 'paging', 'next', 'after'));
    expect(listAt(second, 'to')).toHaveLength(100);
    expect(valueAt(second, 'paging')).toBeUndefined();
  });
});

describe('a label', () => {
  it('is made as a pair, replaces others, is renamed and goes', async () => {
    const path = `${api}/contacts/companies/labels`;
    const contact = await at.make('contacts', { email: 'mara@ahorn.example' });
    const make = async (label: string, inverseLabel?: string): Promise<number> => {
      const made = await at.ask('POST', path, { name: label.toLowerCase(), label, inverseLabel });
      expect(made.status).toBe(200);
      expect(listAt(made.body, 'results')).toHaveLength(2);
      return Number(valueAt(made.body, 'results', 0, 'typeId'));
    };
    const advocate = await make('Advocate', 'Advocated by');
    const payer = await make('Payer');
    expect((await at.ask('POST', path, { name: 'again', label: 'Payer' })).status).toBe(400);
    const put = (typeId: number) =>
      at.ask('PUT', `/crm/objects/2026-09/contacts/${contact}/associations/companies/${company}`, [
        spec(typeId, 'USER_DEFINED'),
      ]);
    expect((await put(advocate)).body).toMatchObject({ labels: ['Advocate'] });
    await put(payer);
    expect(await typeIds('contacts', 'companies', contact)).toEqual({ [company]: [279, payer] });
    expect((await at.ask('PUT', path, { associationTypeId: payer, label: 'Pays' })).status).toBe(204);
    expect((await at.ask('DELETE', `${path}/${advocate}`)).status).toBe(204);
    const labels = listAt((await at.ask('GET', path)).body, 'results').map((type) => valueAt(type, 'label'));
    expect(labels).toEqual([null, 'Primary', 'Pays']);
  });
});
