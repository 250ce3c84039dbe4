import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, recordsOf } from './records.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'choosing', readiness: 'set up', companies: 300 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const page = '/app/24680135/page';
const month = '2026-09';
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const tableOf = (on: Page, heading: string): Locator =>
  on.locator('.table', { has: on.getByRole('row') }).nth(heading === 'Executives call' ? 0 : 1);
const nameIn = async (row: Locator): Promise<string> =>
  (await row.getByRole('link').first().textContent()) ?? '';
const bodyRows = (table: Locator): Locator => table.locator('tbody').getByRole('row');

/** Roles of the call tasks by the names of their companies. */
async function rolesByName(): Promise<ReadonlyMap<string, string>> {
  const losses = await lossesOf(journey);
  const names = new Map(losses.map(({ properties: p }) => [p['clr_key'] ?? '', p['clr_company_name'] ?? '']));
  const tasks = await recordsOf(journey, 'tasks', ['clr_role', 'clr_loss_key']);
  return new Map(
    tasks.map(({ properties: p }) => [names.get(p['clr_loss_key'] ?? '') ?? '', p['clr_role'] ?? '']),
  );
}

test('an operator runs the month, chooses who is called, and only then gives the calls', async () => {
  const settings = await journey.open('/app/24680135/settings');
  await settings.getByLabel('Calls for one executive in a month').fill('1');
  await button(settings, 'Save settings').click();
  await settings.getByText('The next run goes by what was saved.').waitFor();
  await settings.close();

  const tab = await journey.open(`${page}#/?month=${month}`);
  await button(tab, 'See what a run would write').click();
  await button(tab, 'The same, but choose first who is called').click();
  await tab.getByText('The calls of September 2026 are not given yet').waitFor();
  await journey.shot(tab, 'waits for a choice');
  expect(await recordsOf(journey, 'tasks', [])).toEqual([]);

  await tab.getByRole('link', { name: 'Choose who is called' }).click();
  await tab.getByRole('heading', { name: 'Executives call' }).waitFor();
  await journey.shot(tab, 'call list');
  await tab
    .getByRole('button', { name: /^Score/ })
    .first()
    .click();
  await tab
    .getByRole('dialog')
    .getByText(/Its score is/)
    .waitFor();
  await journey.shot(tab, 'score');
  await tab.keyboard.press('Escape');

  // The first executive's call gives its seat to the first owner's.
  const executives = tableOf(tab, 'Executives call');
  const others = tableOf(tab, 'Owners and the recovery team call');
  const [out, into] = [await nameIn(bodyRows(executives).first()), await nameIn(bodyRows(others).first())];
  await button(bodyRows(executives).first(), 'Change').click();
  const form = tab.getByRole('dialog');
  await form.getByLabel('Swap it').click();
  await form.getByLabel('Who takes its seat?').waitFor();
  await button(form, 'Save').click();
  await form.getByText('Choose a company.').waitFor();
  await form.getByLabel('Who takes its seat?').selectOption({ index: 1 });
  await form.getByLabel('Why?').fill('They asked <b>us</b> not to call yet – لاحقا 🙂');
  await journey.shot(tab, 'swap');
  await button(form, 'Save').dblclick();
  await tab.getByText('The call list was changed.').waitFor();
  await bodyRows(executives).filter({ hasText: into }).getByText('Pinned', { exact: true }).waitFor();
  await bodyRows(others).filter({ hasText: out }).getByText('Left out', { exact: true }).waitFor();
  await journey.shot(tab, 'swapped');

  await tab.reload();
  await tab.getByRole('button', { name: 'What was chosen by hand: 2' }).click();
  await tab
    .getByText(/They asked <b>us<\/b> not to call yet/)
    .first()
    .waitFor();
  await journey.shot(tab, 'trace');

  await tab.getByRole('link', { name: 'Assign: run the month' }).click();
  await button(tab, 'Give the calls').dblclick();
  await tab.getByText('The month was run').waitFor();
  const roles = await rolesByName();
  expect(roles.get(into)).toBe('executive');
  expect(roles.get(out)).toMatch(/^(owner|team)$/);
  await tab.getByRole('link', { name: 'Call list', exact: true }).click();
  await tab.getByText(/The calls were assigned on/).waitFor();
  expect(await button(tab, 'Change').count()).toBe(0);
  await journey.shot(tab, 'assigned');
  await tab.close();
});
