import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHubspot } from './open.ts';
import { createJumpingClock } from './testing/jumping-clock.ts';
import { wireRecord } from './testing/scripted-hubspot.ts';

const server = setupServer(
  http.get('https://api.hubapi.com/account-info/2026-09/details', () =>
    HttpResponse.json({ portalId: 42, timeZone: 'UTC', companyCurrency: 'EUR' }),
  ),
  http.post('https://api.hubapi.com/crm/objects/2026-09/p42_clr_review/batch/read', () =>
    HttpResponse.json({ results: [wireRecord('1', { clr_key: 'settings' })] }),
  ),
  http.post('https://api.hubapi.com/crm/objects/2026-09/companies/search', () =>
    HttpResponse.json({ total: 1, results: [wireRecord('9', { name: 'Acme' })] }),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('one portal, counted by what its requests are for', async () => {
  const { crm, setupCrm, catalogue, meter } = openHubspot({
    accessToken: 'pat-test',
    clock: createJumpingClock(),
    portalId: 42,
  });
  await catalogue.account();
  await setupCrm.readByKey('review', ['settings'], ['clr_key']);
  const names: (string | null | undefined)[] = [];
  for await (const page of crm.walk('company', { filters: [], properties: ['name'] })) {
    names.push(...page.map(({ properties }) => properties['name']));
  }
  await crm.readByKey('review', ['2024-11'], ['clr_key']);
  expect(names).toEqual(['Acme']);
  expect(meter.report()).toEqual({
    requests: { search: 1, read: 1, write: 0, total: 2, setup: 2 },
    minimumRequests: 2,
    lines: [
      { line: 'search company', units: 1, unitsPerRequest: 200, minimum: 1 },
      { line: 'read review', units: 1, unitsPerRequest: 100, minimum: 1 },
    ],
  });
});
