import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const contacts = '/crm/objects/2026-09/contacts/batch';
const companies = '/crm/objects/2026-09/companies/batch';
const ids = (body: unknown): readonly string[] =>
  listAt(body, 'results').map((record) => textAt(record, 'id'));
const named = (name: string, more: object = {}): object => ({ properties: { name }, ...more });

let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

describe('batch read', () => {
  it('gives what is there with 200, and names what is missing in one error of a 207', async () => {
    const id = await at.make('companies', { name: 'Ahorn', city: 'Bonn' });
    const whole = await at.ask('POST', `${companies}/read`, { inputs: [{ id }], properties: ['city'] });
    expect(whole).toMatchObject({
      status: 200,
      body: { status: 'COMPLETE', results: [{ properties: { city: 'Bonn' } }] },
    });
    expect(valueAt(whole.body, 'errors')).toBeUndefined();
    const part = await at.ask('POST', `${companies}/read`, { inputs: [{ id: '7' }, { id }, { id: '8' }] });
    expect(part.status).toBe(207);
    expect(ids(part.body)).toEqual([id]);
    expect(part.body).toMatchObject({
      numErrors: 1,
      errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND', context: { ids: ['7', '8'] } }],
    });
  });

  it('reads by a unique property, twice the same input once', async () => {
    const id = await at.make('contacts', { email: 'mara@ahorn.example' });
    const inputs = [{ id: 'mara@ahorn.example' }, { id: 'MARA@ahorn.example' }];
    const read = await at.ask('POST', `${contacts}/read`, { idProperty: 'email', inputs });
    expect(ids(read.body)).toEqual([id]);
  });

  it('takes 100 inputs, and 50 with history', async () => {
    const inputs = (count: number): object[] =>
      Array.from({ length: count }, (_, place) => ({ id: String(place) }));
    const read = async (body: object): Promise<number> =>
      (await at.ask('POST', `${companies}/read`, body)).status;
    expect(await read({ inputs: inputs(100) })).toBe(207);
    expect(await read({ inputs: inputs(101) })).toBe(400);
    expect(await read({ inputs: inputs(50), propertiesWithHistory: ['name'] })).toBe(207);
    expect(await read({ inputs: inputs(51), propertiesWithHistory: ['name'] })).toBe(400);
  });
});

describe('batch create', () => {
  it('makes all with 201', async () => {
    const made = await at.ask('POST', `${companies}/create`, { inputs: [named('a'), named('b')] });
    expect(made).toMatchObject({ status: 201, body: { status: 'COMPLETE', startedAt: expect.any(String) } });
    expect(new Set(ids(made.body)).size).toBe(2);
  });

  it('makes none when one is not valid', async () => {
    const inputs = [named('a'), { properties: { nope: 'x' } }];
    expect((await at.ask('POST', `${companies}/create`, { inputs })).status).toBe(400);
    const emails = [{ properties: { email: 'a@b.example' } }, { properties: { email: 'A@b.example' } }];
    expect((await at.ask('POST', `${contacts}/create`, { inputs: emails })).status).toBe(409);
    expect(listAt((await at.ask('GET', '/crm/objects/2026-09/companies')).body, 'results')).toEqual([]);
    expect(listAt((await at.ask('GET', '/crm/objects/2026-09/contacts')).body, 'results')).toEqual([]);
  });

  it('makes what it can with 207 when every input carries a trace', async () => {
    const inputs = [
      named('a', { objectWriteTraceId: 't1' }),
      { properties: { nope: 'x' }, objectWriteTraceId: 't2' },
    ];
    const made = await at.ask('POST', `${companies}/create`, { inputs });
    expect(made).toMatchObject({
      status: 207,
      body: {
        results: [{ properties: { name: 'a' }, objectWriteTraceId: 't1' }],
        numErrors: 1,
        errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t2'] } }],
      },
    });
  });

  it('associates new records at once, or refuses all when a record to be linked is missing', async () => {
    const company = await at.make('companies', { name: 'Ahorn' });
    const linked = (id: string): object => ({
      properties: { dealname: 'D' },
      associations: [
        { to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }] },
      ],
    });
    const create = '/crm/objects/2026-09/deals/batch/create';
    expect((await at.ask('POST', create, { inputs: [linked(company)] })).status).toBe(201);
    const read = await at.ask('GET', `/crm/objects/2026-09/companies/${company}?associations=deals`);
    expect(listAt(read.body, 'associations', 'deals', 'results')).toHaveLength(1);
    expect((await at.ask('POST', create, { inputs: [linked(company), linked('7')] })).status).toBe(400);
    expect(listAt((await at.ask('GET', '/crm/objects/2026-09/deals')).body, 'results')).toHaveLength(1);
  });
});

describe('batch update', () => {
  it('changes what exists, and answers more than was sent', async () => {
    const id = await at.make('companies', { name: 'Ahorn', city: 'Bonn' });
    const inputs = [
      { id, properties: { name: 'Ahorn 2' } },
      { id: '7', properties: { name: 'x' } },
    ];
    expect(await at.ask('POST', `${companies}/update`, { inputs })).toMatchObject({
      status: 207,
      body: {
        results: [{ id, properties: { name: 'Ahorn 2', city: 'Bonn' } }],
        numErrors: 1,
        errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['7'] } }],
      },
    });
  });

  it('does nothing when a value is not valid, unless every input is traced: then it does the rest', async () => {
    const good = await at.make('companies', { name: 'Ahorn' });
    const bad = await at.make('companies', { name: 'Birke' });
    const inputs = [
      { id: good, properties: { name: 'Ahorn 2' } },
      { id: bad, properties: { annualrevenue: 'x' } },
    ];
    const nameNow = async () =>
      valueAt((await at.ask('GET', `/crm/objects/2026-09/companies/${good}`)).body, 'properties', 'name');
    expect((await at.ask('POST', `${companies}/update`, { inputs })).status).toBe(400);
    expect(await nameNow()).toBe('Ahorn');
    const traced = inputs.map((input) => ({ ...input, objectWriteTraceId: input.id }));
    expect(await at.ask('POST', `${companies}/update`, { inputs: traced })).toMatchObject({
      status: 207,
      body: {
        results: [{ id: good, objectWriteTraceId: good }],
        numErrors: 1,
        errors: [{ category: 'VALIDATION_ERROR', context: { ids: [bad], objectWriteTraceId: [bad] } }],
      },
    });
    expect(await nameNow()).toBe('Ahorn 2');
  });

  it('refuses the same record twice', async () => {
    const id = await at.make('companies', { name: 'Ahorn' });
    const inputs = [
      { id, properties: { name: 'a' } },
      { id, properties: { name: 'b' } },
    ];
    expect(await at.ask('POST', `${companies}/update`, { inputs })).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
    expect((await at.ask('GET', `/crm/objects/2026-09/companies/${id}`)).body).toMatchObject({
      properties: { name: 'Ahorn' },
    });
  });
});

describe('batch upsert', () => {
  const key = {
    name: 'crm_key',
    label: 'Key',
    type: 'string',
    fieldType: 'text',
    groupName: 'companyinformation',
  };
  const upsert = (inputs: readonly object[]) => at.ask('POST', `${companies}/upsert`, { inputs });
  beforeEach(async () => {
    await at.ask('POST', '/crm/properties/2026-09/companies', { ...key, hasUniqueValue: true });
  });

  it('makes a record for a new key and changes it ever after', async () => {
    const input = { idProperty: 'crm_key', id: 'k-1', properties: { name: 'Ahorn' } };
    const first = await upsert([input]);
    expect(first).toMatchObject({
      status: 200,
      body: { results: [{ new: true, properties: { crm_key: 'k-1' } }] },
    });
    const again = await upsert([{ ...input, properties: { name: 'Birke' } }]);
    expect(again).toMatchObject({ body: { results: [{ new: false, properties: { name: 'Birke' } }] } });
    expect(ids(again.body)).toEqual(ids(first.body));
  });

  it('makes a new record once the holder of the key is archived', async () => {
    const input = { idProperty: 'crm_key', id: 'k-1', properties: { name: 'Ahorn' } };
    const [first = ''] = ids((await upsert([input])).body);
    await at.ask('DELETE', `/crm/objects/2026-09/companies/${first}`);
    const second = await upsert([input]);
    expect(valueAt(second.body, 'results', 0, 'new')).toBe(true);
    expect(ids(second.body)).not.toContain(first);
  });

  it('refuses a property without unique values, and the same key twice', async () => {
    const byDomain = await upsert([{ idProperty: 'domain', id: 'a.example', properties: {} }]);
    expect(byDomain).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
    const input = { idProperty: 'crm_key', id: 'k-1', properties: {} };
    expect((await upsert([input, { ...input, id: 'K-1' }])).status).toBe(400);
  });

  it('does nothing when one input is not valid, unless all are traced: then a 207 names it', async () => {
    const good = { idProperty: 'crm_key', id: 'k-1', properties: { name: 'Ahorn' } };
    const bad = { idProperty: 'crm_key', id: 'k-2', properties: { annualrevenue: 'x' } };
    expect(await upsert([good, bad])).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
    const half = await upsert([{ ...good, objectWriteTraceId: 'one' }, bad]);
    expect(half.status).toBe(400);
    const traced = await upsert([
      { ...good, objectWriteTraceId: 'one' },
      { ...bad, objectWriteTraceId: 'two' },
    ]);
    expect(traced).toMatchObject({
      status: 207,
      body: {
        results: [{ new: true, objectWriteTraceId: 'one' }],
        numErrors: 1,
        errors: [{ category: 'VALIDATION_ERROR', context: { ids: ['k-2'], objectWriteTraceId: ['two'] } }],
      },
    });
  });

  it('lets no other write take a key that is held', async () => {
    const [holder = ''] = ids((await upsert([{ idProperty: 'crm_key', id: 'k-1', properties: {} }])).body);
    const other = await at.make('companies', { name: 'Birke' });
    const refused = await at.ask('PATCH', `/crm/objects/2026-09/companies/${other}`, {
      properties: { crm_key: 'k-1' },
    });
    expect(refused).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
    expect(textAt(refused.body, 'message')).toContain(`${holder} already has that value`);
    await at.ask('PATCH', `/crm/objects/2026-09/companies/${holder}`, { properties: { crm_key: '' } });
    const free = await at.ask('PATCH', `/crm/objects/2026-09/companies/${other}`, {
      properties: { crm_key: 'k-1' },
    });
    expect(free.status).toBe(200);
  });
});

describe('batch archive', () => {
  it('answers 204 whatever the state of the records', async () => {
    const id = await at.make('companies', { name: 'Ahorn' });
    const archive = () => at.ask('POST', `${companies}/archive`, { inputs: [{ id }, { id: '7' }] });
    expect((await archive()).status).toBe(204);
    expect((await archive()).status).toBe(204);
    const read = await at.ask('POST', `${companies}/read`, { inputs: [{ id }] });
    expect(read).toMatchObject({ status: 207, body: { results: [], errors: [{ context: { ids: [id] } }] } });
  });
});
