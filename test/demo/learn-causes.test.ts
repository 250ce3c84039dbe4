import { runOpenMeeting } from '@loss-review/serverless/meeting/open-meeting';
import { openHubspot } from '@loss-review/serverless/hubspot/open';
import { afterEach, expect, test } from 'vitest';
import { mountPortal } from '../support/mount-portal.ts';
import { readyPortal } from './ready-portal.ts';

let unmount = (): void => {};
afterEach(() => unmount());

test('the demo’s meeting has customers’ words to tell, by name and without', async () => {
  const startMs = Date.UTC(2026, 10, 3, 9);
  const { portal, portalId } = await readyPortal({
    seed: 7,
    startMs,
    readiness: 'causes learned',
    companies: 200,
  });
  unmount = mountPortal(portal).close;
  const { clock } = portal;
  const hubspot = { ...openHubspot({ accessToken: 'pat-local', clock, share: 0.9, portalId }), clock };
  const { items } = await runOpenMeeting(hubspot, { portalId, month: '2026-10', locale: 'en' });
  const lists = items.find(({ id }) => id === 'words')?.lists ?? [];
  expect(lists.map(({ title }) => title)).toEqual(['By name', 'Without a name: only for this room']);
  const [named = [], unnamed = []] = lists.map(({ rows }) =>
    rows.map(({ label, says }) => `${label} ${says}`),
  );
  // Each once, however many causes share it.
  expect(new Set(named).size).toBe(named.length);
  expect(named.join()).toMatch(/“[^”]+” Service: /);
  expect(unnamed.join()).not.toMatch(/€/);
});
