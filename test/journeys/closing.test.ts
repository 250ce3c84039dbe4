import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { onCommandLine } from './on-command-line.ts';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, ourRecords, recordsOf } from './records.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'closing', readiness: 'causes learned', companies: 200 });
  // As in a month whose last full pass was before its end, and of which an issue is still open.
  const before = '2026-10-05T08:00:00.000Z';
  await onCommandLine(journey, ({ crm }) =>
    crm.apply({
      records: [
        {
          ...{ type: 'review', key: settingsKey },
          properties: { clr_full_pass_at: before, clr_full_pass_ended_at: before },
        },
        {
          ...{ type: 'issue', key: '0b9f3c52-6d1e-4c58-9a3e-2f1d7c4b8a60' },
          properties: { clr_name: 'New customers wait for help', clr_status: 'open' },
        },
      ],
      ...{ links: [], mirrors: [] },
    }),
  );
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const closing = (page: Page): Locator => page.getByTestId('closing');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The review of October, where months are closed. */
async function openRun(): Promise<Page> {
  const page = await journey.open('/app/24680135/page');
  await page.getByRole('tab', { name: 'Run' }).click();
  await closing(page).getByText('October 2026').first().waitFor();
  return page;
}

async function reviews(): Promise<Readonly<Record<string, Readonly<Record<string, string | null>>>>> {
  const all = await ourRecords(journey, 'clr_review', ['clr_month', 'clr_status', 'clr_customers_lost']);
  return Object.fromEntries(all.map(({ properties: p }) => [p['clr_month'] ?? settingsKey, p]));
}

/** Closes what is shown, anew where HubSpot’s search tells only now of a call that the run has given. */
async function closeForGood(page: Page): Promise<void> {
  const closed = closing(page).getByText(/^October 2026 was closed on Nov 4, 2026 by/);
  await vi.waitFor(
    async () => {
      if ((await closed.count()) > 0) return;
      await button(page, 'Close the month').click({ timeout: 5_000 });
      await button(page, 'Close it for good').dblclick();
      await closed.waitFor({ timeout: 6_000 });
    },
    { timeout: 40_000, interval: 10 },
  );
}

/** Marks a customer of whom nothing was said, on its card; answers the name. */
async function markLate(): Promise<string> {
  const held = new Set((await lossesOf(journey)).map(({ properties: p }) => p['clr_company_id']));
  const fine = (await recordsOf(journey, 'companies', ['name'])).find(({ id }) => !held.has(id));
  const page = await journey.open(`${journey.records}/0-2/${fine?.id}?tab=defection-card`);
  await button(page, 'Mark as lost').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Day of the loss').fill('2026-10-28');
  await form.getByLabel('Value lost a year').fill('4200');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The loss was recorded.').waitFor();
  await page.close();
  return fine?.properties['name'] ?? '';
}

test('a month is asked about, looked at in full and closed, and the month after is open', async () => {
  const page = await openRun();
  await closing(page).getByText('October 2026 cannot be closed yet.').waitFor();
  await closing(page).getByText('nobody has looked at every company').waitFor();
  const lists = closing(page).getByRole('button', { expanded: false });
  for (let left = await lists.count(); left > 0; left -= 1) await lists.first().click();
  await closing(page)
    .getByText(/New customers wait for help.* lacks an owner and a date/)
    .waitFor();
  await journey.shot(page, 'missing');
  expect(await journey.findings(page)).toEqual([]);
  await journey.resize(page, 420);
  await journey.shot(page, 'missing narrow');
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await journey.resize(page, 1400);

  await button(page, 'Remind them').dblclick();
  await closing(page)
    .getByText(/reminders? (was|were) given to HubSpot/)
    .waitFor();
  const tasks = await recordsOf(journey, 'tasks', ['clr_role', 'clr_reminded_on']);
  const reminded = tasks.filter(({ properties: p }) => Boolean(p['clr_reminded_on']));
  expect(reminded.map(({ properties: p }) => p['clr_role'])).toContain('reason');
  await journey.shot(page, 'reminded');

  await button(page, 'Look at everything again').click();
  await page.getByText('The month was run').waitFor();
  await closing(page).getByText('October 2026 can be closed').waitFor();
  await button(page, 'Close the month').click();
  await journey.shot(page, 'sure');
  expect((await reviews())['2026-10']).toMatchObject({ clr_status: 'open' });
  await button(page, 'Not yet').click();
  await closeForGood(page);
  await page.getByText('October 2026: closed').waitFor({ state: 'attached' });
  await journey.shot(page, 'closed');
  expect(await reviews()).toMatchObject({
    '2026-10': { clr_status: 'closed', clr_customers_lost: '4' },
    '2026-11': { clr_status: 'open' },
  });
  const carried = await onCommandLine(journey, async ({ crm }) => {
    const [next] = await crm.readByKey('review', ['2026-11'], []);
    return (await crm.linked('review', 'issue', [next?.id ?? ''])).get(next?.id ?? '');
  });
  expect(carried).toHaveLength(1);
  await page.close();
});

test('a loss found late stands beside the frozen numbers, and changes none', async () => {
  const name = await markLate();
  const page = await openRun();
  await button(page, 'Look at everything again').click();
  const moved = closing(page).locator('.table');
  await closing(page).getByText('What has moved since the month was closed').waitFor();
  await closing(page).getByText(name).waitFor();
  const row = moved.getByRole('row').filter({ hasText: 'Customers lost' });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['Customers lost', '4', '5']);
  expect((await reviews())['2026-10']).toMatchObject({ clr_status: 'closed', clr_customers_lost: '4' });
  await journey.shot(page, 'restated');
  expect(await journey.findings(page)).toEqual([]);
  await journey.resize(page, 420);
  await journey.shot(page, 'restated narrow');
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await page.close();
});
