import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const path = '/crm/properties/2026-09/companies';
const plain = {
  name: 'renewal_note',
  label: 'Renewal note',
  type: 'string',
  fieldType: 'text',
  groupName: 'companyinformation',
};
const option = (value: string, label = value): object => ({ value, label, displayOrder: 0, hidden: false });

let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

describe('the properties of an account on its first day', () => {
  it('hold what a user would expect of companies, deals and contacts', async () => {
    const names = async (type: string): Promise<readonly string[]> => {
      const { body } = await at.ask('GET', `/crm/properties/2026-09/${type}`);
      return listAt(body, 'results').map((property) => textAt(property, 'name'));
    };
    expect(await names('companies')).toEqual(
      expect.arrayContaining([
        'name',
        'domain',
        'city',
        'phone',
        'industry',
        'lifecyclestage',
        'hubspot_owner_id',
      ]),
    );
    expect(await names('deals')).toEqual(
      expect.arrayContaining([
        'amount',
        'dealstage',
        'closedate',
        'hs_is_closed_won',
        'hs_v2_date_entered_closedlost',
      ]),
    );
    expect(await names('contacts')).toEqual(
      expect.arrayContaining(['email', 'hs_buying_role', 'lastmodifieddate']),
    );
    expect(await names('tasks')).toEqual(expect.arrayContaining(['hs_task_subject', 'hs_timestamp']));
  });

  it('say which are HubSpot’s own, computed or read-only', async () => {
    const read = async (name: string): Promise<unknown> => (await at.ask('GET', `${path}/${name}`)).body;
    expect(await read('name')).toMatchObject({
      label: 'Company name',
      hubspotDefined: true,
      calculated: false,
      modificationMetadata: { archivable: false, readOnlyValue: false },
    });
    expect(await read('num_associated_deals')).toMatchObject({
      calculated: true,
      modificationMetadata: { readOnlyValue: true },
    });
    expect(await read('hubspot_owner_id')).toMatchObject({
      referencedObjectType: 'OWNER',
      externalOptions: true,
    });
  });
});

describe('a property', () => {
  it('is made with 201, read, listed, changed and archived', async () => {
    const made = await at.ask('POST', path, plain);
    expect(made).toMatchObject({
      status: 201,
      body: { ...plain, hubspotDefined: false, hasUniqueValue: false, archived: false, options: [] },
    });
    const changed = await at.ask('PATCH', `${path}/renewal_note`, { label: 'Note', fieldType: 'textarea' });
    expect(changed).toMatchObject({
      status: 200,
      body: { label: 'Note', fieldType: 'textarea', type: 'string' },
    });
    expect((await at.ask('DELETE', `${path}/renewal_note`)).status).toBe(204);
    expect((await at.ask('GET', `${path}/renewal_note`)).status).toBe(404);
    expect((await at.ask('DELETE', `${path}/renewal_note`)).status).toBe(404);
    const bin = await at.ask('GET', `${path}/renewal_note?archived=true`);
    expect(bin).toMatchObject({ status: 200, body: { archived: true, archivedAt: expect.any(String) } });
  });

  it('is refused with 409 under a name that is taken, and restored with its values under an archived one', async () => {
    await at.ask('POST', path, plain);
    expect(await at.ask('POST', path, plain)).toMatchObject({
      status: 409,
      body: {
        message: "A property named 'renewal_note' already exists.",
        category: 'OBJECT_ALREADY_EXISTS',
        subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
      },
    });
    const id = await at.make('companies', { renewal_note: 'kept' });
    await at.ask('DELETE', `${path}/renewal_note`);
    const refused = await at.ask('PATCH', `/crm/objects/2026-09/companies/${id}`, {
      properties: { renewal_note: 'x' },
    });
    expect(refused.status).toBe(400);
    expect((await at.ask('POST', path, { ...plain, label: 'Back' })).status).toBe(201);
    const read = await at.ask('GET', `/crm/objects/2026-09/companies/${id}?properties=renewal_note`);
    expect(valueAt(read.body, 'properties', 'renewal_note')).toBe('kept');
  });

  it.each([
    ['a name in capitals', { name: 'Renewal' }],
    ['a name that begins with a digit', { name: '1st' }],
    ['a name with a hyphen', { name: 'renewal-note' }],
    ['a name over 100 characters', { name: 'x'.repeat(101) }],
    ['HubSpot’s own prefix', { name: 'hs_renewal' }],
    ['an unknown type', { type: 'text' }],
    ['a field type that does not fit', { type: 'number', fieldType: 'checkbox' }],
    ['a group that does not exist', { groupName: 'nowhere' }],
    ['an enumeration without options', { type: 'enumeration', fieldType: 'select' }],
    ['a yes-or-no without the options true and false', { type: 'bool', fieldType: 'booleancheckbox' }],
    [
      'a value twice',
      { type: 'enumeration', fieldType: 'select', options: [option('a', 'A'), option('a', 'B')] },
    ],
    [
      'a label twice',
      { type: 'enumeration', fieldType: 'select', options: [option('a', 'A'), option('b', 'A')] },
    ],
    ['external options of nothing', { type: 'enumeration', fieldType: 'select', externalOptions: true }],
    ['no label', { label: undefined }],
  ])('with %s is refused', async (_, changes) => {
    expect(await at.ask('POST', path, { ...plain, ...changes })).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
  });

  it.each([
    ['string', 'text'],
    ['string', 'textarea'],
    ['string', 'html'],
    ['string', 'file'],
    ['number', 'number'],
    ['date', 'date'],
    ['datetime', 'date'],
    ['enumeration', 'select'],
    ['enumeration', 'radio'],
    ['enumeration', 'checkbox'],
    ['phone_number', 'phonenumber'],
  ])('of type %s is made with field type %s', async (type, fieldType) => {
    const options = type === 'enumeration' ? [option('a')] : [];
    expect((await at.ask('POST', path, { ...plain, type, fieldType, options })).status).toBe(201);
  });

  it('may be the owner picker', async () => {
    const owner = {
      type: 'enumeration',
      fieldType: 'select',
      externalOptions: true,
      referencedObjectType: 'OWNER',
    };
    expect((await at.ask('POST', path, { ...plain, ...owner })).status).toBe(201);
    await at.make('companies', { renewal_note: '51000001' });
    const refused = await at.ask('POST', '/crm/objects/2026-09/companies', {
      properties: { renewal_note: '1' },
    });
    expect(refused.status).toBe(400);
  });

  it('keeps its options in a PATCH without any and replaces them in a PATCH with some', async () => {
    const options = [option('a'), option('b')];
    await at.ask('POST', path, { ...plain, type: 'enumeration', fieldType: 'select', options });
    const kept = await at.ask('PATCH', `${path}/renewal_note`, { label: 'L' });
    expect(listAt(kept.body, 'options')).toHaveLength(2);
    const replaced = await at.ask('PATCH', `${path}/renewal_note`, { options: [option('c')] });
    expect(listAt(replaced.body, 'options').map((each) => textAt(each, 'value'))).toEqual(['c']);
  });

  it('keeps whether its values are unique, and ten of a type may be', async () => {
    for (let count = 1; count <= 10; count += 1) {
      const made = await at.ask('POST', path, { ...plain, name: `key_${count}`, hasUniqueValue: true });
      expect(made).toMatchObject({ status: 201, body: { hasUniqueValue: true } });
    }
    expect((await at.ask('POST', path, { ...plain, name: 'key_11', hasUniqueValue: true })).status).toBe(400);
    const patched = await at.ask('PATCH', `${path}/key_1`, { hasUniqueValue: false });
    expect(patched).toMatchObject({ status: 200, body: { hasUniqueValue: true } });
  });

  it('of HubSpot’s own cannot be archived or renamed, but gains options', async () => {
    expect((await at.ask('DELETE', `${path}/name`)).status).toBe(400);
    expect((await at.ask('PATCH', `${path}/name`, { label: 'Firm' })).status).toBe(400);
    const { body } = await at.ask('GET', `${path}/industry`);
    const options = [...listAt(body, 'options'), option('SPACE_MINING', 'Space Mining')];
    expect((await at.ask('PATCH', `${path}/industry`, { options })).status).toBe(200);
    await at.make('companies', { industry: 'SPACE_MINING' });
  });

  it('with unique values is refused on tasks by an account that does so', async () => {
    const task = { ...plain, groupName: 'task', hasUniqueValue: true };
    expect((await at.ask('POST', '/crm/properties/2026-09/tasks', task)).status).toBe(201);
    const strict = openAskedPortal({ refuseUniqueTaskProperties: true });
    expect((await strict.ask('POST', '/crm/properties/2026-09/tasks', task)).status).toBe(400);
  });

  it('calculated by a formula is not emulated, and says so', async () => {
    const formula = { type: 'number', fieldType: 'calculation_equation', calculationFormula: 'amount * 2' };
    expect((await at.ask('POST', path, { ...plain, ...formula })).status).toBe(501);
  });
});

describe('batches of properties', () => {
  it('are made, read and archived', async () => {
    const inputs = [plain, { ...plain, name: 'second' }];
    const made = await at.ask('POST', `${path}/batch/create`, { inputs });
    expect(made).toMatchObject({ status: 201, body: { status: 'COMPLETE', results: inputs } });
    const again = await at.ask('POST', `${path}/batch/create`, {
      inputs: [plain, { ...plain, name: 'third' }],
    });
    expect(again).toMatchObject({
      status: 207,
      body: { results: [{ name: 'third' }], numErrors: 1, errors: [{ category: 'OBJECT_ALREADY_EXISTS' }] },
    });
    const some = { archived: false, inputs: [{ name: 'second' }, { name: 'nope' }] };
    const read = await at.ask('POST', `${path}/batch/read`, some);
    expect(read).toMatchObject({ status: 207, body: { results: [{ name: 'second' }], numErrors: 1 } });
    const gone = { inputs: [{ name: 'second' }, { name: 'nope' }] };
    expect((await at.ask('POST', `${path}/batch/archive`, gone)).status).toBe(204);
    expect((await at.ask('GET', `${path}/second`)).status).toBe(404);
  });
});

describe('a property group', () => {
  const groups = `${path}/groups`;
  it('is made, changed, and archived once no property stands in it', async () => {
    const group = { name: 'loss_review', label: 'Loss review' };
    expect(await at.ask('POST', groups, group)).toMatchObject({
      status: 201,
      body: { ...group, archived: false },
    });
    expect((await at.ask('POST', groups, group)).status).toBe(409);
    const changed = await at.ask('PATCH', `${groups}/loss_review`, { label: 'Losses' });
    expect(changed.body).toMatchObject({ name: 'loss_review', label: 'Losses' });
    await at.ask('POST', path, { ...plain, groupName: 'loss_review' });
    expect((await at.ask('DELETE', `${groups}/loss_review`)).status).toBe(400);
    await at.ask('DELETE', `${path}/renewal_note`);
    expect((await at.ask('DELETE', `${groups}/loss_review`)).status).toBe(204);
    expect((await at.ask('GET', `${groups}/loss_review`)).status).toBe(404);
    const list = await at.ask('GET', groups);
    expect(listAt(list.body, 'results').map((each) => textAt(each, 'name'))).toEqual(['companyinformation']);
  });
});
