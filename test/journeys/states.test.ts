import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { crowdedContent, longName, rightToLeftName } from './crowded-content.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'states', readiness: 'month done', content: crowdedContent });
}, 120_000);
afterAll(() => journey.close());

const card = (id: string): string => `${journey.records}/0-2/${id}?tab=defection-card`;

test('500 losses are shown by pages, with names of 200 characters', async () => {
  const page = await journey.open('/app/24680135/page');
  await page.getByText('Who left').waitFor();
  await page
    .getByText(/500 customers/)
    .first()
    .waitFor();
  await page.getByText(longName.slice(0, 60)).first().waitFor();
  await journey.shot(page, '500 losses');
  await page.close();
}, 60_000);

test('a month without losses is counted and says so', async () => {
  const page = await journey.open('/app/24680135/page');
  const months = page.getByLabel('Month');
  await months.waitFor();
  const labels = await months.getByRole('option').allTextContents();
  await months.selectOption({ index: labels.findIndex((label) => label.startsWith('September')) });
  await page.getByText('September 2026 was not run yet.').waitFor();
  await page.getByRole('button', { name: 'See what a run would write' }).click();
  await page.getByText('A run would only count the month.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Count the month' }).click();
  await page.getByText('The month was run').waitFor({ timeout: 60_000 });
  await page.getByText('Nobody left in September 2026', { exact: true }).waitFor();
  await journey.shot(page, 'no losses');
  await page.close();
}, 120_000);

test('names of 200 characters and from right to left fit the card', async () => {
  for (const [id, name] of [
    ['1', longName],
    ['2', rightToLeftName],
  ] as const) {
    for (const width of [1400, 420]) {
      const page = await journey.open(card(id), width);
      await page.getByTestId('headline').getByText(name.slice(0, 60)).waitFor();
      expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
      await journey.shot(page, `${id === '1' ? 'long' : 'right to left'} name ${width}`);
      await page.close();
    }
  }
}, 60_000);

test('a slow function shows that the card is looking the company up', async () => {
  journey.host.trouble.set('slow');
  const page = await journey.open(card('3'));
  await page.getByText('Looking this company up').waitFor();
  await journey.shot(page, 'slow');
  journey.host.trouble.set('none');
  await page.getByTestId('headline').waitFor();
  await page.close();
}, 60_000);

test('a failing function says so, and trying again helps', async () => {
  journey.host.trouble.set('fails');
  const page = await journey.open(card('3'));
  await page.getByText('HubSpot could not run this.').waitFor();
  await journey.shot(page, 'failed');
  journey.host.trouble.set('none');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('headline').waitFor();
  await page.close();

  journey.host.trouble.set('fails');
  const review = await journey.open('/app/24680135/settings');
  await review.getByText('HubSpot could not run this.').waitFor();
  await journey.shot(review, 'settings failed');
  journey.host.trouble.set('none');
  await review.close();
}, 60_000);

test('a form that is sent offline keeps what was entered', async () => {
  const page = await journey.open(card('604'));
  await page.getByRole('button', { name: 'Mark as lost' }).click();
  await page.getByLabel('Value lost a year').fill('777');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This was not saved').waitFor();
  await journey.shot(page, 'offline');
  expect(await page.getByLabel('Value lost a year').inputValue()).toBe('777');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The loss was recorded.').waitFor();
  await page.close();
}, 60_000);
