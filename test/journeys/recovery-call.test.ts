import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Journey, openJourney } from './open-journey.ts';
import { lossesOf, ourRecords, recordsOf } from './records.ts';
import { tabTo } from './tab-to.ts';

/** A company that left; the first ones have their call given to somebody. */
interface Left {
  readonly companyId: string;
  readonly name: string;
  readonly lossKey: string;
  /** Subject of the call task; empty where nobody has the call. */
  readonly subject: string;
}

let journey: Journey;
let left: readonly Left[];
beforeAll(async () => {
  journey = await openJourney({ name: 'recovery-call', readiness: 'month done', companies: 300 });
  const tasks = await recordsOf(journey, 'tasks', ['clr_loss_key', 'hs_task_subject']);
  const subjects = new Map(
    tasks.map(({ properties }) => [properties['clr_loss_key'], properties['hs_task_subject']]),
  );
  left = (await lossesOf(journey))
    .filter(({ properties }) => properties['clr_status'] === 'lost')
    .map(({ properties }) => ({
      companyId: properties['clr_company_id'] ?? '',
      name: properties['clr_company_name'] ?? '',
      lossKey: properties['clr_key'] ?? '',
      subject: subjects.get(properties['clr_key']) ?? '',
    }))
    .sort((a, b) => Number(b.subject !== '') - Number(a.subject !== ''));
});
afterAll(() => journey.close());
afterEach(() => {
  expect(journey.complaints.splice(0)).toEqual([]);
});

const leftAt = (at: number): Left => {
  const call = left[at];
  if (!call) throw new Error(`In the made-up account only ${left.length} customers left.`);
  return call;
};
const cardOf = ({ companyId }: Left): string => `${journey.records}/0-2/${companyId}?tab=recovery-call`;
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
const saved = (page: Page): Promise<void> => page.getByText(/^Draft saved at/).waitFor();
const start = async (page: Page): Promise<void> => {
  await press(page, 'They answered: start the call');
  await page.getByRole('heading', { name: 'Say why you call, and apologise' }).waitFor();
  await saved(page);
};
const lossOf = async ({ lossKey }: Left): Promise<Record<string, string | null>> => {
  const losses = await ourRecords(journey, 'clr_loss', [
    'clr_key',
    'clr_call_status',
    'clr_call_notes',
    'clr_call_draft',
    'clr_stated_reason',
    'clr_root_reasons',
    'clr_attempts',
  ]);
  return losses.find(({ properties }) => properties['clr_key'] === lossKey)?.properties ?? {};
};
const causesOf = async ({ lossKey }: Left): Promise<readonly Record<string, string | null>[]> => {
  const names = ['clr_loss_key', 'clr_reason', 'clr_weight', 'clr_verified', 'clr_quote', 'clr_whys'];
  const causes = await ourRecords(journey, 'clr_cause', names);
  return causes.map(({ properties }) => properties).filter((one) => one['clr_loss_key'] === lossKey);
};

test('an executive goes from the task list to a saved call', async () => {
  const call = leftAt(0);
  const page = await journey.open('/tasks/24680135');
  await page.getByRole('link', { name: call.subject }).click();
  await page.getByRole('heading', { level: 1 }).getByText('Recovery call').waitFor();
  await page
    .getByRole('complementary', { name: 'Associations' })
    .getByRole('link', { name: call.name, exact: true })
    .click();
  await page.getByRole('tab', { name: 'Recovery call' }).click();
  await page.getByText('Who to call').waitFor();
  await page.getByText('has this call').waitFor();
  await journey.shot(page, 'before the call');
  await start(page);
  await journey.shot(page, 'apologise');

  await press(page, 'Next: listen');
  await page.getByLabel('What do they say first?').selectOption({ label: 'Price and terms: price rise' });
  await page
    .getByLabel('Notes')
    .fill('Renewal came as a surprise. The new version was slow from the first day.');
  await journey.shot(page, 'listen');

  await press(page, 'Next: diagnose');
  await press(page, 'Add a cause');
  await page.getByLabel('Reason of cause 1').selectOption({ label: 'Service: onboarding' });
  await press(page, 'Ask why');
  await page.getByLabel('Why did it happen?').fill('Nobody showed them the new version.');
  await page.getByLabel('In their words').fill('We were left alone with it.');
  await page.getByLabel('May we quote them?').selectOption({ label: 'By name' });
  await page.getByLabel('They agreed when I said cause 1 back').check();
  await press(page, 'Add another cause');
  await page.getByLabel('Reason of cause 2').selectOption({ label: 'Product: performance' });
  await press(page, 'More: Weight of cause 2 in percent');
  await expect
    .poll(() => page.getByLabel('Weight of cause 1 in percent', { exact: true }).inputValue())
    .toBe('45');
  await saved(page);
  await journey.shot(page, 'diagnose');

  await press(page, 'Next: help');
  await page.getByLabel('What did we promise?').fill('An hour with a trainer, free of charge.');
  await page.getByLabel('Who helps?').selectOption({ index: 1 });
  await page.getByLabel('By when?').fill('2026-11-11');
  await journey.shot(page, 'help');

  await press(page, 'Next: offer');
  await page.getByLabel('What did you offer?').fill('Three months at the old price.');
  await page.getByLabel('What did they answer?').selectOption({ label: 'Thinks about it' });
  await page.getByLabel('Where did they go?').fill('Birch & Sons');
  await page.getByLabel('Come back to them on').fill('2026-11-25');
  await journey.shot(page, 'offer');

  await press(page, 'Look it over');
  await page.getByText('What saving writes').waitFor();
  await saved(page);
  await journey.shot(page, 'look it over');
  // Twice in a row, as hasty people do.
  await page.getByRole('button', { name: 'Save the record' }).dblclick();
  await page.getByText('The call was recorded.').waitFor();
  await page.getByText('recorded this call on Nov 4, 2026').waitFor();
  await journey.shot(page, 'recorded');

  expect(await lossOf(call)).toMatchObject({
    clr_call_status: 'reached',
    clr_stated_reason: 'price.price_rise',
    clr_root_reasons: expect.stringContaining('service.onboarding'),
  });
  const causes = await causesOf(call);
  expect(causes).toHaveLength(2);
  expect(causes).toContainEqual(
    expect.objectContaining({ clr_reason: 'service.onboarding', clr_weight: '45', clr_verified: 'true' }),
  );
  const calls = await recordsOf(journey, 'calls', ['hs_call_title']);
  expect(calls).toHaveLength(1);
  const tasks = await recordsOf(journey, 'tasks', ['clr_loss_key', 'hs_task_status', 'hs_task_type']);
  const ofLoss = tasks.filter(({ properties }) => properties['clr_loss_key'] === call.lossKey);
  expect(ofLoss.find(({ properties }) => properties['hs_task_type'] === 'CALL')?.properties).toMatchObject({
    hs_task_status: 'COMPLETED',
  });

  await page.getByRole('tab', { name: 'Customer loss' }).click();
  await page.getByText('The customer said first').waitFor();
  await page.getByText('Learned in a call').waitFor();
  await page.close();
});

test('words outlive a reload, the back button and ten seconds without a network', async () => {
  const call = leftAt(1);
  const page = await journey.open(cardOf(call));
  await start(page);
  await press(page, 'Next: listen');
  await page.getByLabel('Notes').pressSequentially('First words. ');
  await page.getByLabel('What do they say first?').focus();
  await saved(page);
  await page.reload();
  await page.getByRole('heading', { name: 'Listen', exact: true }).waitFor();
  expect(await page.getByLabel('Notes').inputValue()).toBe('First words. ');

  await page.context().setOffline(true);
  await page.getByLabel('Notes').fill('First words. Words of the train.');
  await page.getByLabel('What do they say first?').focus();
  await page.getByText('Not saved yet').waitFor();
  await journey.shot(page, 'offline');
  await page.context().setOffline(false);
  journey.complaints.splice(0);
  await press(page, 'Next: diagnose');
  await saved(page);
  expect((await lossOf(call))['clr_call_draft']).toContain('Words of the train.');

  await page.goto(`${journey.host.address}/`);
  await page.goBack();
  await page.getByRole('heading', { name: 'Diagnose, and say it back' }).waitFor();
  await press(page, 'Back');
  expect(await page.getByLabel('Notes').inputValue()).toBe('First words. Words of the train.');
  await page.close();
});

test('two tabs: the slower one sees both versions and chooses', async () => {
  const call = leftAt(2);
  const first = await journey.open(cardOf(call));
  await start(first);
  const second = await journey.open(cardOf(call));
  await second.getByRole('heading', { name: 'Say why you call, and apologise' }).waitFor();
  for (const [page, words] of [
    [first, 'From the desk.'],
    [second, 'From the train.'],
  ] as const) {
    await press(page, 'Next: listen');
    if (page === first) {
      await page.getByLabel('Notes').fill(words);
      await press(page, 'Next: diagnose');
      await saved(page);
    }
  }
  await second.getByText('There is a newer draft').waitFor();
  await second.getByText('From the desk.').waitFor();
  await journey.shot(second, 'two versions');
  expect(await journey.findings(second)).toEqual([]);
  await press(second, 'Take theirs');
  await second.getByRole('heading', { name: 'Diagnose, and say it back' }).waitFor();
  await press(second, 'Back');
  expect(await second.getByLabel('Notes').inputValue()).toBe('From the desk.');
  await first.close();
  await second.close();
});

test('attempts are kept once, and say what three days mean', async () => {
  const call = leftAt(3);
  const page = await journey.open(cardOf(call));
  await page.getByText('Nobody has tried yet.').waitFor();
  await page.getByLabel('What happened?').selectOption({ label: 'I left a message' });
  await page.getByRole('button', { name: 'Keep the attempt' }).dblclick();
  await page.getByText('Tried on one day so far.').waitFor();
  await page.getByText('Another attempt today does not count again.').waitFor();
  await journey.shot(page, 'tried once');
  expect(await lossOf(call)).toMatchObject({ clr_call_status: 'tried', clr_attempts: '1' });
  await page.close();
});

test('HTML, formulas, right-to-left words, emoji and 5,000 characters arrive as text; a correction shows them', async () => {
  const call = leftAt(4);
  const odd = `<b>bold</b> =HYPERLINK("x") שלום 👩‍🚒`;
  const quote = odd.repeat(Math.floor(5_000 / odd.length));
  const page = await journey.open(cardOf(call));
  await start(page);
  await press(page, 'Diagnose');
  await press(page, 'We could not find out');
  await page.getByLabel('In their words').fill(quote);
  await press(page, 'Listen');
  await page.getByLabel('Notes').fill(odd);
  await press(page, 'Offer');
  await page.getByLabel('Where did they go?').fill('=1+1');
  await press(page, 'Look it over');
  await saved(page);
  await journey.shot(page, 'odd words');
  expect(await journey.overflow(page)).toBeLessThanOrEqual(0);
  await press(page, 'Save the record');
  await page.getByText('recorded this call on').waitFor();
  expect((await lossOf(call))['clr_call_notes']).toBe(odd);
  expect((await causesOf(call))[0]?.['clr_quote']).toBe(quote);

  await press(page, 'Correct it');
  await press(page, 'Listen');
  await page.getByLabel('Notes').fill('Corrected.');
  await press(page, 'Offer');
  await press(page, 'Look it over');
  await saved(page);
  await press(page, 'Save the record');
  await page.getByRole('button', { name: 'Correct it' }).waitFor();
  expect((await lossOf(call))['clr_call_notes']).toBe('Corrected.');
  expect(await causesOf(call)).toHaveLength(1);
  await page.close();
});

test('a call is made with the keyboard alone', async () => {
  const call = leftAt(6);
  const page = await journey.open(cardOf(call));
  for (const name of [
    'They answered: start the call',
    'Next: listen',
    'Next: diagnose',
    'We could not find out',
  ]) {
    await tabTo(page, 'button', name);
    await page.keyboard.press('Enter');
  }
  await page.getByText('The only cause bears all of it').waitFor();
  for (const name of ['Next: help', 'Next: offer', 'Look it over', 'Save the record']) {
    await tabTo(page, 'button', name);
    await page.keyboard.press('Enter');
  }
  await page.getByText('recorded this call on').waitFor();
  expect((await causesOf(call)).map((cause) => cause['clr_reason'])).toEqual(['unknown.unknown']);
  await page.close();
});

test('axe finds nothing at any step, wide or narrow, and nothing is too wide', async () => {
  const call = leftAt(5);
  const page = await journey.open(cardOf(call));
  await start(page);
  await press(page, 'Diagnose');
  await press(page, 'Add a cause');
  await press(page, 'Add another cause');
  for (const step of ['Apologise', 'Listen', 'Diagnose', 'Help', 'Offer']) {
    await press(page, step);
    await saved(page);
    for (const width of [1400, 420]) {
      await journey.resize(page, width);
      expect(await journey.findings(page), `${step} at ${width}`).toEqual([]);
      expect(await journey.overflow(page), `${step} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 420) await journey.shot(page, `${step} narrow`);
    }
  }
  await page.close();
});
