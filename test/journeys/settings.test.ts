import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { type Journey, openJourney } from './open-journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'settings', readiness: 'new' });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const address = '/app/24680135/settings';
const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const saved = (page: Page): Promise<void> => page.getByText('The next run goes by what was saved.').waitFor();

test('an operator of a new account runs setup and chooses settings, without the command line', async () => {
  const page = await journey.open(address);
  await page.getByText('The account is not ready yet').waitFor();
  await page.getByText('Setup has not been completed here yet.').waitFor();
  await journey.shot(page, 'new account');
  expect(await journey.findings(page)).toEqual([]);

  await button(page, 'Run setup').dblclick();
  await button(page, 'Save settings').waitFor();
  await page.getByText('Setup is complete.').waitFor();
  await journey.shot(page, 'after setup');
  await page.close();
});

test('a colleague’s change in another tab is shown, not overwritten', async () => {
  const [mine, theirs] = [await journey.open(address), await journey.open(address)];
  await theirs.getByLabel('Working day of the meeting').fill('6');
  await theirs.getByLabel('Calls for one executive in a month').fill('7');
  await button(theirs, 'Save settings').click();
  await saved(theirs);
  await theirs.close();

  await mine.getByLabel('Calls for one executive in a month').fill('4');
  await button(mine, 'Save settings').click();
  await mine.getByText('Somebody else changed the settings meanwhile').waitFor();
  await mine.getByText('they chose 7. Yours, 4, replaces it if you save.').waitFor();
  expect(await mine.getByLabel('Working day of the meeting').inputValue()).toBe('6');
  await journey.shot(mine, 'changed meanwhile');

  await button(mine, 'Save settings').click();
  await saved(mine);
  await mine.reload();
  await button(mine, 'Save settings').waitFor();
  expect(await mine.getByLabel('Calls for one executive in a month').inputValue()).toBe('4');
  expect(await mine.getByLabel('Working day of the meeting').inputValue()).toBe('6');
  await mine.close();
});

test('trouble while saving leaves what was entered, and saving again works', async () => {
  const page = await journey.open(address);
  await page.getByLabel('Days before somebody is called again').fill('30');
  journey.host.trouble.set('fails');
  await button(page, 'Save settings').click();
  await page.getByText('What you entered is still here.').waitFor();
  await journey.shot(page, 'not saved');
  journey.host.trouble.set('none');
  expect(await page.getByLabel('Days before somebody is called again').inputValue()).toBe('30');
  await button(page, 'Save settings').click();
  await saved(page);
  await page.close();
});
