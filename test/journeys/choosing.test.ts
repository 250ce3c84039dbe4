import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { recordsOf } from './records.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'choosing', readiness: 'month done', companies: 300 });
}, 60_000);
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const page = '/app/24680135/page';

test('look', async () => {
  const tab = await journey.open(`${page}#/call-list`);
  await tab.getByRole('heading', { name: 'Executives call' }).waitFor();
  await journey.shot(tab, 'assigned');
  await tab.close();
  const other = await journey.open(`${page}#/call-list?month=2026-09`);
  await other.getByText('Refresh').waitFor();
  await journey.shot(other, 'september');
}, 120_000);
