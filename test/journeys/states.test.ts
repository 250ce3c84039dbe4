import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { crowdedContent, longName, rightToLeftName } from './crowded-content.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'states', readiness: 'month done', content: crowdedContent });
});
afterAll(() => journey.close());

const card = (id: string): string => `${journey.records}/0-2/${id}?tab=defection-card`;

const review = '/app/24680135/page';
const settings = '/app/24680135/settings';

test('500 losses are shown by pages, with names of 200 characters and from right to left', async () => {
  const page = await journey.open(review);
  await page.getByRole('tab', { name: 'Lost customers: 500' }).click();
  await page.getByText('500 customers, worth').waitFor();
  for (const width of [1400, 420]) {
    await journey.resize(page, width);
    await page.getByRole('link', { name: longName }).waitFor();
    await page.getByRole('link', { name: rightToLeftName }).waitFor();
    expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
    await journey.shot(page, `500 losses ${width}`);
    await page.getByRole('button', { name: 'Next ›' }).click();
    await page.getByText('2 of 8').waitFor();
    await page.getByRole('button', { name: 'Prev' }).click();
    await page.getByText('1 of 8').waitFor();
  }
  await page.close();
});

test('a month without losses is run, and says so', async () => {
  const page = await journey.open(review);
  const months = page.getByLabel('Month');
  await months.waitFor();
  const labels = await months.getByRole('option').allTextContents();
  await months.selectOption({ index: labels.findIndex((label) => label.startsWith('September')) });
  await page.getByText('September 2026 was not run yet.').waitFor();
  await page.getByRole('button', { name: 'See what a run would write' }).click();
  await page.getByText('Nothing is missing in HubSpot').waitFor();
  await journey.shot(page, 'nothing to write');
  await page.getByRole('button', { name: 'Count the month' }).click();
  await page.getByText('The month was run').waitFor();
  await page.getByText('Nobody left in September 2026.').waitFor();
  await page.getByRole('tab', { name: 'Numbers and trend' }).click();
  await page.getByText('none was gone at its end').waitFor();
  await journey.shot(page, 'no losses');
  await page.close();
});

test('a month that is none, in the address, opens the last one', async () => {
  const page = await journey.open(`${review}#/?month=2026-13%3Cb%3E`);
  await page.getByRole('heading', { level: 1, name: 'Loss review of October 2026' }).waitFor();
  await page.close();
});

test('settings hold long and right-to-left names', async () => {
  const page = await journey.open(settings);
  await page.getByRole('button', { name: 'Save settings' }).waitFor();
  await page.getByLabel('Renewal pipelines').click();
  for (const width of [1400, 420]) {
    await journey.resize(page, width);
    await page.getByText(longName).waitFor();
    await page.getByText(rightToLeftName).waitFor();
    expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
    await journey.shot(page, `settings with long names ${width}`);
  }
  await page.close();
});

test('names of 200 characters and from right to left fit the card', async () => {
  for (const [id, name] of [
    ['1', longName],
    ['2', rightToLeftName],
  ] as const) {
    const page = await journey.open(card(id));
    for (const width of [1400, 420]) {
      await journey.resize(page, width);
      await page.getByTestId('headline').getByText(name.slice(0, 60)).waitFor();
      expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
      await journey.shot(page, `${id === '1' ? 'long' : 'right to left'} name ${width}`);
    }
    await page.close();
  }
});

/** Each screen: its address, what it says while it waits, and what it shows in the end. */
const screens = [
  ['card', () => card('3'), 'Looking this company up', 'left on Oct 15, 2026'],
  ['review', () => review, 'Opening the review. This can take some seconds.', 'The month in numbers'],
  ['settings', () => settings, 'Loading the settings…', 'Renewal pipelines'],
] as const;

test.each(screens)('the %s says that it waits for a slow function', async (name, address, waiting, done) => {
  journey.host.trouble.set('slow');
  const page = await journey.open(address());
  await page.getByText(waiting).waitFor();
  await journey.shot(page, `${name} slow`);
  journey.host.trouble.set('none');
  await page.getByText(done).first().waitFor();
  await page.close();
});

test.each(screens)(
  'the %s says what to do when a function fails, and trying again helps',
  async (name, address, _, done) => {
    journey.host.trouble.set('fails');
    const page = await journey.open(address());
    await page.getByText('HubSpot could not run this.').waitFor();
    await journey.shot(page, `${name} failed`);
    expect(await journey.findings(page)).toEqual([]);
    journey.host.trouble.set('none');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(done).first().waitFor();
    await page.close();
  },
);

test('a form that is sent offline keeps what was entered', async () => {
  const page = await journey.open(card('604'));
  await page.getByRole('button', { name: 'Mark as lost' }).click();
  await page.getByLabel('Value lost a year').fill('777');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('This may not be saved: save it again').waitFor();
  await journey.shot(page, 'offline');
  expect(await page.getByLabel('Value lost a year').inputValue()).toBe('777');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The loss was recorded.').waitFor();
  await page.close();
});
