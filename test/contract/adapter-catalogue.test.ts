import { afterEach, describe, expect, test } from 'vitest';
import { type AdapterWorld, makeObjects, openWorld, plainObject } from '../support/adapter-world.ts';

let world: AdapterWorld;
afterEach(() => world.close());

test('the account, its owners and its deal stages', async () => {
  world = openWorld({ timeZone: 'Europe/Brussels', currency: 'EUR' });
  const { catalogue, meter } = world.open();
  expect(await catalogue.account()).toEqual({
    portalId: 24_680_135,
    timeZone: 'Europe/Brussels',
    currency: 'EUR',
  });
  const owners = await catalogue.owners();
  expect(owners).toHaveLength(2);
  expect(owners.every(({ active }) => active)).toBe(true);
  const [sales] = await catalogue.dealPipelines();
  expect(sales?.id).toBe('default');
  expect(sales?.stages.map(({ outcome }) => outcome).slice(-2)).toEqual(['won', 'lost']);
  expect(sales?.stages.filter(({ outcome }) => outcome === 'open').length).toBeGreaterThan(2);
  expect(meter.report().requests).toEqual({ search: 0, read: 0, write: 0, total: 0, setup: 4 });
});

describe('schemas', () => {
  test('are made, linked and read back', async () => {
    world = openWorld();
    const hubspot = world.open();
    expect(await hubspot.catalogue.schemas()).toEqual([]);
    await makeObjects(hubspot);
    const held = await hubspot.catalogue.schemas();
    expect(held.map(({ type }) => type).toSorted()).toEqual(['cause', 'loss']);
    const loss = held.find(({ type }) => type === 'loss');
    expect(loss?.links.toSorted()).toEqual(['call', 'cause', 'company', 'note', 'task']);
    expect(loss?.properties.find(({ name }) => name === 'clr_key')).toMatchObject({
      unique: true,
      type: 'string',
    });
  });

  test('a name that is taken is refused as a conflict or a fault of the request, never made twice', async () => {
    world = openWorld();
    const { catalogue } = world.open();
    await catalogue.createSchema(plainObject('loss'));
    await expect(catalogue.createSchema(plainObject('loss'))).rejects.toMatchObject({ name: 'Refused' });
    expect(await catalogue.schemas()).toHaveLength(1);
  });

  test('our objects are found by name, without and with the portal’s id', async () => {
    world = openWorld();
    const first = world.open();
    await expect(first.crm.read('loss', ['1'], [])).rejects.toMatchObject({ code: 'not_set_up' });
    await makeObjects(first);
    expect(await first.crm.read('loss', ['1'], [])).toEqual([]);
    expect(await world.open({ portalId: 24_680_135 }).crm.read('loss', ['1'], [])).toEqual([]);
  });
});

describe('properties', () => {
  const reason = {
    name: 'clr_reason',
    label: 'Reason',
    description: 'Why.',
    type: 'enumeration',
    fieldType: 'select',
    options: [{ value: 'price.rise', label: 'Price rise' }],
  } as const;

  test('are made in a group and read back; options are added behind those held', async () => {
    world = openWorld();
    const { catalogue } = world.open();
    await catalogue.createGroup('company', { name: 'clr_loss_review', label: 'Loss review' });
    expect(await catalogue.groups('company')).toContain('clr_loss_review');
    await catalogue.createProperties('company', 'clr_loss_review', [
      reason,
      { name: 'clr_done', label: 'Done', description: '', type: 'bool', fieldType: 'booleancheckbox' },
      {
        name: 'clr_caller',
        label: 'Caller',
        description: '',
        type: 'enumeration',
        fieldType: 'select',
        owner: true,
      },
      {
        name: 'clr_value',
        label: 'Value',
        description: '',
        type: 'number',
        fieldType: 'number',
        currency: true,
      },
    ]);
    const made = (await catalogue.properties('company')).filter(
      ({ groupName }) => groupName === 'clr_loss_review',
    );
    expect(made.map(({ name }) => name).toSorted()).toEqual([
      'clr_caller',
      'clr_done',
      'clr_reason',
      'clr_value',
    ]);

    const held = made.find(({ name }) => name === 'clr_reason');
    if (!held) throw new Error('The property was not made.');
    await catalogue.addOptions('company', held, [
      { value: 'price.rise', label: 'Never renamed' },
      { value: 'unknown', label: 'Unknown' },
    ]);
    const after = (await catalogue.properties('company')).find(({ name }) => name === 'clr_reason');
    expect(after?.options).toEqual([
      { value: 'price.rise', label: 'Price rise', hidden: false },
      { value: 'unknown', label: 'Unknown', hidden: false },
    ]);
  });

  test('a scope the app lacks is named', async () => {
    world = openWorld({ tokens: { 'pat-local': ['oauth', 'crm.objects.companies.read'] } });
    const { catalogue } = world.open();
    const refused = catalogue.createGroup('company', { name: 'clr_loss_review', label: 'Loss review' });
    await expect(refused).rejects.toMatchObject({
      code: 'missing_scopes',
      who: 'administrator',
      message: expect.stringContaining('crm.schemas.companies.write'),
    });
  });
});
