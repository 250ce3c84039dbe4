import { expect, test } from 'vitest';
import { createSchema, declareLink, readSchemas } from './catalogue-schemas.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

const schemas = {
  results: [
    {
      name: 'clr_loss',
      objectTypeId: '2-100',
      fullyQualifiedName: 'p42_clr_loss',
      properties: [
        { name: 'clr_key', label: 'Key', type: 'string', fieldType: 'text', hasUniqueValue: true },
      ],
      associations: [
        { id: '1', fromObjectTypeId: '2-100', toObjectTypeId: '0-2', name: 'loss_to_company' },
        { id: '2', fromObjectTypeId: '0-27', toObjectTypeId: '2-100' },
        { id: '3', fromObjectTypeId: '2-101', toObjectTypeId: '2-100' },
        { id: '4', fromObjectTypeId: '2-100', toObjectTypeId: '2-999' },
      ],
    },
    { name: 'clr_cause', objectTypeId: '2-101', fullyQualifiedName: 'p42_clr_cause', properties: [] },
    { name: 'boats', objectTypeId: '2-999', fullyQualifiedName: 'p42_boats', properties: [] },
  ],
};

test('reads our objects with the types they may be linked to, whichever end declared it', async () => {
  const { connection } = scriptHubspot(() => ({ body: schemas }));
  expect(await readSchemas(connection)).toEqual([
    {
      type: 'loss',
      objectTypeId: '2-100',
      properties: [
        {
          name: 'clr_key',
          label: 'Key',
          type: 'string',
          fieldType: 'text',
          groupName: '',
          unique: true,
          options: [],
        },
      ],
      links: ['company', 'task', 'cause'],
    },
    { type: 'cause', objectTypeId: '2-101', properties: [], links: [] },
  ]);
});

test('makes an object once, by HubSpot’s name for it', async () => {
  const { connection, sent } = scriptHubspot(() => ({ status: 201, body: {} }));
  await createSchema(connection, {
    type: 'loss',
    name: 'clr_loss',
    labels: { singular: 'Loss', plural: 'Losses' },
    description: 'A customer lost.',
    primaryDisplayProperty: 'clr_name',
    secondaryDisplayProperties: [],
    requiredProperties: ['clr_name'],
    searchableProperties: ['clr_name'],
    properties: [{ name: 'clr_name', label: 'Name', description: '', type: 'string', fieldType: 'text' }],
  });
  expect(sent).toMatchObject([
    {
      method: 'POST',
      path: '/crm-object-schemas/2026-09/schemas',
      body: { name: 'clr_loss', requiredProperties: ['clr_name'], properties: [{ name: 'clr_name' }] },
    },
  ]);
});

test('declares an association by type ids', async () => {
  const { connection, sent } = scriptHubspot(({ method }) =>
    method === 'GET' ? { body: schemas } : { status: 201, body: {} },
  );
  await declareLink(connection, 'cause', 'loss');
  await declareLink(connection, 'loss', 'deal');
  const posts = sent.filter(({ method }) => method === 'POST');
  expect(posts.map(({ path, body }) => [path, body])).toMatchObject([
    [
      '/crm-object-schemas/2026-09/schemas/2-101/associations',
      { fromObjectTypeId: '2-101', toObjectTypeId: '2-100' },
    ],
    [
      '/crm-object-schemas/2026-09/schemas/2-100/associations',
      { fromObjectTypeId: '2-100', toObjectTypeId: '0-3' },
    ],
  ]);
});

test('an association of an object that was not made yet is trouble', async () => {
  const { connection } = scriptHubspot(() => ({ body: schemas }));
  await expect(declareLink(connection, 'review', 'issue')).rejects.toMatchObject({ code: 'not_set_up' });
});
