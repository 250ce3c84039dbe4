import type { ReassignCall } from '@loss-review/domain/my-calls/parameters';
import type { ChangedCall } from '@loss-review/domain/my-calls/my-calls';
import { runAssign } from '@loss-review/serverless/assign';
import { runReassignCall } from '@loss-review/serverless/my-calls/reassign-call';
import { runRemindCaller } from '@loss-review/serverless/my-calls/remind-caller';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const portalId = 24_680_135;
const month = '2024-06';
let at: AnswerPortal;
/** Alder's call, which Grace Harper (502) has. */
let taskId: string;
beforeEach(async () => {
  at = await openAnswerMonth();
  await runSweep(at.open(), { month, full: true, dryRun: false, batch: 1000 });
  await runAssign(at.open(), { month, dryRun: false, batch: 1000 });
  // Friday 5 July, ten in the morning in Berlin.
  await at.clock.sleep(Date.UTC(2024, 6, 5, 8) - at.clock.now());
  taskId = (await at.open().crm.readByKey('task', ['deal-1002-executive'], []))[0]?.id ?? '';
});
afterEach(() => at.close());

const held = async (type: 'task' | 'loss' | 'company', ref: string, names: readonly string[]) => {
  const { crm } = at.open();
  const [record] =
    type === 'loss' ? await crm.readByKey(type, [ref], names) : await crm.read(type, [ref], names);
  return names.map((name) => record?.properties[name] ?? '');
};

describe('reminding', () => {
  const remind = (callerId = '502'): Promise<ChangedCall> =>
    runRemindCaller(at.open(), { portalId, taskId, seen: { callerId } });
  const reminders = () => held('task', taskId, ['clr_reminded_on', 'hs_task_reminders']);

  test('happens once: a second press tells when it was', async () => {
    expect(await remind()).toEqual({ outcome: 'saved', remindedOn: '2024-07-05' });
    const first = await reminders();
    expect(first).toEqual(['2024-07-05', String(Date.UTC(2024, 6, 5, 8, 15))]);
    await at.clock.sleep(4 * 86_400_000);
    expect(await remind()).toEqual({ outcome: 'done_before', remindedOn: '2024-07-05' });
    expect(await reminders()).toEqual(first);
  });

  test('asks for four requests', async () => {
    const before = at.portal.log.entries().length;
    await remind();
    // The account; the task; the write; the task again. The names of our objects are not needed.
    expect(at.portal.log.entries().length - before).toBe(4);
  });

  test('shows that the call was handed on meanwhile', async () => {
    const before = await reminders();
    expect(await remind('503')).toEqual({ outcome: 'changed_meanwhile', remindedOn: null });
    expect(await reminders()).toEqual(before);
  });

  test('says that the task is gone', async () => {
    taskId = '1';
    await expect(remind()).rejects.toMatchObject({ code: 'no_task', who: 'user' });
  });
});

describe('handing on', () => {
  const form: Omit<ReassignCall, 'taskId'> = {
    portalId,
    id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
    who: 'Mary Jackdaw',
    to: '501',
    seen: { callerId: '502', revision: 0 },
  };
  const reassign = (rest: Partial<ReassignCall> = {}): Promise<ChangedCall> =>
    runReassignCall(at.open(), { ...form, taskId, ...rest });

  test('is said by loss, task and company, with who did it; the same form again does nothing', async () => {
    expect(await reassign()).toMatchObject({ outcome: 'saved' });
    expect(await held('task', taskId, ['hubspot_owner_id'])).toEqual(['501']);
    expect(await held('company', '101', ['clr_caller', 'clr_next_step'])).toEqual([
      'Ada Byron',
      'Ada Byron calls by 2 July 2024.',
    ]);
    const [caller, revision, trace] = await held('loss', 'deal-1002', [
      'clr_caller',
      'clr_revision',
      'clr_trace',
    ]);
    expect([caller, revision]).toEqual(['Ada Byron', '1']);
    expect(JSON.parse(trace ?? '')).toMatchObject([
      { who: 'Mary Jackdaw', reason: 'Gave the recovery call of Grace Harper to Ada Byron.' },
    ]);

    const after = at.portal.snapshot();
    expect(await reassign()).toMatchObject({ outcome: 'done_before' });
    expect(at.portal.snapshot()).toEqual(after);
  });

  test('shows a colleague’s change instead of overwriting it', async () => {
    await reassign();
    const other = await reassign({ id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0002', to: '505' });
    expect(other).toMatchObject({ outcome: 'changed_meanwhile' });
    expect(await held('task', taskId, ['hubspot_owner_id'])).toEqual(['501']);
  });

  test('lets the new caller be reminded', async () => {
    const asked = { portalId, taskId, seen: { callerId: '502' } };
    await runRemindCaller(at.open(), asked);
    await reassign();
    const again = { ...asked, seen: { callerId: '501' } };
    expect(await runRemindCaller(at.open(), again)).toMatchObject({ outcome: 'saved' });
  });

  test('to somebody who is deactivated is refused', async () => {
    await expect(reassign({ to: '504' })).rejects.toMatchObject({ code: 'not_active', who: 'user' });
  });

  test('stands after the next assignment', async () => {
    await reassign();
    await runAssign(at.open(), { month, dryRun: false, batch: 1000 });
    expect(await held('task', taskId, ['hubspot_owner_id'])).toEqual(['501']);
    expect(await held('company', '101', ['clr_caller'])).toEqual(['Ada Byron']);
  });
});
