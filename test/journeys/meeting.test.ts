import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { ourRecords, recordsOf } from './records.ts';
import { tabTo } from './tab-to.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ name: 'meeting', readiness: 'causes learned', companies: 200 });
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const app = '/app/24680135/page';
const meeting = `${app}#/meeting?month=2026-10`;
/** In the order in which the field's meeting goes through them. */
const agenda = [
  'The numbers',
  'Calls, and who could not be reached',
  'The customers’ words',
  'Why they left',
  'What we promised, and what became of it',
  'Decide: start, stop, continue, change',
  'Win-backs, and care that is due',
  'Who calls next month',
];

/** The screen shows this thing of the agenda, by its number. */
const shows = (page: Page, number: number): Promise<void> =>
  page.getByRole('heading', { name: `${number}. ${agenda[number - 1]}` }).waitFor();

async function clipboard(page: Page): Promise<string> {
  return String(await page.evaluate('navigator.clipboard.readText()'));
}

async function fits(page: Page): Promise<void> {
  for (const width of [420, 1400]) {
    await journey.resize(page, width);
    expect(await journey.findings(page), `at ${width}`).toEqual([]);
    expect(await journey.overflow(page), `at ${width}`).toBeLessThanOrEqual(0);
  }
}

test('executives read about candour, and go through the month by the keyboard', async () => {
  const page = await journey.open(`${app}#/candour`);
  await page.getByRole('heading', { name: 'What not to say' }).waitFor();
  await journey.shot(page, 'candour');
  await tabTo(page, 'link', 'Begin the meeting');
  await page.keyboard.press('Enter');
  await shows(page, 1);
  await journey.shot(page, 'step 1');
  await fits(page);

  await tabTo(page, 'button', `Next: ${agenda[1]}`);
  for (let number = 2; number <= agenda.length; number += 1) {
    await page.keyboard.press('Enter');
    await shows(page, number);
    if (number === 6) await page.getByRole('heading', { name: 'Proposed by the causes' }).waitFor();
    await journey.shot(page, `step ${number}`);
    if (number === 3) await fits(page);
  }
  await page.locator('button:focus', { hasText: 'That was all: from the start' }).waitFor();

  await tabTo(page, 'button', 'Back');
  await page.keyboard.press('Enter');
  await shows(page, 7);
  await tabTo(page, 'button', agenda[4] ?? '');
  await page.keyboard.press('Enter');
  await shows(page, 5);
  await page.reload();
  await shows(page, 5);
  await page.close();
});

test('a decision is typed where it is made, and stands in HubSpot', async () => {
  const page = await journey.open(`${meeting}&at=decide`);
  const proposed = page.getByRole('button', { name: 'Open this issue' });
  await proposed.first().waitFor();
  await journey.resize(page, 420);
  await journey.shot(page, 'decide narrow');
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await proposed.first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What we decide').selectOption({ label: 'Stop' });
  await form.getByLabel('What is to be done').fill('No new customer without a first day on site.');
  await form.getByLabel('Who answers for it').selectOption({ index: 2 });
  await form.getByLabel('Until when').fill('2026-12-01');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The issue was saved. Its owner finds a task in HubSpot.').waitFor();
  const issues = await ourRecords(journey, 'clr_issue', ['clr_decision', 'clr_action', 'clr_due_on']);
  expect(issues.map(({ properties: p }) => Object.values(p).filter(Boolean).sort())).toEqual([
    expect.arrayContaining(['2026-12-01', 'No new customer without a first day on site.', 'stop']),
  ]);
  const tasks = await recordsOf(journey, 'tasks', ['clr_role', 'hs_task_subject']);
  expect(tasks.filter(({ properties: p }) => p['clr_role'] === 'issue')).toMatchObject([
    { properties: { hs_task_subject: expect.stringMatching(/^Stop: /) } },
  ]);
  await page.close();
});

test('what the meeting takes along holds no words of customers', async () => {
  const page = await journey.open(meeting);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await shows(page, 1);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Write the pack to the review').dblclick();
  await page.getByText('The pack stands as a note on the review.').waitFor();
  const notes = await recordsOf(journey, 'notes', ['hs_note_body']);
  const packs = notes.flatMap(({ properties: p }) =>
    p['hs_note_body']?.includes('Loss review: October 2026') ? [p['hs_note_body']] : [],
  );
  expect(packs).toHaveLength(1);

  await button('Copy the pack as text').click();
  await page.getByText('The pack is copied.').waitFor();
  const text = await clipboard(page);
  for (const title of agenda) expect(text).toContain(title.toUpperCase());
  expect(`${text}${packs.join('')}`).not.toMatch(/nine days|Nobody ever showed/);

  await button('Copy losses as CSV').click();
  await page.getByText(/^Rows copied: [1-9]/).waitFor();
  const [head, ...rows] = (await clipboard(page)).trim().split(/\r?\n/);
  expect(head).toContain('Company');
  expect(rows.length).toBeGreaterThan(0);
  await journey.shot(page, 'taken along');
  await page.close();
});
