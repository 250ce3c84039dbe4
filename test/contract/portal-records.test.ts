import { beforeEach, describe, expect, it } from 'vitest';
import {
  listAt,
  openAskedPortal,
  testStart,
  textAt,
  valueAt,
  type AskedPortal,
} from '../support/ask-portal.ts';

const companies = '/crm/objects/2026-09/companies';
let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

describe('one record', () => {
  it('is made with 201 and read back as text, with nulls for defaults without a value', async () => {
    const made = await at.ask('POST', companies, { properties: { name: 'Ahorn', numberofemployees: 12 } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      archived: false,
      properties: { name: 'Ahorn', numberofemployees: '12' },
    });
    const id = textAt(made.body, 'id');
    const read = await at.ask('GET', `${companies}/${id}`);
    const time = new Date(testStart).toISOString();
    expect(read).toMatchObject({
      status: 200,
      body: { id, createdAt: time, updatedAt: time, archived: false },
    });
    expect(valueAt(read.body, 'properties')).toEqual({
      createdate: time,
      domain: null,
      hs_lastmodifieddate: time,
      hs_object_id: id,
      name: 'Ahorn',
    });
  });

  it('answers the properties asked for, id and times beside them, and passes over names it does not know', async () => {
    const id = await at.make('companies', { name: 'Ahorn', city: 'Bonn' });
    const read = await at.ask('GET', `${companies}/${id}?properties=city,phone&properties=no_such_property`);
    expect(valueAt(read.body, 'properties')).toEqual({
      city: 'Bonn',
      phone: null,
      createdate: expect.any(String),
      hs_lastmodifieddate: expect.any(String),
      hs_object_id: id,
    });
  });

  it('changes by PATCH, and only then is younger', async () => {
    const id = await at.make('companies', { name: 'Ahorn', city: 'Bonn' });
    await at.clock.sleep(60_000);
    const changed = await at.ask('PATCH', `${companies}/${id}`, { properties: { city: 'Köln' } });
    const later = new Date(testStart + 60_000).toISOString();
    expect(changed).toMatchObject({ status: 200, body: { updatedAt: later, properties: { city: 'Köln' } } });
    await at.clock.sleep(60_000);
    const same = await at.ask('PATCH', `${companies}/${id}`, { properties: { city: 'Köln' } });
    expect(same.body).toMatchObject({ updatedAt: later });
  });

  it('is cleared by the empty text and by null', async () => {
    const id = await at.make('companies', { name: 'Ahorn', city: 'Bonn', phone: '1' });
    await at.ask('PATCH', `${companies}/${id}`, { properties: { city: '', phone: null } });
    const read = await at.ask('GET', `${companies}/${id}?properties=city,phone`);
    expect(read.body).toMatchObject({ properties: { city: null, phone: null } });
  });

  it('goes to the recycling bin by DELETE, which may be repeated', async () => {
    const id = await at.make('companies', { name: 'Ahorn' });
    expect((await at.ask('DELETE', `${companies}/${id}`)).status).toBe(204);
    expect((await at.ask('DELETE', `${companies}/${id}`)).status).toBe(204);
    expect((await at.ask('DELETE', `${companies}/999`)).status).toBe(204);
    expect((await at.ask('GET', `${companies}/${id}`)).status).toBe(404);
    expect((await at.ask('PATCH', `${companies}/${id}`, { properties: { name: 'B' } })).status).toBe(404);
    const bin = await at.ask('GET', `${companies}/${id}?archived=true`);
    expect(bin).toMatchObject({ status: 200, body: { archived: true, archivedAt: expect.any(String) } });
  });

  it('is not found under an id nobody has, with HubSpot’s error body', async () => {
    const missing = await at.ask('GET', `${companies}/999`);
    expect(missing).toMatchObject({ status: 404, body: { status: 'error', category: 'OBJECT_NOT_FOUND' } });
    expect(textAt(missing.body, 'correlationId')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('is found and changed by a unique property', async () => {
    const id = await at.make('contacts', { email: 'Mara@Ahorn.example', firstname: 'Mara' });
    const contacts = '/crm/objects/2026-09/contacts';
    const read = await at.ask('GET', `${contacts}/mara@ahorn.example?idProperty=email`);
    expect(read.body).toMatchObject({ id, properties: { email: 'mara@ahorn.example' } });
    await at.ask('PATCH', `${contacts}/MARA@ahorn.example?idProperty=email`, {
      properties: { lastname: 'Blum' },
    });
    const named = await at.ask('GET', `${contacts}/${id}`);
    expect(named.body).toMatchObject({ properties: { firstname: 'Mara', lastname: 'Blum' } });
    const domain = await at.ask('GET', `${companies}/ahorn.example?idProperty=domain`);
    expect(domain).toMatchObject({ status: 400, body: { category: 'VALIDATION_ERROR' } });
  });

  it('of a contact must have an email of its own', async () => {
    const id = await at.make('contacts', { email: 'mara@ahorn.example' });
    const twin = await at.ask('POST', '/crm/objects/2026-09/contacts', {
      properties: { email: 'MARA@ahorn.example' },
    });
    expect(twin).toMatchObject({
      status: 409,
      body: { message: `Contact already exists. Existing ID: ${id}`, category: 'CONFLICT' },
    });
    await at.make('companies', { domain: 'ahorn.example' });
    await at.make('companies', { domain: 'ahorn.example' });
  });
});

describe('a page of records', () => {
  it('runs in order of id, ends without a next page and takes up to 100', async () => {
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push(await at.make('companies', { name }));
    const first = await at.ask('GET', `${companies}?limit=2&properties=name`);
    expect(listAt(first.body, 'results').map((record) => textAt(record, 'id'))).toEqual(ids.slice(0, 2));
    const after = textAt(first.body, 'paging', 'next', 'after');
    const second = await at.ask('GET', `${companies}?limit=2&after=${after}`);
    expect(listAt(second.body, 'results').map((record) => textAt(record, 'id'))).toEqual(ids.slice(2));
    expect(valueAt(second.body, 'paging')).toBeUndefined();
    expect((await at.ask('GET', `${companies}?limit=101`)).status).toBe(400);
  });

  it('shows archived records apart', async () => {
    const id = await at.make('companies', { name: 'a' });
    await at.make('companies', { name: 'b' });
    await at.ask('DELETE', `${companies}/${id}`);
    const bin = await at.ask('GET', `${companies}?archived=true`);
    expect(listAt(bin.body, 'results').map((record) => textAt(record, 'id'))).toEqual([id]);
    expect(listAt((await at.ask('GET', companies)).body, 'results')).toHaveLength(1);
  });
});

describe('a request', () => {
  it.each([
    ['an unknown path', 'GET', '/crm/nothing/2026-09', 404],
    ['an unknown object type', 'GET', '/crm/objects/2026-09/unicorns', 400],
    ['a wrong method', 'PUT', companies, 405],
    ['an API that is not emulated', 'GET', '/crm/imports/2026-09/', 501],
    ['an object type that is not emulated', 'GET', '/crm/objects/2026-09/invoices', 501],
    ['writing an association in v3', 'PUT', '/crm/v3/objects/companies/7/associations/deals/8/342', 501],
  ])('for %s is refused', async (_, method, path, status) => {
    const refused = await at.ask(method, path, method === 'GET' ? undefined : {});
    expect(refused).toMatchObject({ status, body: { status: 'error', message: expect.any(String) } });
  });

  it('with broken JSON or without what it needs is refused with 400', async () => {
    for (const body of ['{"properties": {', '[]', '{}', '{"properties": {"name": ["a"]}}', '']) {
      expect((await at.ask('POST', companies, body)).status).toBe(400);
    }
  });

  it('is answered alike under the paths of v3, 2026-03 and 2026-09, by name and by type id', async () => {
    const id = await at.make('companies', { name: 'Ahorn' });
    for (const path of [
      `/crm/v3/objects/companies/${id}`,
      `/crm/v3/objects/company/${id}`,
      `/crm/objects/2026-03/0-2/${id}`,
      `/crm/objects/2026-09/COMPANIES/${id}`,
    ]) {
      expect((await at.ask('GET', path)).body).toMatchObject({ id, properties: { name: 'Ahorn' } });
    }
  });
});
