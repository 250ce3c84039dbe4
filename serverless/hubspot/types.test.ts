import { expect, test } from 'vitest';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

const schema = (name: string, n: number): object => ({
  name,
  objectTypeId: `2-${n}`,
  fullyQualifiedName: `p77_${name}`,
  properties: [],
});

test('HubSpot’s own types need no request', async () => {
  const { connection, sent } = scriptHubspot(() => ({}), {});
  expect(await connection.types.pathName('company')).toBe('companies');
  expect(await connection.types.pathName('task')).toBe('tasks');
  expect(sent).toEqual([]);
});

test('with the portal’s id our names are built', async () => {
  const { connection, sent } = scriptHubspot(() => ({}), { portalId: 77 });
  expect(await connection.types.pathName('loss')).toBe('p77_clr_loss');
  expect(sent).toEqual([]);
});

test('without it they are learnt once, counted as setup, also by two at once', async () => {
  const results = [schema('clr_loss', 1), schema('clr_cause', 2), schema('boats', 3)];
  const { connection, sent, meter } = scriptHubspot(() => ({ body: { results } }), {});
  const names = await Promise.all([connection.types.pathName('loss'), connection.types.pathName('cause')]);
  expect(names).toEqual(['p77_clr_loss', 'p77_clr_cause']);
  expect(sent).toEqual([{ method: 'GET', path: '/crm-object-schemas/2026-09/schemas', body: undefined }]);
  expect(meter.report().requests).toMatchObject({ total: 0, setup: 1 });
});

test('a missing object is trouble until setup has made it', async () => {
  const { connection } = scriptHubspot(
    (_, n) => ({ body: { results: n === 1 ? [] : [schema('clr_loss', 1)] } }),
    {},
  );
  await expect(connection.types.pathName('loss')).rejects.toMatchObject({
    code: 'not_set_up',
    who: 'operator',
  });
  expect(await connection.types.pathName('loss')).toBe('p77_clr_loss');
});
