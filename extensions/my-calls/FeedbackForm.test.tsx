import { Alert, Modal, Select, TextArea } from '@hubspot/ui-extensions';
import { longestFeedback } from '@loss-review/domain/feedback/give-feedback';
import { expect, it } from 'vitest';
import type { OpenedScreen } from '../opened-screen.builder.ts';
import { listedCall, myCalls } from './calls.builder.ts';
import { openCalls } from './opened-calls.builder.ts';

const owners = [
  { id: '501', name: 'Grace Hale' },
  { id: '502', name: 'Ivo Lind' },
];
const recorded = listedCall(1, { state: 'done', recordedLossKey: 'deal-7' });
const odd = '  <b>Rude</b>\nعلى الهاتف  ';

async function openWith(more: Parameters<typeof myCalls>[0]): Promise<OpenedScreen> {
  const page = openCalls();
  await page.answer(myCalls({ owners, feedbackPermitted: true, calls: [recorded], ...more }));
  await page.until(() => expect(page.text()).toContain('Days are days in'));
  return page;
}

const whoOf = ({ renderer }: OpenedScreen) =>
  renderer.find(Select, ({ props }) => props.name === 'employeeId').props;
const wordsOf = ({ renderer }: OpenedScreen) => renderer.find(TextArea).props;

async function fill(page: OpenedScreen, words: string): Promise<void> {
  await page.press('Give feedback');
  whoOf(page).onChange?.('502');
  wordsOf(page).onInput?.(words);
}

it('is offered beside a recorded call alone, and only where it is permitted', async () => {
  expect((await openWith({ feedbackPermitted: false })).text()).not.toContain('Give feedback');
  const unreached = listedCall(2, { state: 'done' });
  const page = await openWith({ calls: [recorded, unreached, listedCall(3)] });
  const modals = page.renderer.findAll(Modal).map(({ props }) => props.id);
  expect(modals.filter((id) => id.startsWith('feedback'))).toEqual(['feedback-801']);
  expect(page.text()).toContain('Nobody was reached');
  expect(page.text()).toContain('Only this employee and the employee’s manager are given it');
  expect(whoOf(page).options.map(({ label }) => label)).toEqual(['Grace Hale', 'Ivo Lind']);
});

it('is given once however often it is pressed, as the text that was typed', async () => {
  const page = await openWith({});
  await fill(page, odd);
  await page.press('Give the feedback', 2);
  await page.until(() => expect(page.functions.calls).toHaveLength(2));
  expect(page.functions.calls[1]).toEqual({
    uid: 'give-feedback',
    parameters: {
      ...{ portalId: 24680135, who: 'Grace Hale', lossKey: 'deal-7', employeeId: '502' },
      id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
      words: '<b>Rude</b>\nعلى الهاتف',
    },
  });
  await page.answer({ managerName: 'Mo Moss' });
  await page.until(() => expect(page.closed).toEqual(['feedback-801']));
  expect(page.renderer.find(Alert).toString()).toContain('The manager is \u2068Mo Moss\u2069.');
});

it('shows why it was refused, and is tried again as the same feedback', async () => {
  const page = await openWith({});
  await fill(page, 'Rude.');
  await page.press('Give the feedback');
  await page.until(() => expect(page.functions.waiting()).toBe(1));
  page.functions.fail({ code: 'no_manager', sentence: 'The settings name no manager for Ivo Lind.' });
  await page.until(() => expect(page.renderer.find(Alert).toString()).toContain('no manager for Ivo Lind'));
  expect(wordsOf(page).value).toBe('Rude.');
  await page.press('Give the feedback');
  await page.until(() => expect(page.functions.calls).toHaveLength(3));
  expect(page.functions.calls[2]).toEqual(page.functions.calls[1]);
});

it.each([
  ['none', ' ', 'Write what the customer said.'],
  ['too many', 'x'.repeat(longestFeedback + 3), 'Shorten this by 3: it holds 2000 characters.'],
])('asks for words where there are %s, and sends nothing', async (_, words, says) => {
  const page = await openWith({});
  await fill(page, words);
  await page.press('Give the feedback');
  await page.until(() => expect(wordsOf(page).validationMessage).toBe(says));
  expect(page.functions.calls).toHaveLength(1);
});

it('asks whose service it is about', async () => {
  const page = await openWith({});
  await page.press('Give feedback');
  wordsOf(page).onInput?.('Rude.');
  await page.press('Give the feedback');
  await page.until(() => expect(whoOf(page).validationMessage).toBe('Choose a person.'));
  expect(page.functions.calls).toHaveLength(1);
});
