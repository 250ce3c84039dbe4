import { readAnswer } from '@loss-review/domain/answer/answer';
import { MyCalls } from '@loss-review/domain/my-calls/my-calls';
import type { OpenMyCalls } from '@loss-review/domain/my-calls/parameters';
import type { Properties } from '@loss-review/domain/plan/plan';
import { runAssign } from '@loss-review/serverless/assign';
import { openMyCalls } from '@loss-review/serverless/my-calls/open-my-calls';
import { defaultSettings } from '@loss-review/domain/settings/settings';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calls } from '../answer-table/calls.ts';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const portalId = 24_680_135;
const month = '2024-06';
let at: AnswerPortal;
beforeEach(async () => {
  at = await openAnswerMonth();
  await runSweep(at.open(), { month, full: true, dryRun: false, batch: 1000 });
  await runAssign(at.open(), { month, dryRun: false, batch: 1000 });
  // Friday 5 July, in the morning; the search has caught up.
  await at.clock.sleep(Date.UTC(2024, 6, 5, 8) - at.clock.now());
});
afterEach(() => at.close());

/** Asks as a page does: what comes back has crossed the wire. */
async function open(asked: Partial<OpenMyCalls> = {}): Promise<MyCalls> {
  const value = await openMyCalls(at.open(), {
    portalId,
    email: 'grace@example.com',
    scope: 'mine',
    ...asked,
  });
  const answer = readAnswer(MyCalls, JSON.parse(JSON.stringify({ ok: true, value })));
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
}

async function taskId(key: string): Promise<string> {
  const [task] = await at.open().crm.readByKey('task', [key], []);
  return task?.id ?? '';
}

async function update(type: 'task' | 'loss' | 'review', id: string, properties: Properties): Promise<void> {
  const { refused } = await at
    .open()
    .crm.apply({ records: [], links: [], mirrors: [{ type, id, properties }] });
  expect(refused).toEqual([]);
}

const complete = async (key: string): Promise<void> =>
  update('task', await taskId(key), { hs_task_status: 'COMPLETED' });

describe('one’s own calls', () => {
  test('are those of the owner with the email, overdue first, with whom to speak and the brief', async () => {
    const my = await open({ email: ' Grace@Example.com ' });
    expect(my).toMatchObject({ today: '2024-07-05', currency: 'EUR', notShown: 0, notLookedAt: 0 });
    expect(my.me).toEqual({ id: '502', name: 'Grace Harper' });
    expect(my.calls).toMatchObject([
      { name: 'Alder', companyId: '101', value: 110_050, dueOn: '2024-07-02', lateDays: 3, state: 'due' },
      { companyId: '137', value: 45_500, dueOn: '2024-07-04', lateDays: 1, speakWith: null },
      { companyId: '108', value: 30_000, dueOn: '2024-07-09', lateDays: 0, speakWith: null },
    ]);
    expect(my.calls[0]?.speakWith).toEqual({
      name: 'Berta Both <Head>',
      jobTitle: 'Head of R&D',
      phone: '+49 30 2',
      email: 'berta@alder.example',
    });
    expect(my.calls[0]?.brief.map(({ title }) => title)).toContain('The call');
    expect(my).toMatchObject({ callers: [], owners: [], months: [] });
  });

  test('are opened with eleven requests', async () => {
    const before = at.portal.log.entries().length;
    await open();
    // Account; owners, active and not; two searches; tasks, losses and links to contacts; companies and contacts; and
    // the names of our objects, which the portal id in a function spares.
    expect(at.portal.log.entries().length - before).toBe(11);
  });

  test('are none for somebody who is no owner', async () => {
    const before = at.portal.log.entries().length;
    expect(await open({ email: 'nobody@example.com' })).toMatchObject({ me: null, calls: [] });
    expect(at.portal.log.entries().length - before).toBe(3);
  });

  test('tell of a record where feedback may be given and about whom, never who manages whom', async () => {
    const [loss] = await at.open().crm.readByKey('loss', ['deal-1002'], []);
    await update('loss', loss?.id ?? '', { clr_recorded_at: '2024-07-05T08:00:00Z' });
    expect(await open()).toMatchObject({ feedbackPermitted: false, owners: [] });
    const feedback = { permittedBy: 'Olga', permittedOn: '2024-06-01', defaultManager: '505', managers: [] };
    const [settings] = await at.open().crm.readByKey('review', ['settings'], ['clr_settings']);
    const properties = { clr_settings: JSON.stringify({ ...defaultSettings, feedback }) };
    expect(settings).toBeDefined();
    await update('review', settings?.id ?? '', properties);

    const my = await open();
    expect(my.feedbackPermitted).toBe(true);
    expect(my.calls.map(({ recordedLossKey }) => recordedLossKey)).toEqual([null, null, 'deal-1002']);
    expect(my.owners).toContainEqual({ id: '505', name: 'Mary Jackdaw' });
    expect(JSON.stringify(my)).not.toContain('Olga');
    expect(await open({ scope: 'all' })).toMatchObject({ feedbackPermitted: false });
  });

  test('leave out at once what was handed on, though the search still finds it', async () => {
    await update('task', await taskId('deal-1002-executive'), { hubspot_owner_id: '501' });
    const mine = await open();
    expect(mine.calls.map(({ companyId }) => companyId)).toEqual(['137', '108']);
  });
});

describe('a task completed in HubSpot', () => {
  test('shows that its record is missing until the loss says what was learned', async () => {
    await complete('deal-1002-executive');
    const states = async (): Promise<readonly string[]> =>
      (await open()).calls.map(({ companyId, state }) => `${companyId} ${state}`);
    expect(await states()).toEqual(['137 due', '108 due', '101 record_missing']);
    await at.clock.sleep(60_000);
    expect(await states()).toEqual(['137 due', '108 due', '101 record_missing']);

    const [loss] = await at.open().crm.readByKey('loss', ['deal-1002'], []);
    await update('loss', loss?.id ?? '', { clr_call_status: 'not_reached' });
    expect(await states()).toEqual(['137 due', '108 due', '101 done']);
  });
});

describe('everybody’s calls', () => {
  test('are a month’s, person by person in the order of names', async () => {
    await complete('mark-132-executive');
    const all = await open({ scope: 'all', month });
    expect(all.calls).toHaveLength(calls.length);
    expect(all.expected).toBe(calls.length);
    expect(all.months).toEqual([month]);
    // The sums by hand from the answer table: due before the 5th is late, the 2nd by three days.
    const sum = { recordMissing: 0, done: 0, active: true, lateDays: 3 };
    expect(all.callers).toEqual([
      { ...sum, callerId: '503', name: 'Alan Tarn', calls: 2, due: 1, late: 1, recordMissing: 1 },
      { ...sum, callerId: '502', name: 'Grace Harper', calls: 3, due: 3, late: 2 },
      { ...sum, callerId: '505', name: 'Mary Jackdaw', calls: 15, due: 15, late: 6 },
    ]);
    const names = all.owners.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Ada Byron', 'Mary Jackdaw']));
    expect(names).not.toContain('Gone Away');
    expect(names).toEqual([...names].sort());
    expect(all.calls.every(({ brief }) => brief.length === 0)).toBe(true);
  });

  test('without a month are all that are open, and what lately was completed', async () => {
    await complete('mark-132-executive');
    await at.clock.sleep(60_000);
    const all = await open({ scope: 'all' });
    expect(all.expected).toBeNull();
    expect(all.calls).toHaveLength(calls.length);
    expect(all.calls.filter(({ state }) => state === 'record_missing')).toHaveLength(1);
  });

  test('say how many the month was given while the search does not find them all', async () => {
    await update('task', await taskId('deal-1002-executive'), { clr_month: '' });
    await at.clock.sleep(60_000);
    const all = await open({ scope: 'all', month });
    expect([all.calls.length, all.expected]).toEqual([calls.length - 1, calls.length]);
  });
});
