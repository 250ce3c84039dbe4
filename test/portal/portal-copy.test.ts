import { expect, test } from 'vitest';
import { createPortal, type Portal } from './portal.ts';
import { createVirtualClock } from './virtual-clock.ts';

const startMs = Date.UTC(2024, 5, 20, 10);
const clock = () => createVirtualClock(startMs);

async function ask(portal: Portal, method: string, path: string, body: unknown): Promise<string> {
  const request = new Request(`https://api.hubapi.com/crm/objects/2026-09/${path}`, {
    method,
    headers: { authorization: 'Bearer pat-local', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await portal.fetch(request)).text();
}
const make = (portal: Portal, name: string): Promise<string> =>
  ask(portal, 'POST', 'companies', { properties: { name } });
const names = (portal: Portal): Promise<string> => ask(portal, 'POST', 'companies/search', {});
const bytesOf = (portal: Portal): string => JSON.stringify(portal.snapshot());

test('a copy holds the same, and goes on with the same ids', async () => {
  const portal = createPortal({ clock: clock() });
  await make(portal, 'Alder');
  const copy = portal.copy(clock());
  expect(bytesOf(copy)).toBe(bytesOf(portal));
  expect(await make(copy, 'Birch')).toBe(await make(portal, 'Birch'));
  expect(bytesOf(copy)).toBe(bytesOf(portal));
});

test('what happens to a copy does not happen to its portal, nor to another copy', async () => {
  const portal = createPortal({ clock: clock() });
  const [, id = ''] = /"id":"(\d+)"/.exec(await make(portal, 'Alder')) ?? [];
  const before = bytesOf(portal);
  const [copy, other] = [portal.copy(clock()), portal.copy(clock())];
  await ask(copy, 'PATCH', `companies/${id}`, { properties: { name: 'Beech' } });
  await ask(copy, 'DELETE', `companies/${id}`, {});
  await make(copy, 'Cedar');
  expect(bytesOf(copy)).not.toBe(before);
  expect(bytesOf(portal)).toBe(before);
  expect(bytesOf(other)).toBe(before);
  expect(copy.log.counts().write).toBe(3);
  expect(other.log.counts().total).toBe(0);
});

test('the search of a copy does not see yet what its portal does not see yet, and sees it as soon', async () => {
  const portal = createPortal({ clock: clock(), indexLagMs: 3000 });
  await make(portal, 'Alder');
  const copy = portal.copy(clock());
  expect(await names(copy)).toContain('"total":0');
  await copy.clock.sleep(2999);
  expect(await names(copy)).toContain('"total":0');
  await copy.clock.sleep(1);
  expect(await names(copy)).toContain('"total":1');
});
