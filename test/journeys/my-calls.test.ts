import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { recordsOf } from './records.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'my-calls', readiness: 'month done', companies: 300 });
}, 60_000);
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const page = '/app/24680135/page';
const taskProperties = ['hubspot_owner_id', 'hs_task_subject', 'hs_task_status', 'hs_timestamp', 'clr_role'];

type Task = Awaited<ReturnType<typeof recordsOf>>[number];
const tasks = (): Promise<readonly Task[]> => recordsOf(journey, 'tasks', taskProperties);

/** The person who has the most calls, and how many. */
async function busiest(): Promise<readonly [string, number]> {
  const counts = new Map<string, number>();
  for (const { properties: p } of await tasks()) {
    const owner = p['hubspot_owner_id'] ?? '';
    if (owner !== '') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first) throw new Error('Nobody has a call.');
  return first;
}

const rows = (on: Page): ReturnType<Page['getByRole']> => on.locator('tbody').getByRole('row');

test('a caller comes from the review to the own calls, reads a brief and goes to the company', async () => {
  const [me, count] = await busiest();
  const tab = await journey.open(`${page}?as=${me}`);
  await tab.getByRole('link', { name: 'My calls' }).click();
  await tab.getByTestId('before-me').waitFor();
  expect(await rows(tab).count()).toBe(Math.min(25, count));
  await journey.shot(tab, 'my calls');
  await tab.getByRole('button', { name: 'Brief', exact: true }).first().click();
  const brief = tab.getByRole('dialog', { name: /^Brief: / });
  await brief.getByText('Listen. Ask for the first disappointment, not the last.').waitFor();
  await journey.shot(tab, 'brief');
  await tab.keyboard.press('Escape');
  await brief.waitFor({ state: 'detached' });
  await rows(tab).first().getByRole('link', { name: 'Call now' }).waitFor();
  await tab.reload();
  await tab.getByTestId('before-me').waitFor();
  await tab.close();
}, 120_000);

test('an operator reminds once and hands a call on', async () => {
  const tab = await journey.open(`${page}#/my-calls?scope=all`);
  await tab.getByRole('heading', { name: 'The calls' }).waitFor();
  await journey.shot(tab, 'everybody');
  const remind = tab.getByRole('button', { name: 'Remind' }).first();
  await remind.dblclick();
  await tab.getByText('HubSpot reminds the caller.').waitFor();
  await tab.getByText(/^Reminded on/).waitFor();
  await journey.shot(tab, 'reminded');
  await tab.getByRole('button', { name: 'Reassign' }).first().click();
  const form = tab.getByRole('dialog');
  await form.getByRole('button', { name: 'Give the call' }).click();
  await form.getByText('Choose a person.').waitFor();
  await journey.shot(tab, 'reassign');
  await tab.close();
}, 120_000);
