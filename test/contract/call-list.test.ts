import { CallList, type ChooseCall } from '@loss-review/domain/review-page/call-list';
import { runAssign } from '@loss-review/serverless/assign';
import { keepChoice } from '@loss-review/serverless/assign/keep-choice';
import { openCallList } from '@loss-review/serverless/assign/open-call-list';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

const month = '2024-06';
const portalId = 24_680_135;
let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openAnswerMonth();
  await runSweep(answers.open(), { month, full: true, dryRun: false, batch: 1000 });
  // HubSpot's index sees within a minute what a sweep has written.
  await answers.clock.sleep(60_000);
});
afterEach(() => answers.close());

const open = async (): Promise<CallList> =>
  CallList.parse(await openCallList(answers.open(), { portalId, month }));
const choose = (asked: Partial<ChooseCall>): Promise<CallList> =>
  keepChoice(answers.open(), {
    portalId,
    month,
    id: '5f7d9e0a-1111-4222-8333-444455556666',
    who: 'Ada Byron',
    choices: [],
    ...asked,
  });
const seats = ({ calls }: CallList): readonly string[] =>
  calls.flatMap(({ companyId, seat }) => (seat === null ? [] : [`${companyId} ${seat}`]));
const byLot = ['108 representative', '137 representative'];

describe('the list of a month', () => {
  test('is the same before it is assigned and afterwards', async () => {
    const before = await open();
    expect(seats(before).slice(0, 3)).toEqual(['101 score', '133 score', '132 score']);
    expect(seats(before).slice(3).sort()).toEqual(byLot);
    expect(before.seats).toMatchObject({
      executives: 2,
      perExecutive: 3,
      total: 5,
      all: 5,
      representative: 2,
    });
    expect(before.calls[0]).toMatchObject({
      companyName: 'Alder',
      value: 110_050,
      score: 85,
      callerName: 'Grace Harper',
      dueOn: '2024-07-02',
      assigned: false,
      why: 'Chosen by score: its score is 85 of 100, among the highest.',
    });
    expect(before.assignedAt).toBeNull();

    await runAssign(answers.open(), { month, dryRun: false, batch: 1000 });
    const after = await open();
    expect(after.calls).toEqual(before.calls.map((call) => ({ ...call, assigned: true })));
    // Two of them are leaving: their losses are of July and August.
    expect(after.calls).toHaveLength(20);
    expect(after.excluded).toEqual(before.excluded);
    expect(after.assignedAt).not.toBeNull();
  });

  test('has those who were found after their own month was assigned, and not those on its list', async () => {
    await runAssign(answers.open(), { month, dryRun: false, batch: 1000 });
    const lost = { dealstage: 'renewal_lost', closedate: '2024-06-28T08:00:00Z', amount: '9999' };
    const deal = { type: 'deal', id: '1095', properties: lost } as const;
    await answers.open().crm.apply({ records: [], links: [], mirrors: [deal] });
    await answers.clock.sleep(31 * 86_400_000);
    await runSweep(answers.open(), { month: '2024-07', full: true, dryRun: false, batch: 1000 });
    await answers.clock.sleep(60_000);
    const july = await openCallList(answers.open(), { portalId, month: '2024-07' });
    // Olive was found late, Elm left on 1 July; Lotus left on 31 July and is on June's list since its notice.
    expect(july.calls.map(({ companyName }) => companyName).sort()).toEqual(['Elm', 'Olive']);
    expect(july.excluded).toMatchObject([{ companyName: 'Lotus', reason: 'other_list' }]);
    expect(july.excluded[0]?.sentence).toBe('The call about this loss is on the list of 2024-06.');
  });

  test('names everybody whom nobody calls, by money, with the reason', async () => {
    const { excluded } = await open();
    expect(excluded.map(({ companyName, reason, value }) => [companyName, reason, value])).toEqual([
      ['Juniper', 'returned', 100_000],
      ['Ivy', 'returned', 50_000],
      ['Erica', 'returned', 42_000],
      ['Larch', 'returned', 30_000],
    ]);
    expect(excluded[0]?.sentence).toBe('The customer is back since 4 June 2024.');
  });

  test('is read in few requests, and nothing is written', async () => {
    const hubspot = answers.open();
    await openCallList(hubspot, { portalId, month });
    const { requests, minimumRequests } = hubspot.meter.report();
    expect(requests.write).toBe(0);
    expect(requests.total).toBe(minimumRequests);
  });
});

describe('an operator', () => {
  test('swaps one company for another, which is kept with who and why, and assigned so', async () => {
    const list = await choose({
      choices: [
        { companyId: '133', choice: 'left_out', reason: 'Their director is ill.' },
        { companyId: '131', choice: 'pinned', reason: 'They wrote to us.' },
      ],
    });
    // One of five is pinned, so two of four go by score: Alder, and Ginkgo now that Holly is out.
    expect(seats(list).slice(0, 3)).toEqual(['131 pinned', '101 score', '132 score']);
    const [pinned] = list.calls;
    expect(pinned).toMatchObject({ why: 'Pinned by Ada Byron: They wrote to us.', choice: 'pinned' });
    const leftOut = list.calls.find(({ companyId }) => companyId === '133');
    expect(leftOut).toMatchObject({ role: 'team', callerName: 'Mary Jackdaw', choice: 'left_out' });
    expect(list.choices).toMatchObject([
      { companyName: 'Holly', choice: 'left_out', who: 'Ada Byron' },
      { companyName: 'Fern', choice: 'pinned', reason: 'They wrote to us.' },
    ]);

    await runAssign(answers.open(), { month, dryRun: false, batch: 1000 });
    const tasks = await answers
      .open()
      .crm.readByKey('task', ['prop-131-2024-06-20-executive', 'mark-133-team'], ['clr_key', 'clr_seat']);
    expect(tasks.map(({ properties: p }) => [p['clr_key'], p['clr_seat'] ?? '']).sort()).toEqual([
      ['mark-133-team', ''],
      ['prop-131-2024-06-20-executive', 'pinned'],
    ]);
  });

  test('presses twice and chooses once; takes it back, and both stay in the trace', async () => {
    const choices = [{ companyId: '131', choice: 'pinned', reason: 'They wrote to us.' }] as const;
    await choose({ choices: [...choices] });
    const twice = await choose({ choices: [...choices] });
    expect(twice.choices).toHaveLength(1);
    await answers.clock.sleep(1_000);
    const back = await choose({
      id: '5f7d9e0a-1111-4222-8333-444455557777',
      choices: [{ companyId: '131', choice: 'none', reason: 'Settled.' }],
    });
    expect(back.choices.map(({ choice }) => choice)).toEqual(['none', 'pinned']);
    expect(seats(back)).toContain('133 score');
  });

  test('chooses in the same moment as a colleague, and both are kept', async () => {
    await Promise.all([
      choose({ choices: [{ companyId: '131', choice: 'pinned', reason: 'They wrote to us.' }] }),
      choose({
        id: '5f7d9e0a-1111-4222-8333-444455557777',
        who: 'Grace Harper',
        choices: [{ companyId: '142', choice: 'pinned', reason: 'A new customer.' }],
      }),
    ]);
    expect(
      seats(await open())
        .slice(0, 2)
        .sort(),
    ).toEqual(['131 pinned', '142 pinned']);
  });

  test('cannot choose for a month that is not over, or not swept', async () => {
    const choices: ChooseCall['choices'] = [{ companyId: '131', choice: 'pinned', reason: 'Why not.' }];
    await expect(choose({ month: '2024-07', choices })).rejects.toMatchObject({ code: 'month_not_over' });
    await expect(choose({ month: '2024-05', choices })).rejects.toMatchObject({ code: 'not_swept' });
  });
});
