import { expect, it } from 'vitest';
import { countRecords } from './count.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

it('asks for one record and takes the total', async () => {
  const { connection, sent } = scriptHubspot(() => ({ body: { total: 12_345, results: [] } }));
  const closed = { propertyName: 'hs_is_closed', operator: 'EQ', value: 'true' } as const;
  expect(await countRecords(connection, 'deal', [closed])).toBe(12_345);
  expect(sent).toEqual([
    expect.objectContaining({
      path: '/crm/objects/2026-09/deals/search',
      body: { filterGroups: [{ filters: [closed] }], properties: [], limit: 1 },
    }),
  ]);
});

it('says so when HubSpot leaves the total out', async () => {
  const { connection } = scriptHubspot(() => ({ body: { results: [] } }));
  await expect(countRecords(connection, 'deal', [])).rejects.toMatchObject({ name: 'Trouble' });
});
