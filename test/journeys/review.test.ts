import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { type Journey, openJourney } from './open-journey.ts';
import { tabTo } from './tab-to.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'review', readiness: 'causes learned', companies: 200 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const review = '/app/24680135/page';

/** The cells of a column, its heading left out. */
async function column(table: Locator, place: number): Promise<readonly string[]> {
  return table.locator(`tbody tr td:nth-child(${place})`).allTextContents();
}
/** Cents of amounts such as €1,234.50. */
const cents = (amounts: readonly string[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(Number(amount.replace(/[^\d.]/g, '')) * 100), 0);

test('leadership opens on why customers left, and finds the losses behind a bar with the keyboard', async () => {
  const page = await journey.open(review);
  const why = page.locator('li', { hasText: 'Slow help: €' });
  await why.waitFor();
  await page.getByText('see Issues.').waitFor();
  await journey.shot(page, 'what matters');
  const bars = page.getByTestId('causes-by-money');
  const table = bars.locator('.table');
  const [heaviest] = await column(table, 2);

  await tabTo(page, 'button', 'Losses');
  await page.keyboard.press('Enter');
  const behind = page.getByRole('dialog');
  await behind.getByRole('row').nth(1).waitFor();
  await journey.shot(page, 'behind a bar');
  expect(cents(await column(behind.locator('.table'), 5))).toBe(cents([heaviest ?? '']));
  expect(await journey.findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await behind.waitFor({ state: 'detached' });
  await page.close();
});

test.each([
  ['Life cycle', 1400, 'Losses by first source'],
  ['Numbers and trend', 420, 'that is the logo churn'],
] as const)('the section “%s” fits %d pixels, and axe finds nothing on it', async (section, width, words) => {
  const page = await journey.open(review, width);
  await page.getByRole('tab', { name: section }).click();
  await page.getByText(words).first().waitFor();
  await page.locator('.table').first().waitFor();
  await journey.shot(page, `${section} ${width}`);
  expect(await journey.findings(page)).toEqual([]);
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await page.close();
});
