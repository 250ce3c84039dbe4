import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, recordsOf } from './records.ts';

let journey: Journey;
let customers: readonly string[];
beforeAll(async () => {
  journey = await openJourney({ name: 'account-manager', readiness: 'month done' });
  const held = new Set((await lossesOf(journey)).map(({ properties }) => properties['clr_company_id']));
  const companies = await recordsOf(journey, 'companies', ['name']);
  customers = companies.map(({ id }) => id).filter((id) => !held.has(id));
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const card = (id: string | undefined): string => `${journey.records}/0-2/${id}?tab=defection-card`;
const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const statusOf = async (id: string | undefined): Promise<(string | null | undefined)[]> =>
  (await lossesOf(journey))
    .filter(({ properties }) => properties['clr_company_id'] === id)
    .map(({ properties }) => properties['clr_status']);

test('an account manager finds a company, marks it as lost and takes the loss back', async () => {
  const [id] = customers;
  const [company] = (await recordsOf(journey, 'companies', ['name'])).filter((one) => one.id === id);
  const name = company?.properties['name'] ?? '';

  const page = await journey.open('/');
  const search = page.getByRole('searchbox', { name: 'Search companies' });
  await search.fill(name);
  await journey.shot(page, 'companies');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await journey.shot(page, 'overview');
  await page.goBack();
  await page.getByRole('link', { name, exact: true }).waitFor();
  expect(await search.inputValue()).toBe(name);
  await page.goForward();
  await page.getByRole('tab', { name: 'Customer loss' }).click();
  await page.getByText('Nothing says that it left').waitFor();
  await journey.shot(page, 'fine');

  await button(page, 'Mark as lost').click();
  const form = page.getByRole('dialog', { name: 'Mark as lost' });
  await form.getByLabel('Day of the loss').fill('2026-11-02');
  await form.getByLabel('Value lost a year').fill('4200');
  await form.getByLabel('What do you believe is the reason?').selectOption({ index: 2 });
  await journey.shot(page, 'mark form');
  // Twice in a row, as hasty people do.
  await button(page, 'Save').dblclick();
  await page.getByText('The loss was recorded.').waitFor();
  const headline = page.getByTestId('headline');
  await headline.getByText('left on Nov 2, 2026. It was worth €4,200 a year.').waitFor();
  // The side bar shows the company's own properties, which follow.
  const sidebar = page.getByRole('complementary', { name: 'Company properties' });
  await sidebar.getByText('Churned: the customer left').waitFor();
  await page.getByRole('complementary', { name: 'Associations' }).getByText('Losses (1)').waitFor();
  await journey.shot(page, 'marked');
  expect(await statusOf(id)).toEqual(['lost']);

  await button(page, 'Not lost after all').click();
  await button(page, 'Take the loss back').click();
  await page.getByText('Say why, in a few words.').waitFor();
  await page.getByLabel('Why was it no loss?').pressSequentially('They renewed by telephone.');
  await journey.shot(page, 'undo form');
  await button(page, 'Take the loss back').click();
  await page.getByText('The loss was taken back.').waitFor();
  await page.getByText('Nothing says that it left').waitFor();
  await journey.shot(page, 'undone');
  expect(await statusOf(id)).toEqual(['undone']);
  await page.close();
});

test('an account manager confirms a possible loss', async () => {
  const possible = (await lossesOf(journey)).filter(
    ({ properties }) => properties['clr_status'] === 'possible',
  );
  const id = possible[0]?.properties['clr_company_id'] ?? '';
  const page = await journey.open(card(id));
  await page.getByText('Somebody who knows the customer has to say.').waitFor();
  await journey.shot(page, 'possible loss');
  await button(page, 'Yes, it left').click();
  await page.getByLabel('How do you know?').pressSequentially('Their director told me.');
  await journey.shot(page, 'confirm form');
  await button(page, 'Confirm the loss').click();
  await page.getByText('The loss is confirmed.').waitFor();
  await journey.shot(page, 'confirmed');
  expect(await statusOf(id)).toEqual(['lost']);
  await page.close();
});

test('two tabs: the slower one is told, and nothing is written over', async () => {
  const id = customers[1];
  const [first, second] = [await journey.open(card(id)), await journey.open(card(id))];
  for (const page of [first, second]) {
    await page.getByText('Nothing says that it left').waitFor();
    await button(page, 'Mark as lost').click();
  }
  await button(first, 'Save').click();
  await first.getByText('The loss was recorded.').waitFor();
  await second.getByLabel('Value lost a year').fill('1');
  await button(second, 'Save').click();
  await second.getByText('Somebody was faster').waitFor();
  await journey.shot(second, 'somebody was faster');
  const values = (await lossesOf(journey)).filter(({ properties }) => properties['clr_company_id'] === id);
  expect(values.map(({ properties }) => properties['clr_value'])).not.toContain('1');
  expect(values).toHaveLength(1);
  await first.close();
  await second.close();
});

test('a page reloaded in the middle of saving shows what became of it', async () => {
  const id = customers[2];
  const page = await journey.open(card(id));
  await button(page, 'Mark as lost').click();
  const saving = page.waitForRequest(/functions\/mark-loss/);
  await button(page, 'Save').click();
  await saving;
  await page.reload();
  await page.getByTestId('headline').waitFor();
  // The function goes on without the page; what it wrote is there at the next look, once.
  await expect.poll(() => statusOf(id), { timeout: 10_000 }).toEqual(['lost']);
  await page.reload();
  await page.getByText('left on Nov 4, 2026').waitFor();
  await page.close();
});
