import { OpenedClosing } from '@loss-review/domain/closing/opened-closing';
import { taskKey } from '@loss-review/domain/calls/plan-tasks';
import type { Properties } from '@loss-review/domain/plan/plan';
import { runAssign } from '@loss-review/serverless/assign';
import { runCli } from '@loss-review/serverless/cli';
import { runCloseMonth } from '@loss-review/serverless/closing/close-month';
import { runOpenClosing } from '@loss-review/serverless/closing/open-closing';
import { runRemindMissing } from '@loss-review/serverless/closing/remind-missing';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const month = '2024-06';
let at: AnswerPortal;

/** Asks as a page does: what comes back has crossed the wire. */
async function open(): Promise<OpenedClosing> {
  return OpenedClosing.parse(
    JSON.parse(JSON.stringify(await runOpenClosing(at.open(), { month, locale: 'en' }))),
  );
}

async function review(key: string): Promise<Readonly<Record<string, string | null>>> {
  const names = [
    'clr_status',
    'clr_closed_by',
    'clr_customers_lost',
    'clr_value_lost',
    'clr_settings',
    'clr_restated',
  ];
  const [record] = await at.open().crm.readByKey('review', [key], names);
  return record?.properties ?? {};
}

async function update(type: 'loss' | 'task' | 'review', key: string, properties: Properties): Promise<void> {
  await at.open().crm.apply({ records: [{ type, key, properties }], links: [], mirrors: [] });
}

const count = () => runNumbers(at.open(), { month, dryRun: false, batch: 1000 });

beforeAll(async () => {
  at = await openAnswerMonth();
  await runSweep(at.open(), { month, full: true, dryRun: false, batch: 1000 });
  await runAssign(at.open(), { month, dryRun: false, batch: 1000 });
  await at.clock.sleep(60_000);
});
afterAll(() => at.close());

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const out: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: () => 0, watched: false };
  const environment = { HUBSPOT_ACCESS_TOKEN: 'pat-local' };
  const code = await runCli(['close', '--month', month, ...args], { environment, terminal, clock: at.clock });
  return { code, out: out.join('\n') };
}

describe('one after the other', () => {
  test('a month that was not counted since the full pass cannot be closed', async () => {
    const opened = await open();
    expect(opened.blocks.map(({ does }) => does)).toEqual(['count']);
    expect(opened.sentence).toBe('June 2024 cannot be closed yet.');
    await expect(
      runCloseMonth(at.open(), { month, who: 'Ada Park', seen: opened.seen }),
    ).rejects.toMatchObject({
      code: 'not_ready',
    });
  });

  test('what is missing is listed and stands in nobody’s way', async () => {
    await count();
    const opened = await open();
    expect(opened.blocks).toEqual([]);
    // From the answer table: 23 customers left, Alder's call is due first, and six possible losses wait.
    expect(opened.missing.map(({ title }) => title).slice(0, 3)).toEqual([
      'Lost, and nobody has said why: 23',
      'Calls without a record: 20',
      'Possible losses that wait for a person: 6',
    ]);
    const [reasons, calls] = opened.missing;
    expect(reasons?.first[0]).toEqual({
      records: [{ type: 'company', id: '101', name: 'Alder' }],
      says: 'lost on Jun 10, 2024, €1,100.50; owner ⁨Ada Byron⁩',
    });
    expect(calls?.first[0]?.says).toBe('⁨Grace Harper⁩; due on Jul 2, 2024');
    // Iris and Dogwood have no owner who is active.
    expect(opened.remind).toContain('21 reasons and 20 call records');

    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/Alder \(101\).*lost on Jun 10, 2024/);
    expect(out).toContain(`To close it: npx loss-review close --month ${month} --write`);
    expect((await review(month))['clr_status']).toBe('open');
  });

  test('everybody who can give what is missing is reminded once', async () => {
    const first = await runRemindMissing(at.open(), { month });
    expect(first).toMatchObject({ cursor: null, sentence: expect.stringMatching(/^41 reminders/) });
    const names = ['clr_role', 'hubspot_owner_id', 'hs_task_type', 'clr_month'];
    const [task] = await at.open().crm.readByKey('task', ['deal-1002-reason'], names);
    expect(Object.values(task?.properties ?? {})).toEqual(['reason', '501', 'TODO', month]);
    const again = await runRemindMissing(at.open(), { month });
    expect(again).toEqual({ cursor: null, sentence: 'Nobody was left to be reminded.' });
    expect((await open()).remind).toBeNull();
  });

  test('a close that has not seen what is missing now closes nothing', async () => {
    const { seen } = await open();
    await update('task', taskKey('deal-1002', 'executive'), { hs_task_status: 'COMPLETED' });
    await update('loss', 'deal-1002', { clr_call_status: 'reached' });
    const closed = await runCloseMonth(at.open(), { month, who: 'Ada Park', seen });
    expect(closed.outcome).toBe('changed_meanwhile');
    expect((await review(month))['clr_status']).toBe('open');
  });

  test('a close freezes the numbers and opens the month after, without settings of its own', async () => {
    const { seen } = await open();
    const closed = await runCloseMonth(at.open(), { month, who: 'Ada Park', seen });
    expect(closed.outcome).toBe('closed');
    expect(await review(month)).toMatchObject({ clr_status: 'closed', clr_closed_by: 'Ada Park' });
    expect(await review('2024-07')).toMatchObject({ clr_status: 'open', clr_settings: null });
    expect(await runCloseMonth(at.open(), { month, who: 'Olga', seen })).toMatchObject({
      outcome: 'closed_before',
    });
    expect((await open()).sentence).toContain('was closed on Jul 1, 2024 by ⁨Ada Park⁩.');
  });

  test('what is found out afterwards stands beside the frozen numbers', async () => {
    const before = await review(month);
    await update('loss', 'deal-1002', { clr_value: '1000.00' });
    await count();
    const after = await review(month);
    expect(after).toMatchObject({ clr_value_lost: before['clr_value_lost'] });
    const { restated } = await open();
    expect(restated?.rows[0]).toEqual(['Value lost', '€12,425.50', '€12,325']);
    const { code, out } = await run('--write', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { command: 'close', isClosed: true }]);
    await expect(runAssign(at.open(), { month, dryRun: false, batch: 1000 })).rejects.toMatchObject({
      code: 'month_closed',
    });
    expect(restated?.sentence).toContain('Changed in value: ⁨Alder⁩ (€1,000 instead of €1,100.50).');
  });
});
