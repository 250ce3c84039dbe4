import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { changeRecord, lossesOf, recordsOf } from './records.ts';
import { tabTo } from './tab-to.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'my-calls', readiness: 'month done', companies: 300 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const page = '/app/24680135/page';
const taskProperties = [
  'hubspot_owner_id',
  'clr_loss_key',
  'clr_reminded_on',
  'hs_task_reminders',
  'clr_role',
];
type Task = Awaited<ReturnType<typeof recordsOf>>[number];
const tasks = (): Promise<readonly Task[]> => recordsOf(journey, 'tasks', taskProperties);
const ownerOf = ({ properties: p }: Task): string => p['hubspot_owner_id'] ?? '';

/** A call that somebody has. */
async function someCall(): Promise<Task> {
  const call = (await tasks()).find((task) => ownerOf(task) !== '');
  if (!call) throw new Error('Nobody has a call.');
  return call;
}

const rows = (on: Page): Locator => on.locator('.table').last().locator('tbody').getByRole('row');

test('a caller comes from the review to the own calls and the brief by the keyboard alone', async () => {
  const me = ownerOf(await someCall());
  const tab = await journey.open(`${page}?as=${me}`);
  await tabTo(tab, 'link', 'My calls');
  await tab.keyboard.press('Enter');
  await tab.getByTestId('before-me').waitFor();
  await journey.shot(tab, 'my calls');
  const mine = (await tasks()).filter((task) => ownerOf(task) === me);
  expect(await rows(tab).count()).toBe(mine.length);

  await tabTo(tab, 'button', 'Brief');
  await tab.keyboard.press('Enter');
  const brief = tab.getByRole('dialog', { name: /^Brief: / });
  await brief.getByText('Listen. Ask for the first disappointment, not the last.').waitFor();
  expect(await journey.findings(tab)).toEqual([]);
  await journey.shot(tab, 'brief');
  await tab.keyboard.press('Escape');
  await brief.waitFor({ state: 'detached' });

  // Back leads to the review, forward to the calls again.
  await tab.goBack();
  await tab.getByText('The month in numbers').waitFor();
  await tab.goForward();
  await tab.getByTestId('before-me').waitFor();
  await tab.close();
});

test('a call that was completed in HubSpot asks for its record, and leads to the company', async () => {
  const call = await someCall();
  await changeRecord(journey, 'tasks', call.id, { hs_task_status: 'COMPLETED' });
  const tab = await journey.open(`${page}?as=${ownerOf(call)}#/my-calls`);
  const row = rows(tab).filter({ hasText: 'Record missing' });
  await row.waitFor();
  await journey.shot(tab, 'record missing');
  const link = row.getByRole('link', { name: 'Record it' });
  expect(await link.getAttribute('href')).toMatch(/\/record\/0-2\/\d+$/);
  await tab.close();
  await changeRecord(journey, 'tasks', call.id, { hs_task_status: 'NOT_STARTED' });
});

test('an operator reminds once, and hands a call on', async () => {
  const tab = await journey.open(`${page}#/my-calls?scope=all`);
  await tab.getByRole('heading', { name: 'The calls' }).waitFor();
  await journey.shot(tab, 'everybody');
  await tab.getByRole('button', { name: 'Remind' }).first().dblclick();
  await tab.getByText('HubSpot reminds the caller.').waitFor();
  await tab.getByText(/^Reminded on/).waitFor();
  await journey.shot(tab, 'reminded');
  const reminded = (await tasks()).filter(({ properties: p }) => Boolean(p['clr_reminded_on']));
  expect(reminded).toHaveLength(1);

  await tab.getByRole('button', { name: 'Reassign' }).first().click();
  const form = tab.getByRole('dialog');
  await form.getByRole('button', { name: 'Give the call' }).click();
  await form.getByText('Choose a person.').waitFor();
  await form.getByLabel('Who is to call?').selectOption({ index: 1 });
  await journey.shot(tab, 'reassign');
  await form.getByRole('button', { name: 'Give the call' }).dblclick();
  await tab.getByText('The call was handed on.').waitFor();
  const [before] = reminded;
  const after = (await tasks()).find(({ id }) => id === before?.id);
  expect(after && ownerOf(after)).not.toBe(before && ownerOf(before));
  // Who has the call now can be reminded.
  await tab.getByText(/^Reminded on/).waitFor({ state: 'detached' });
  await journey.shot(tab, 'handed on');

  await tab.getByLabel('Call list of').selectOption({ label: 'October 2026' });
  // The calls of any month stand there until then.
  await tab.waitForURL(/2026-10/);
  await tab.reload();
  await tab.getByRole('heading', { name: 'The calls' }).waitFor();
  const chosen = tab.getByLabel('Call list of').locator('option:checked');
  expect(await chosen.textContent()).toBe('October 2026');
  await tab.close();
});

test('a caller gives feedback about somebody’s service once, where operations permit it', async () => {
  const settings = await journey.open('/app/24680135/settings');
  await settings.getByLabel('Feedback about single employees is permitted here').click();
  await settings.getByLabel('Manager whom feedback goes to').selectOption({ index: 1 });
  await settings.getByRole('button', { name: 'Save settings' }).click();
  await settings.getByText('The next run goes by what was saved.').waitFor();
  await settings.close();

  const call = await someCall();
  const lossKey = call.properties['clr_loss_key'] ?? '';
  const loss = (await lossesOf(journey)).find(({ properties: p }) => p['clr_key'] === lossKey);
  const recorded = { clr_call_status: 'reached', clr_recorded_at: '2026-11-04T08:00:00Z' };
  await changeRecord(journey, 'p24680135_clr_loss', loss?.id ?? '', recorded);
  const tab = await journey.open(`${page}?as=${ownerOf(call)}#/my-calls`);
  await tab.getByRole('button', { name: /^Done: / }).click();
  await tab.getByRole('button', { name: 'Give feedback' }).click();
  const form = tab.getByRole('dialog', { name: 'Feedback about somebody’s service' });
  await form.getByRole('button', { name: 'Give the feedback' }).click();
  await form.getByText('Write what the customer said.').waitFor();
  await form.getByLabel('Whose service is it about?').selectOption({ index: 3 });
  await form.getByLabel('What the customer said').fill('<b>Never</b> called back. لم يتصل أحد');
  expect(await journey.findings(tab)).toEqual([]);
  await journey.shot(tab, 'feedback');
  await form.getByRole('button', { name: 'Give the feedback' }).dblclick();
  await tab.getByText('The feedback was given.').waitFor();
  await journey.shot(tab, 'feedback given');
  const roles = (await tasks()).map(({ properties: p }) => p['clr_role'] ?? '');
  expect(roles.filter((role) => role.startsWith('feedback')).sort()).toEqual(['feedback', 'feedback_answer']);
  await tab.close();
});
