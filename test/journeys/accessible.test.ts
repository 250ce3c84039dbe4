import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, recordsOf } from './records.ts';
import { tabTo } from './tab-to.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'accessible', readiness: 'month done' });
});
afterAll(() => journey.close());

/** The company of the first loss that stands so. */
async function lossOf(status: string): Promise<string> {
  const found = (await lossesOf(journey)).find(({ properties }) => properties['clr_status'] === status);
  return found?.properties['clr_company_id'] ?? '';
}

async function fineCompany(): Promise<string> {
  const held = new Set((await lossesOf(journey)).map(({ properties }) => properties['clr_company_id']));
  const companies = await recordsOf(journey, 'companies', ['name']);
  return companies.find(({ id }) => !held.has(id))?.id ?? '';
}

const screens: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  ['companies', async () => '/', /60 records/],
  ['tasks', async () => '/tasks/24680135', /records/],
  ['overview', async () => `${journey.records}/0-2/${await lossOf('lost')}`, /Upcoming/],
  ['lost', async () => `${journey.records}/0-2/${await lossOf('lost')}?tab=defection-card`, /Why it left/],
  [
    'returned',
    async () => `${journey.records}/0-2/${await lossOf('returned')}?tab=defection-card`,
    /came back/,
  ],
  [
    'possible',
    async () => `${journey.records}/0-2/${await lossOf('possible')}?tab=defection-card`,
    /may have left/,
  ],
  ['fine', async () => `${journey.records}/0-2/${await fineCompany()}?tab=defection-card`, /Nothing says/],
  ['review', async () => '/app/24680135/page', /The month in numbers/],
  ['settings', async () => '/app/24680135/settings', /Renewal pipelines/],
];

test.each(screens)('axe finds nothing on the screen “%s”, wide or narrow', async (name, address, words) => {
  const page = await journey.open(await address());
  await page.getByText(words).first().waitFor();
  for (const width of [1400, 420]) {
    await journey.resize(page, width);
    await journey.shot(page, `${name} ${width}`);
    expect(await journey.findings(page), `${name} at ${width}`).toEqual([]);
    expect(await journey.overflow(page), `${name} at ${width} is too wide`).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test('axe finds nothing in an open form', async () => {
  const page = await journey.open(`${journey.records}/0-2/${await fineCompany()}?tab=defection-card`);
  await page.getByRole('button', { name: 'Mark as lost' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await journey.findings(page)).toEqual([]);
  await page.close();
});

test('a company is marked with the keyboard alone', async () => {
  const id = await fineCompany();
  const page = await journey.open(`${journey.records}/0-2/${id}`);
  await tabTo(page, 'tab', 'Overview');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing says that it left').waitFor();
  await tabTo(page, 'button', 'Mark as lost');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Mark as lost' }).waitFor();
  // Escape closes the form and gives the focus back to what opened it.
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Save');
  await page.keyboard.press('Enter');
  await page.getByText('The loss was recorded.').waitFor();
  const held = (await lossesOf(journey)).filter(({ properties }) => properties['clr_company_id'] === id);
  expect(held).toHaveLength(1);
  await page.close();
});
