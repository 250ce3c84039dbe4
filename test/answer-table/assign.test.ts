import { type AssignAnswer, runAssign } from '@loss-review/serverless/assign';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alder, callers, calls } from './calls.ts';
import { companies } from './companies.ts';
import { heldCalls } from './held-calls.ts';
import { type AnswerPortal, openAnswerMonth } from './open-answer-portal.ts';

let answers: AnswerPortal;
let first: AssignAnswer;
const assign = (): Promise<AssignAnswer> =>
  runAssign(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });

beforeAll(async () => {
  answers = await openAnswerMonth();
  await runSweep(answers.open(), { month: '2024-06', full: false, dryRun: false, batch: 1000 });
  first = await assign();
});
afterAll(() => answers.close());

test('the calls of the month are those worked out by hand', async () => {
  const held = await heldCalls(
    answers.open(),
    companies.map(([id]) => id),
  );
  const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
  expect([...held].sort(byKey)).toEqual([...calls].sort(byKey));
});

test('the answer counts them, and has nothing to warn of', () => {
  expect(first).toMatchObject({ done: true, tasks: { executives: 5, owners: 15 }, refused: [] });
  expect(first.warnings).toEqual([]);
});

test('a task is a call with a brief', async () => {
  const [task] = await answers
    .open()
    .crm.readByKey(
      'task',
      ['deal-1002-executive'],
      [
        'hs_task_subject',
        'hs_task_body',
        'hs_task_type',
        'hs_task_status',
        'clr_role',
        'clr_loss_key',
        'clr_month',
      ],
    );
  expect(task?.properties).toEqual({
    hs_task_subject: alder.subject,
    hs_task_body: alder.body,
    hs_task_type: 'CALL',
    hs_task_status: 'NOT_STARTED',
    clr_role: 'executive',
    clr_loss_key: 'deal-1002',
    clr_month: '2024-06',
  });
});

test('companies say who calls and until when', async () => {
  const read = await answers
    .open()
    .crm.read('company', Object.keys(callers), ['clr_caller', 'clr_next_step']);
  const held = read.map(({ id, properties: p }) => [id, [p['clr_caller'] ?? '', p['clr_next_step'] ?? '']]);
  expect(Object.fromEntries(held)).toEqual(callers);
});

test('assigning again writes nothing', async () => {
  const hubspot = answers.open();
  const again = await runAssign(hubspot, { month: '2024-06', dryRun: false, batch: 10 });
  expect(again).toMatchObject({ done: true, tasks: { executives: 5, owners: 15 }, written: 0 });
  expect(again.warnings).toEqual(first.warnings);
  expect(hubspot.meter.report().requests.write).toBe(0);
});
