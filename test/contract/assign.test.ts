import { type AssignAnswer, type AssignRequest, runAssign } from '@loss-review/serverless/assign';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calls } from '../answer-table/calls.ts';
import { companies } from '../answer-table/companies.ts';
import { heldCalls } from '../answer-table/held-calls.ts';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';
import { owners } from '../answer-table/people.ts';
import type { PortalOptions } from '../portal/portal.ts';
import { canonical } from '../support/canonical.ts';

let answers: AnswerPortal;
const open = async (options: Omit<PortalOptions, 'clock'> = {}): Promise<void> => {
  answers = await openAnswerMonth(options);
};
const sweep = async (): Promise<void> => {
  await runSweep(answers.open(), { month: '2024-06', full: true, dryRun: false, batch: 1000 });
};
const assign = (request: Partial<AssignRequest> = {}): Promise<AssignAnswer> =>
  runAssign(answers.open(), { month: '2024-06', dryRun: false, batch: 1000, ...request });
const update = async (
  type: 'company' | 'deal' | 'task',
  id: string,
  properties: Record<string, string>,
): Promise<void> => {
  const { refused } = await answers
    .open()
    .crm.apply({ records: [], links: [], mirrors: [{ type, id, properties }] });
  expect(refused).toEqual([]);
};
const comeBack = async (key: string, day: string): Promise<void> => {
  const properties = {
    clr_status: 'returned',
    clr_returned_on: day,
    clr_return_value: '1',
    clr_return_evidence: 'person',
  };
  await answers.open().crm.apply({ records: [{ type: 'loss', key, properties }], links: [], mirrors: [] });
};
const held = async (): Promise<readonly string[]> => {
  const ids = companies.map(([id]) => id);
  return (await heldCalls(answers.open(), ids)).map(({ key, callerId }) => `${key} ${callerId}`).sort();
};
/** Juniper, Ivy, Erica and Larch came back within June; so did Maple, and left again. */
const backInJune = ['110', '134', '130', '112'].map((companyId) => ({ companyId, reason: 'returned' }));
const expected = calls.map(({ key, callerId }) => `${key} ${callerId}`).sort();
const taskOf = async (key: string) => {
  const [task] = await answers
    .open()
    .crm.readByKey('task', [key], ['hs_task_status', 'hubspot_owner_id', 'hs_task_subject']);
  if (!task) throw new Error(`No task ${key}.`);
  return task;
};

afterEach(() => answers.close());

describe('in an account as most are', () => {
  beforeEach(async () => {
    await open();
    await sweep();
  });

  test('a dry run tells what it would write and writes nothing', async () => {
    const before = answers.portal.snapshot();
    const planned: number[] = [];
    const answer = await assign({ dryRun: true, onPlan: ({ records }) => planned.push(records.length) });
    expect(answer).toMatchObject({ done: true, written: 0, tasks: { executives: 5, owners: 15 } });
    expect(planned).toEqual([20]);
    expect(answers.portal.snapshot()).toEqual(before);
  });

  test('many small slices end as one large run does', async () => {
    let cursor: unknown;
    let slices = 0;
    let last: AssignAnswer | undefined;
    for (let done = false; !done; slices += 1) {
      last = await assign({
        batch: 4,
        deadlineAt: answers.clock.now(),
        ...(cursor === undefined ? {} : { cursor }),
      });
      done = last.done;
      if (!last.done) cursor = JSON.parse(JSON.stringify(last.cursor));
    }
    expect(slices).toBeGreaterThan(10);
    expect(last?.tasks).toEqual({ executives: 5, owners: 15 });
    const sliced = canonical(answers.portal.snapshot());
    answers.close();

    await open();
    await sweep();
    await assign();
    expect(sliced).toEqual(canonical(answers.portal.snapshot()));
  });

  test('two runs at once make every task once', async () => {
    await Promise.all([assign({ batch: 4 }), assign({ batch: 5 })]);
    expect(await held()).toEqual(expected);
  });

  test('a task that was done or given to somebody else stays so', async () => {
    await assign();
    const { id: doneId } = await taskOf('deal-1002-executive');
    await update('task', doneId, { hs_task_status: 'COMPLETED' });
    const { id: givenId } = await taskOf('mark-132-executive');
    await update('task', givenId, { hubspot_owner_id: '501' });
    await assign();
    expect((await taskOf('deal-1002-executive')).properties['hs_task_status']).toBe('COMPLETED');
    expect((await taskOf('mark-132-executive')).properties['hubspot_owner_id']).toBe('501');
    expect(await held()).toHaveLength(20);
    const [company] = await answers.open().crm.read('company', ['132'], ['clr_caller']);
    expect(company?.properties['clr_caller']).toBe('Ada Byron');
  });

  test('a customer who is back is not called about, and the next in score is', async () => {
    await comeBack('mark-132', '2024-06-30');
    expect((await assign()).tasks).toEqual({ executives: 5, owners: 14 });
    const tasks = await held();
    expect(tasks.some((task) => task.startsWith('mark-132'))).toBe(false);
    // Of nineteen, Cedar (900) is fourth by value: 34 of 40 points and 35 others, more than Lotus (68), which was third.
    expect(tasks).toContain('deal-1006-executive 503');
  });

  test('a customer who comes back after being assigned keeps the seat', async () => {
    await assign();
    await comeBack('mark-132', '2024-06-30');
    const answer = await assign();
    expect(answer).toMatchObject({ written: 0, tasks: { executives: 4, owners: 15 } });
    expect(await held()).toEqual(expected);
  });

  test('a company that is not to be called is not, and named', async () => {
    await update('company', '133', { clr_do_not_call: 'yes' });
    const answer = await assign();
    expect(answer.tasks).toEqual({ executives: 5, owners: 14 });
    expect(answer.warnings).toContain('Nobody calls companies marked “do not call”: Holly.');
    expect((await held()).some((task) => task.startsWith('mark-133'))).toBe(false);
  });

  test('the loss says who calls and until when, once, and never goes back', async () => {
    await assign();
    const names = ['clr_call_status', 'clr_caller', 'clr_call_due_on', 'clr_call_seat'];
    const lossOf = async () => (await answers.open().crm.readByKey('loss', ['mark-133'], names))[0];
    expect((await lossOf())?.properties).toEqual({
      clr_call_status: 'assigned',
      clr_caller: 'Alan Tarn',
      clr_call_due_on: '2024-07-02',
      clr_call_seat: 'score',
    });
    const { crm } = answers.open();
    const properties = { clr_call_status: 'reached', clr_caller: 'Ada Byron' };
    await crm.apply({ records: [{ type: 'loss', key: 'mark-133', properties }], links: [], mirrors: [] });
    expect(await assign()).toMatchObject({ written: 0 });
    expect((await lossOf())?.properties).toMatchObject(properties);
  });

  test('open calls of somebody who was deactivated are given to others, and said', async () => {
    await assign();
    const { id: doneId } = await taskOf('mark-133-executive');
    await update('task', doneId, { hs_task_status: 'COMPLETED' });
    const nothingElse = {
      dealPipelines: [],
      ticketPipelines: [],
      properties: [],
      records: [],
      associations: [],
    };
    const gone = owners.filter(({ id }) => id === '503').map((owner) => ({ ...owner, archived: true }));
    answers.portal.load({ ...nothingElse, owners: gone });
    const answer = await assign();
    // Grace has her three calls already, so Alan's go to the recovery team; what he has done stays his.
    expect(answer.warnings).toContain(
      'Whoever was to call Ginkgo is not active any more: Mary Jackdaw calls instead.',
    );
    const now = expected.map((task) => (task === 'mark-132-executive 503' ? 'mark-132-executive 505' : task));
    expect(await held()).toEqual(now);
    const [loss] = await answers.open().crm.readByKey('loss', ['mark-132'], ['clr_caller']);
    expect(loss?.properties['clr_caller']).toBe('Mary Jackdaw');
    expect((await assign()).written).toBe(0);
  });

  test('a company called about another loss less than 90 days ago is not called again', async () => {
    const { crm } = answers.open();
    const loss = {
      clr_name: 'Alder churned in spring',
      clr_company_id: '101',
      clr_kind: 'churned',
      clr_status: 'returned',
      clr_lost_on: '2024-03-20',
      clr_lost_month: '2024-03',
      clr_returned_on: '2024-04-20',
      clr_call_status: 'reached',
      clr_called_on: '2024-04-10',
    };
    await crm.apply({
      records: [{ type: 'loss', key: 'mark-spring', properties: loss }],
      links: [{ from: { type: 'loss', key: 'mark-spring' }, to: { type: 'company', id: '101' } }],
      mirrors: [],
    });
    const { list } = await assign();
    expect(list?.excluded).toMatchObject([
      {
        companyId: '101',
        companyName: 'Alder',
        reason: 'called_recently',
        value: 110_050,
        owner: 'Ada Byron',
      },
      ...backInJune,
    ]);
    expect((await held()).some((task) => task.startsWith('deal-1002'))).toBe(false);
  });

  test('the sweep that finds a return closes the open call with a note, once', async () => {
    await assign();
    const { crm } = answers.open();
    await comeBack('deal-1002', '2024-06-30');
    await sweep();
    const task = await taskOf('deal-1002-executive');
    expect(task.properties['hs_task_status']).toBe('COMPLETED');
    const [body] = await crm.read('task', [task.id], ['hs_task_body']);
    expect(body?.properties['hs_task_body']).toMatch(
      /^<p><strong>Closed: the customer is back\.<\/strong><\/p>/,
    );
    const [loss] = await crm.readByKey('loss', ['deal-1002'], ['clr_call_status']);
    expect(loss?.properties['clr_call_status']).toBe('not_needed');
    const [company] = await crm.read('company', ['101'], ['clr_caller', 'clr_next_step']);
    expect([company?.properties['clr_caller'] ?? '', company?.properties['clr_next_step'] ?? '']).toEqual([
      '',
      '',
    ]);

    const again = answers.open();
    await runSweep(again, { month: '2024-06', full: true, dryRun: false, batch: 1000 });
    expect(again.meter.report().requests.write).toBe(0);
    const answer = await assign();
    expect(answer.list?.excluded[0]).toMatchObject({ companyId: '101', reason: 'returned' });
    expect(answer.tasks).toEqual({ executives: 4, owners: 15 });
  });

  test('a loss found later gets a call, and no seat that is taken', async () => {
    await assign();
    await update('deal', '1095', {
      dealstage: 'renewal_lost',
      closedate: '2024-06-28T08:00:00Z',
      amount: '9999',
    });
    await answers.clock.sleep(86_400_000);
    await sweep();
    const answer = await assign();
    expect(answer.tasks).toEqual({ executives: 5, owners: 16 });
    expect(await held()).toEqual([...expected, 'deal-1095-team 505'].sort());
  });

  test('a loss found after its month was assigned joins the next list; one called about under notice does not', async () => {
    await assign();
    await update('deal', '1095', {
      dealstage: 'renewal_lost',
      closedate: '2024-06-28T08:00:00Z',
      amount: '9999',
    });
    await answers.clock.sleep(31 * 86_400_000);
    await runSweep(answers.open(), { month: '2024-07', full: true, dryRun: false, batch: 1000 });
    const answer = await assign({ month: '2024-07' });
    // Elm left on 1 July; Lotus, under notice since June, left on 31 July and was called about in June.
    expect(answer.tasks).toEqual({ executives: 2, owners: 0 });
    const july = ['deal-1095-executive 502', 'deal-1010-executive 503'];
    expect(await held()).toEqual([...expected, ...july].sort());
    expect((await assign({ month: '2024-07' })).written).toBe(0);
    expect((await assign()).tasks).toEqual({ executives: 5, owners: 15 });
  });

  test('a link that a cut run left out is made', async () => {
    await assign();
    const { id } = await taskOf('deal-1002-executive');
    const path = `/crm/objects/2026-09/tasks/${id}/associations/contacts/303`;
    const headers = { authorization: 'Bearer pat-local' };
    const gone = await answers.portal.fetch(
      new Request(`https://api.hubapi.com${path}`, { method: 'DELETE', headers }),
    );
    expect(gone.status).toBe(204);
    await assign();
    const linked = await answers.open().crm.linked('task', 'contact', [id]);
    expect(linked.get(id)?.map((link) => link.id)).toEqual(['303']);
  });

  test.each([
    [{ month: '2024-07' }, 'month_not_over'],
    [{ month: '2024-05' }, 'not_swept'],
    [{ cursor: { afterId: 'x' } }, 'bad_cursor'],
  ])('%j is refused with a code', async (request, code) => {
    await expect(assign(request)).rejects.toMatchObject({ name: 'Trouble', code });
  });
});

test('before a sweep nothing is assigned', async () => {
  await open();
  await expect(assign()).rejects.toMatchObject({ code: 'not_swept' });
});

test('an account that takes no unique property on tasks has every task once, however often it is run', async () => {
  await open({ refuseUniqueTaskProperties: true });
  await sweep();
  expect(await assign()).toMatchObject({ refused: [], tasks: { executives: 5, owners: 15 } });
  expect(await held()).toEqual(expected);
  const hubspot = answers.open();
  await runAssign(hubspot, { month: '2024-06', dryRun: false, batch: 7 });
  expect(await held()).toEqual(expected);
  expect(hubspot.meter.report().requests.write).toBe(0);
});
