import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RanSetup } from '@loss-review/domain/settings/settings-page';
import { openSettingsPortal, type SettingsPortal } from '../support/settings-portal.ts';

let at: SettingsPortal;
beforeEach(() => {
  at = openSettingsPortal();
});
afterEach(() => at.close());

async function runToTheEnd(requestMs: number): Promise<readonly RanSetup[]> {
  const slices: RanSetup[] = [];
  do slices.push(await at.runSlice(requestMs));
  while (slices.at(-1)?.done === false && slices.length < 20);
  return slices;
}

it('completes setup from the page, in as many slices as it takes, and every slice gets on', async () => {
  const slices = await runToTheEnd(400);
  expect(slices.length).toBeGreaterThan(1);
  for (const { made } of slices) expect(made).toBeGreaterThan(0);
  expect((await at.open()).check.map(({ state }) => state)).toEqual(['good', 'good', 'good']);
});

it('counts down what is missing from slice to slice', async () => {
  const missing = (await runToTheEnd(400)).map((slice) => slice.missing ?? 0);
  expect(missing).toEqual([...missing].sort((one, other) => other - one));
});

it('stops in time: no slice outlasts the limit of a function', async () => {
  const begun = at.portal.clock.now();
  await at.runSlice(400);
  expect(at.portal.clock.now() - begun).toBeLessThan(8_500);
});

it('is done in one slice where HubSpot is quick, and does nothing the second time', async () => {
  expect(await at.runSlice()).toMatchObject({ done: true, clashes: [] });
  // Both would not fit into what HubSpot allows in ten seconds.
  await at.portal.clock.sleep(10_000);
  const writes = at.portal.log.counts().write;
  expect(await at.runSlice()).toEqual({ done: true, made: 0, missing: 0, clashes: [], retryAfterMs: 0 });
  expect(at.portal.log.counts().write).toBe(writes);
});

it('hands on how long to wait where the account is out of requests', async () => {
  at.portal.faults.plant({
    path: /schemas/,
    times: 100,
    fault: { kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING' },
  });
  const { done, made, retryAfterMs } = await at.runSlice();
  expect([done, made]).toEqual([false, 0]);
  expect(retryAfterMs).toBeGreaterThan(1_000);
});
