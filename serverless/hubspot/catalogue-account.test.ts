import { expect, test } from 'vitest';
import { readAccount, readOwners } from './catalogue-account.ts';
import { scriptHubspot } from './testing/scripted-hubspot.ts';

test('the account tells its id, zone and currency', async () => {
  const body = { portalId: 77, timeZone: 'Europe/Berlin', companyCurrency: 'EUR', accountType: 'STANDARD' };
  const { connection, sent } = scriptHubspot(() => ({ body }));
  expect(await readAccount(connection)).toEqual({ portalId: 77, timeZone: 'Europe/Berlin', currency: 'EUR' });
  expect(sent.map(({ path }) => path)).toEqual(['/account-info/2026-09/details']);
});

test.each([
  { timeZone: '' },
  { timeZone: 'Mars/Olympus' },
  { companyCurrency: 'euro' },
  { companyCurrency: '' },
  { portalId: '77' },
])('an account with %j is not understood', async (odd) => {
  const body = { portalId: 77, timeZone: 'Europe/Berlin', companyCurrency: 'EUR', ...odd };
  const { connection } = scriptHubspot(() => ({ body }));
  await expect(readAccount(connection)).rejects.toMatchObject({ code: 'unexpected_answer', who: 'us' });
});

test('owners are read page by page, active and deactivated, each once', async () => {
  const owner = (id: string, more: object = {}): object => ({ id, email: `o${id}@example.com`, ...more });
  const teams = [{ id: 9, name: 'Executives', primary: true }];
  const pages: Record<string, object> = {
    'false ': {
      results: [owner('1', { firstName: 'Ada', lastName: 'Moon', teams })],
      paging: { next: { after: '1' } },
    },
    'false 1': { results: [owner('2', { firstName: '', lastName: '' })] },
    'true ': { results: [owner('2'), { id: '3', email: null }] },
  };
  const { connection } = scriptHubspot(({ qs = {} }) => ({
    body: pages[`${qs['archived']} ${qs['after'] ?? ''}`],
  }));
  expect(await readOwners(connection)).toEqual([
    {
      id: '1',
      name: 'Ada Moon',
      email: 'o1@example.com',
      teams: [{ id: '9', name: 'Executives' }],
      active: true,
    },
    { id: '2', name: 'o2@example.com', email: 'o2@example.com', teams: [], active: true },
    { id: '3', name: '3', email: null, teams: [], active: false },
  ]);
});
