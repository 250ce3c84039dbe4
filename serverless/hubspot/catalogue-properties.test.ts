import { describe, expect, test } from 'vitest';
import {
  addOptions,
  createProperties,
  readGroups,
  readProperties,
  setOptions,
} from './catalogue-properties.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

const held = {
  name: 'clr_reason',
  label: 'Reason',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'clr_loss_review',
  options: [
    { value: 'product.quality', label: 'Quality (ours)', displayOrder: 4, hidden: true, description: 'Kept' },
    { value: 'unknown', label: 'Unknown', displayOrder: 1, hidden: false },
  ],
};
const heldHere = {
  name: 'clr_reason',
  label: 'Reason',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'clr_loss_review',
  unique: false,
  options: [
    { value: 'unknown', label: 'Unknown', hidden: false },
    { value: 'product.quality', label: 'Quality (ours)', hidden: true },
  ],
};

test('reads options in the order in which HubSpot shows them', async () => {
  const options = [
    { value: 'b', label: 'B', displayOrder: -1 },
    { value: 'c', label: 'C', displayOrder: 2 },
    { value: 'a', label: 'A', displayOrder: 0 },
    { value: 'd', label: 'D' },
  ];
  const { connection } = scriptHubspot(() => ({ body: { results: [{ ...held, options }] } }));
  const [property] = await readProperties(connection, 'company');
  expect(property?.options.map(({ value }) => value)).toEqual(['a', 'c', 'b', 'd']);
});

test('reads properties and groups', async () => {
  const { connection } = scriptHubspot(({ path }) => ({
    body: {
      results: path.endsWith('/groups') ? [{ name: 'clr_loss_review', label: 'Loss review' }] : [held],
    },
  }));
  expect(await readProperties(connection, 'company')).toEqual([heldHere]);
  expect(await readGroups(connection, 'company')).toEqual(['clr_loss_review']);
});

test('makes properties in one request that is never sent twice', async () => {
  const { connection, sent } = scriptHubspot(() => ({ status: 500 }));
  const making = createProperties(connection, 'company', 'clr_loss_review', [
    {
      name: 'clr_key',
      label: 'Key',
      description: 'Origin.',
      type: 'string',
      fieldType: 'text',
      unique: true,
    },
    {
      name: 'clr_value',
      label: 'Value',
      description: 'A year.',
      type: 'number',
      fieldType: 'number',
      currency: true,
    },
    { name: 'clr_done', label: 'Done', description: '', type: 'bool', fieldType: 'booleancheckbox' },
    {
      name: 'clr_caller',
      label: 'Caller',
      description: '',
      type: 'enumeration',
      fieldType: 'select',
      owner: true,
    },
  ]);
  await expect(making).rejects.toMatchObject({ code: 'no_answer' });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    method: 'POST',
    path: '/crm/properties/2026-09/companies/batch/create',
    body: {
      inputs: [
        { name: 'clr_key', groupName: 'clr_loss_review', hasUniqueValue: true },
        { name: 'clr_value', showCurrencySymbol: true },
        { name: 'clr_done', options: [{ value: 'true' }, { value: 'false' }] },
        { name: 'clr_caller', referencedObjectType: 'OWNER', externalOptions: true },
      ],
    },
  });
});

describe('adding options', () => {
  test('sends those held as they are, and the new ones behind', async () => {
    const { connection, sent } = scriptHubspot(() => ({ body: held }));
    await addOptions(connection, 'cause', heldHere, [
      { value: 'unknown', label: 'Renamed by us' },
      { value: 'service.slow', label: 'Slow help' },
    ]);
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /crm/properties/2026-09/p42_clr_cause/clr_reason',
      'PATCH /crm/properties/2026-09/p42_clr_cause/clr_reason',
    ]);
    expect(sent[1]?.body).toEqual({
      options: [
        ...held.options,
        { value: 'service.slow', label: 'Slow help', displayOrder: 5, hidden: false },
      ],
    });
  });

  test('writes nothing when all are held', async () => {
    const { connection, sent } = scriptHubspot(() => ({ body: held }));
    await addOptions(connection, 'cause', heldHere, [{ value: 'unknown', label: 'Unknown' }]);
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
  });
});

test('setting options sends all of them in their order, with descriptions, and keeps what is held beyond', async () => {
  const added = { value: 'price.new', label: 'Added a moment ago', displayOrder: 0, hidden: false };
  const { connection, sent } = scriptHubspot(() => ({
    body: { ...held, options: [added, ...held.options] },
  }));
  await setOptions(connection, 'cause', 'clr_reason', [
    { value: 'unknown', label: 'Not known', hidden: false },
    { value: 'product.quality', label: 'Quality', hidden: false },
    { value: 'service.slow', label: 'Slow help', hidden: true },
  ]);
  expect(sent[1]).toMatchObject({
    ...{ method: 'PATCH', path: '/crm/properties/2026-09/p42_clr_cause/clr_reason' },
    body: {
      options: [
        { value: 'unknown', label: 'Not known', displayOrder: 0, hidden: false },
        { value: 'product.quality', label: 'Quality', displayOrder: 1, hidden: false, description: 'Kept' },
        { value: 'service.slow', label: 'Slow help', displayOrder: 2, hidden: true },
        { ...added, displayOrder: 3 },
      ],
    },
  });
});
