import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { changeOptions } from '../support/reason-options.ts';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, recordsOf } from './records.ts';

let journey: Journey;
let customer: string;
beforeAll(async () => {
  journey = await openJourney({ name: 'reasons', readiness: 'month done', companies: 40 });
  const held = new Set((await lossesOf(journey)).map(({ properties }) => properties['clr_company_id']));
  const companies = await recordsOf(journey, 'companies', ['name']);
  customer = companies.find(({ id }) => !held.has(id))?.id ?? '';
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const settingsPage = '/app/24680135/settings';
const card = (id: string): string => `${journey.records}/0-2/${id}?tab=defection-card`;
const master = { type: 'p24680135_clr_cause', name: 'clr_reason' };
const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const changed = async (page: Page): Promise<void> => {
  await page.getByText('The reasons were changed').waitFor();
};
const why = (page: Page): ReturnType<Page['getByTestId']> => page.getByTestId('three-reasons');

test('an operator makes the list of reasons the company’s own', async () => {
  const page = await journey.open(settingsPage);
  await button(page, 'Price and terms (5 reasons)').click();
  await button(page, 'fees').click();
  await page.getByLabel('Name of the reason').fill('hidden charges');
  await journey.shot(page, 'one reason');
  expect(await journey.findings(page)).toEqual([]);
  // Twice in a row, as hasty people do.
  await button(page, 'Save the name').dblclick();
  await changed(page);
  await button(page, 'hidden charges').waitFor();

  await button(page, 'cheaper offer').click();
  await page.getByLabel('Merge it into').selectOption('Competitor: better offer');
  await button(page, 'Merge').click();
  await page.getByText('counts as “Competitor: better offer”').waitFor();

  await button(page, 'Add a reason to Price and terms').click();
  await page.getByLabel('New reason in Price and terms').fill('No discount for <b>loyalty</b> 🎁');
  await button(page, 'Add the reason').click();
  await button(page, 'No discount for <b>loyalty</b> 🎁').waitFor();

  await button(page, 'Add a category').click();
  await page.getByLabel('Name of the new category').fill('Our partners');
  await page.getByLabel('How customers depart for these reasons').selectOption('A competitor drew them away');
  await button(page, 'Add the category').click();
  await button(page, 'Our partners (0 reasons)').waitFor();
  await journey.shot(page, 'list');
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await page.close();
});

test('an account manager chooses from that list, and sees what operators do with it in HubSpot', async () => {
  const page = await journey.open(card(customer));
  await button(page, 'Mark as lost').click();
  const picker = page.getByLabel('What do you believe is the reason?');
  const offered = await picker.locator('option').allTextContents();
  expect(offered).toContain('Price and terms: hidden charges');
  expect(offered).not.toContain('Price and terms: cheaper offer');
  await picker.selectOption('Price and terms: No discount for <b>loyalty</b> 🎁');
  await button(page, 'Save').click();
  await page.getByText('The loss was recorded.').waitFor();
  await why(page).getByText('Price and terms: No discount for <b>loyalty</b> 🎁').waitFor();
  await journey.shot(page, 'own reason on the card');

  const own = ({ label }: { readonly label: string }): boolean => label.includes('loyalty');
  await changeOptions(journey.portal, master, (options) =>
    options.map((option) =>
      own(option) ? { ...option, label: 'Too dear for a friend', hidden: true } : option,
    ),
  );
  await page.reload();
  await why(page).getByText('Too dear for a friend').waitFor();
  await changeOptions(journey.portal, master, (options) =>
    options.filter(({ label }) => label !== 'Too dear for a friend'),
  );
  await page.reload();
  await why(page).getByText('“price.no_discount_for_b_loyalty_b” (no longer in the list)').waitFor();
  await journey.shot(page, 'gone reason on the card');
  await button(page, 'Correct day or value').click();
  await page.getByLabel('Value lost a year').fill('4200');
  await button(page, 'Save').click();
  await page.getByText('The loss was corrected.').waitFor();
  await page.close();
});

test('two operators: the slower one sees what the other did, and nothing is written over', async () => {
  const [mine, theirs] = [await journey.open(settingsPage), await journey.open(settingsPage)];
  for (const page of [mine, theirs]) await button(page, 'Product (4 reasons)').click();
  await button(theirs, 'quality').click();
  await button(theirs, 'Hide it').click();
  await changed(theirs);
  await theirs.close();

  await button(mine, 'performance').click();
  await mine.getByLabel('Name of the reason').fill('too slow');
  await button(mine, 'Save the name').click();
  await mine.getByText('Somebody else changed the reasons meanwhile').waitFor();
  await mine.getByText('hidden: no longer offered').waitFor();
  expect(await mine.getByLabel('Name of the reason').inputValue()).toBe('too slow');
  await journey.shot(mine, 'changed meanwhile');
  await button(mine, 'Save the name').click();
  await changed(mine);
  await mine.close();
});

test('an operator says who is called, and confirms feedback about employees', async () => {
  const page = await journey.open(settingsPage);
  await page.getByLabel('Deliberate losses are called about too').click();
  await page.getByLabel('Countries where nobody is called').fill('France\nSpain');
  await page.getByLabel('Countries where the caller only listens').fill('Germany');
  await page.getByLabel('Property that representative seats are drawn by').selectOption('Type');
  await page.getByLabel('Months customers’ words are kept').fill('12');
  await page.getByLabel('Feedback about single employees is permitted here').click();
  await page.getByText('on 2026-11-04. Clear this to turn it off').waitFor();
  await page.getByLabel('Manager whom feedback goes to').selectOption({ index: 1 });
  await button(page, 'Add an employee with another manager').click();
  await page.getByLabel('Employee 1', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Manager of employee 1').selectOption({ index: 1 });
  await page.getByText('cannot be the manager of the same person').waitFor();
  await page.getByLabel('Manager of employee 1').selectOption({ index: 2 });
  await button(page, 'Save settings').click();
  await page.getByText('The next run goes by what was saved.').waitFor();
  await journey.shot(page, 'who is called');
  expect(await journey.findings(page)).toEqual([]);
  await page.reload();
  await button(page, 'Save settings').waitFor();
  expect(await page.getByLabel('Countries where nobody is called').inputValue()).toBe('France\nSpain');
  expect(await page.getByLabel('Months customers’ words are kept').inputValue()).toBe('12');
  await page.getByLabel('Feedback about single employees is permitted here').click();
  await button(page, 'Save settings').click();
  await page.getByText('The next run goes by what was saved.').waitFor();
  await page.getByText('Off: nobody is told').waitFor();
  await page.close();
});
