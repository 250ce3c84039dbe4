import { runIssues } from '@loss-review/serverless/issues';
import { wallClock } from '@loss-review/serverless/wall-clock';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { onCommandLine } from './on-command-line.ts';
import { type Journey, openJourney } from './open-journey.ts';
import { recordsOf } from './records.ts';

const month = '2026-10';
let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'issues', readiness: 'month done', companies: 300 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

/** What recovery calls taught of so many customers of the month: slow help, which happened on that day. */
async function learn(from: number, to: number, happenedOn: string): Promise<void> {
  await onCommandLine(journey, async ({ crm }) => {
    const filters = [
      { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
      { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
      { propertyName: 'clr_status', operator: 'EQ', value: 'lost' },
    ] as const;
    const keys: string[] = [];
    for await (const page of crm.walk('loss', { filters, properties: ['clr_key'] })) {
      keys.push(...page.flatMap(({ properties: p }) => p['clr_key'] ?? []));
    }
    const chosen = keys.sort().slice(from, to);
    expect(chosen).toHaveLength(to - from);
    const cause = { clr_number: '1', clr_weight: '100', clr_reason: 'service.slow_help' };
    const { refused } = await crm.apply({
      records: chosen.flatMap((key) => [
        { type: 'loss' as const, key, properties: { clr_root_reasons: 'service.slow_help' } },
        {
          type: 'cause' as const,
          key: `${key}-1`,
          properties: { ...cause, clr_name: key, clr_happened_on: happenedOn },
        },
      ]),
      links: chosen.map((key) => ({
        from: { type: 'loss', key },
        to: { type: 'cause', key: `${key}-1` },
      })),
      mirrors: [],
    });
    expect(refused).toEqual([]);
  });
}

/** HubSpot’s search finds what was just written after seconds. */
async function refreshUntil(page: Page, text: string | RegExp): Promise<void> {
  await vi.waitFor(
    async () => {
      await page.getByRole('button', { name: 'Refresh', exact: true }).click();
      await page.getByText(text).first().waitFor({ timeout: 2_000 });
    },
    { timeout: 40_000, interval: 10 },
  );
}

test('a reason becomes an issue that somebody owns, is fixed, and comes back', async () => {
  await learn(0, 1, '2026-08-01');
  const page = await journey.open(`/app/24680135/page#/issues?month=${month}`);
  await refreshUntil(page, /^Service: slow help: 1 loss/);
  await page.getByRole('button', { name: 'Open this issue' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What we decide').selectOption({ label: 'Start' });
  await form.getByLabel('What is to be done').fill('Staff the phone <b>now</b>.');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('A decision needs one person who answers for it').waitFor();
  await form.getByLabel('Who answers for it').selectOption({ index: 1 });
  await form.getByLabel('Until when').fill('2026-11-30');
  expect(await journey.findings(page)).toEqual([]);
  await journey.shot(page, 'decide');
  await form.getByRole('button', { name: 'Save' }).dblclick();
  await page.getByText('The issue was saved.').waitFor();
  const tasks = await recordsOf(journey, 'tasks', ['clr_role', 'hs_task_subject']);
  const due = tasks.filter(({ properties: p }) => p['clr_role'] === 'issue');
  expect(due.map(({ properties: p }) => p['hs_task_subject'])).toEqual(['Start: Service: slow help']);

  await refreshUntil(page, /answers for it until/);
  await journey.shot(page, 'owned');
  await page.getByRole('button', { name: 'Decide' }).click();
  await form.getByLabel('Is it fixed?').selectOption({ label: 'Yes, and this shows it' });
  await form.getByLabel('What shows that it is fixed').fill('Every call of October was answered.');
  await form.getByLabel('Fixed on').fill('2026-09-01');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Done', { exact: true }).waitFor();

  await learn(1, 3, '2026-09-15');
  await vi.waitFor(
    async () => {
      await onCommandLine(journey, (at) =>
        runIssues({ ...at, clock: wallClock }, { month, dryRun: false, batch: 1000 }),
      );
      await page.getByRole('button', { name: 'Refresh', exact: true }).click();
      await page.getByText('Recurred', { exact: true }).waitFor({ timeout: 3_000 });
    },
    { timeout: 40_000, interval: 10 },
  );
  await page.getByText('2 losses by what happened after the fix.').waitFor();
  expect(await journey.findings(page)).toEqual([]);
  await journey.shot(page, 'recurred');
  await page.close();
});
