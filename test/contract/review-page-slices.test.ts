import { longestCursor, type RunSlice, type RunStep } from '@loss-review/domain/review-page/run-slice';
import { startOfDay } from '@loss-review/domain/time/day';
import { openHubspot } from '@loss-review/serverless/hubspot/open';
import { runNumbers } from '@loss-review/serverless/numbers';
import { openReview } from '@loss-review/serverless/review-page/open-review';
import { runSetup } from '@loss-review/serverless/setup';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpContent } from '../made-up/made-up-content.ts';
import { createPortal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal, type MountedPortal } from '../support/mount-portal.ts';
import { runStepSlice } from '../support/run-step-slice.ts';

const portalId = 24680135;
const month = '2026-10';
const clock = createVirtualClock(startOfDay('2026-11-02', 'Europe/Berlin') + 9 * 3_600_000);
const open = () => ({ ...openHubspot({ accessToken: 'pat-local', clock, portalId }), clock });
let mounted: MountedPortal;

beforeAll(async () => {
  const portal = createPortal({ clock, timeZone: 'Europe/Berlin', currency: 'EUR' });
  portal.load(madeUpContent(7, { asOf: clock.now(), companies: 300 }));
  mounted = mountPortal(portal);
  const { setupCrm, catalogue } = open();
  await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
});
afterAll(() => mounted.close());

/** A month run with no time at all: a slice ends after every batch, its cursor on the wire as a page sends it. */
async function runByBatches(dryRun: boolean): Promise<readonly RunSlice[]> {
  const slices: RunSlice[] = [];
  let step: RunStep = 'sweep';
  for (let cursor: string | null = ''; cursor !== null && slices.length < 40;) {
    const from = cursor === '' ? {} : { cursor };
    const asked = { portalId, month, dryRun, run: 'window-a', ...from };
    const slice: RunSlice = await runStepSlice(step, { ...open(), deadlineAt: clock.now() }, asked);
    slices.push(slice);
    cursor = slice.cursor;
    step = slice.progress.step;
  }
  return slices;
}

it('runs a month of three hundred companies a batch at a time', async () => {
  const looked = await runByBatches(true);
  const planned = looked.flatMap(({ plan }) => plan);
  const churned = planned.filter(({ what, on }) => what === 'churned' && on?.startsWith(month));
  expect(churned.length).toBeGreaterThan(0);

  const slices = await runByBatches(false);
  expect(slices.at(-1)?.done).toBe(true);
  const sweeping = slices.filter(({ progress }) => progress.step === 'sweep');
  expect(sweeping.map(({ progress }) => [progress.done, progress.of])).toEqual([
    [100, 300],
    [200, 300],
    [300, 300],
  ]);
  for (const { cursor } of slices) expect(cursor?.length ?? 0).toBeLessThan(longestCursor);

  const opened = await openReview(open(), { portalId });
  const counted = await runNumbers(open(), { month, dryRun: true, batch: 1_000 });
  expect(counted).toMatchObject({ done: true, numbers: { losses: { churned: churned.length } } });
  expect(opened.numbers?.churned).toBe(churned.length);
  expect((await runByBatches(true)).flatMap(({ plan }) => plan)).toEqual([]);
}, 30_000);
