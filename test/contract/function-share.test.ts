import { answering } from '@loss-review/serverless/functions/answering';
import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as openMyCalls } from '@loss-review/serverless/functions/open-my-calls';
import { main as openReview } from '@loss-review/serverless/functions/open-review';
import { main as openSettings } from '@loss-review/serverless/functions/open-settings';
import { main as runSetup } from '@loss-review/serverless/functions/run-setup';
import { main as runSweepSlice } from '@loss-review/serverless/functions/run-sweep-slice';
import { wallClock } from '@loss-review/serverless/wall-clock';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { madeUpContent } from '../made-up/made-up-content.ts';
import { createPortal, type Portal } from '../portal/portal.ts';
import { allScopes } from '../portal/scopes.ts';
import { mountPortal } from '../support/mount-portal.ts';

const portalId = 24_680_135;
let portal: Portal;
let close: () => void;
beforeEach(({ task }) => {
  // The clock stands still, so that no request leaves the window of ten seconds.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 4) });
  // A token of its own, since requests count by token. HubSpot's limits are a Professional account's: 190 in ten seconds.
  const tokens = { [task.id]: allScopes };
  portal = createPortal({ clock: wallClock, timeZone: 'UTC', currency: 'EUR', portalId, tokens });
  portal.load(madeUpContent(7, { asOf: Date.now(), companies: 5 }));
  ({ close } = mountPortal(portal));
  vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', task.id);
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** One click that makes so many requests. */
const ask = (times: number) =>
  answering(z.strictObject({ portalId: z.int() }), async ({ crm }) => {
    for (let asked = 0; asked < times; asked += 1) await crm.read('company', ['1000001'], ['name']);
  })({ parameters: { portalId } });

const sent = (): number => portal.log.entries().length;

test('a click uses nine tenths of the limit, and says that HubSpot is busy rather than wait too long', async () => {
  expect(await ask(172)).toMatchObject({ ok: false, code: 'busy' });
  expect(sent()).toBe(171);
});

test.each([
  ['open-card', openCard, { portalId, companyId: '1000001' }],
  ['open-review', openReview, { portalId }],
  ['open-my-calls', openMyCalls, { portalId, email: 'a@example.com', scope: 'all' }],
  ['open-settings', openSettings, { portalId }],
])('where half of the limit is used up, %s still asks HubSpot', async (_, open, parameters) => {
  await ask(100);
  expect(await open({ parameters })).not.toMatchObject({ code: 'busy' });
  expect(sent()).toBeGreaterThan(100);
});

test.each([
  ['run-sweep-slice', runSweepSlice, { month: '2026-10', dryRun: true, run: 'run-00000001' }],
  ['run-setup', runSetup, {}],
])('where half of the limit is used up, %s leaves the other half to people', async (_, run, more) => {
  await ask(100);
  const answer = await run({ parameters: { portalId, ...more } });
  expect(sent()).toBe(100);
  expect(JSON.stringify(answer)).toMatch(/"retryAfterMs":[1-9]/);
});
