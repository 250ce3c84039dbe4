import { describe, expect, it } from 'vitest';
import { openAskedPortal } from '../support/ask-portal.ts';

const properties = '/crm/properties/2026-09/companies';
const definition = {
  name: 'shoe_size',
  label: 'Shoe size',
  type: 'number',
  fieldType: 'number',
  groupName: 'companyinformation',
};

/** Users report up to 0.7 seconds. */
describe('a property that an account is slow to show', () => {
  it('is neither read nor written at first, and cannot be made twice', async () => {
    const at = openAskedPortal({ propertyDelayMs: 700 });
    const company = await at.make('companies', { name: 'Ahorn' });
    const write = () =>
      at.ask('PATCH', `/crm/objects/2026-09/companies/${company}`, { properties: { shoe_size: 43 } });
    expect((await at.ask('POST', properties, definition)).status).toBe(201);
    expect((await at.ask('GET', `${properties}/shoe_size`)).status).toBe(404);
    expect(await write()).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'PROPERTY_DOESNT_EXIST' }] },
    });
    expect((await at.ask('POST', properties, definition)).status).toBe(409);
    await at.clock.sleep(700);
    expect((await at.ask('GET', `${properties}/shoe_size`)).status).toBe(200);
    expect((await write()).status).toBe(200);
    expect((await at.ask('POST', properties, definition)).status).toBe(409);
  });

  it('is there at once with a custom object', async () => {
    const at = openAskedPortal({ propertyDelayMs: 700 });
    const ship = {
      name: 'ship',
      labels: { singular: 'Ship', plural: 'Ships' },
      primaryDisplayProperty: 'ship_name',
      requiredProperties: [],
      properties: [{ name: 'ship_name', label: 'Name', type: 'string', fieldType: 'text' }],
      associatedObjects: [],
    };
    await at.ask('POST', '/crm-object-schemas/2026-09/schemas', ship);
    await at.make('p_ship', { ship_name: 'Ahorn' });
  });
});
