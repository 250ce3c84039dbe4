import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, recordsOf } from './records.ts';

let journey: Journey;
beforeAll(async () => {
  // HubSpot's limits cut the run of so many companies into slices, with a pause between.
  journey = await openJourney({ name: 'operations', readiness: 'set up', companies: 300 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const review = '/app/24680135/page';
const slices = /functions\/run-(sweep|numbers|assign)-slice/;
const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });

test('operations choose who calls', async () => {
  const page = await journey.open('/app/24680135/settings');
  await page.getByLabel('Calls for one executive in a month').fill('40');
  await button(page, 'Save settings').click();
  await page.getByText('Not saved yet').waitFor();
  await journey.shot(page, 'settings refused');
  await page.getByLabel('Calls for one executive in a month').fill('1');
  // The press on the button leaves the field, and must not be lost by that.
  await button(page, 'Save settings').click();
  await page.getByText('The next run goes by what was saved.').waitFor();
  await journey.shot(page, 'settings saved');
  await page.reload();
  await page.getByLabel('Calls for one executive in a month').waitFor();
  expect(await page.getByLabel('Calls for one executive in a month').inputValue()).toBe('1');
  await page.close();
});

test('operations look first, run the month, and see the tasks appear', async () => {
  const page = await journey.open(review);
  await page.getByText('October 2026 was not run yet.').waitFor();
  await journey.shot(page, 'not run yet');
  await button(page, 'See what a run would write').click();
  await page.getByTestId('plan-summary').waitFor();
  await journey.shot(page, 'what a run would write');
  expect(await lossesOf(journey)).toEqual([]);
  expect(await recordsOf(journey, 'tasks', [])).toEqual([]);

  // The run is stopped by a reload in its middle, seen from a second tab, and gone on with in the first.
  journey.host.trouble.set('slow');
  // Only the first slice is let through, so that nothing is under way when the page goes.
  let asked = 0;
  await page.route(slices, (route) => ((asked += 1) === 1 ? route.continue() : undefined));
  const slice = page.waitForResponse(slices);
  await button(page, 'Write this and count the month').click();
  await slice;
  await page.getByRole('progressbar').waitFor();
  await journey.shot(page, 'running');
  journey.host.trouble.set('none');
  await page.reload();
  const goOn = page.getByRole('button', { name: /Continue/ });
  await goOn.waitFor();
  await page.unroute(slices);
  await journey.shot(page, 'continue');
  const other = await journey.open(review);
  await other.getByRole('button', { name: /Continue/ }).waitFor();
  await journey.shot(other, 'second tab');
  await other.close();
  await goOn.dblclick();
  await page.getByText('The month was run').waitFor();
  await page.getByText('The month in numbers').waitFor();
  await journey.shot(page, 'run');

  const losses = await lossesOf(journey);
  const tasks = await recordsOf(journey, 'tasks', ['hs_task_subject', 'hs_task_type', 'clr_loss_key']);
  expect(losses.length).toBeGreaterThan(0);
  expect(tasks.length).toBeGreaterThan(0);
  const keys = losses.map(({ properties }) => properties['clr_key']);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(tasks.map(({ properties }) => properties['clr_loss_key'])).size).toBe(tasks.length);

  await page.getByRole('link', { name: 'Tasks' }).click();
  await page.getByText(`${tasks.length} records`).waitFor();
  await journey.shot(page, 'tasks');
  const [task] = tasks;
  await page.getByRole('link', { name: task?.properties['hs_task_subject'] ?? '' }).click();
  await page.getByRole('heading', { level: 1 }).getByText('Recovery call').waitFor();
  await journey.shot(page, 'task');
  await page.close();
});

test('the company of a call shows its task and who calls', async () => {
  const [call] = await recordsOf(journey, 'tasks', ['clr_loss_key', 'hs_task_subject']);
  const losses = await lossesOf(journey);
  const loss = losses.find(({ properties }) => properties['clr_key'] === call?.properties['clr_loss_key']);
  const company = `${journey.records}/0-2/${loss?.properties['clr_company_id']}`;
  const page = await journey.open(company);
  await page
    .getByRole('article')
    .getByText(call?.properties['hs_task_subject'] ?? '')
    .waitFor();
  await journey.shot(page, 'company with its task');
  await page.getByRole('tab', { name: 'Customer loss' }).click();
  await page.getByText('Who calls?').waitFor();
  await journey.shot(page, 'card with its call');
  await page.close();
});
