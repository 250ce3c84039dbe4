import { runAssign } from '@loss-review/serverless/assign';
import { type RepairAnswer, type RepairRequest, runRepair } from '@loss-review/serverless/repair';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type AnswerPortal,
  openAnswerPortal,
  passTheMonth,
  setUp,
  writeMarks,
} from '../answer-table/open-answer-portal.ts';
import { difference, endStateOf } from '../faults/end-state.ts';
import type { PortalOptions } from '../portal/portal.ts';

let answers: AnswerPortal;

const open = async (options: Omit<PortalOptions, 'clock'> = {}): Promise<void> => {
  answers = openAnswerPortal(options);
  await passTheMonth(answers);
  await setUp(answers);
  await writeMarks(answers);
  await runSweep(answers.open(), { month: '2024-06', full: true, dryRun: false, batch: 1000 });
  await runAssign(answers.open(), { month: '2024-06', dryRun: false, batch: 1000 });
  await indexed();
};
/** Lets the index catch up with what was written. */
const indexed = (): Promise<void> => answers.clock.sleep(120_000);
const repair = (request: Partial<RepairRequest> = {}): Promise<RepairAnswer> =>
  runRepair(answers.open(), { dryRun: false, batch: 1000, ...request });
const told = ({ differences }: RepairAnswer): readonly string[] =>
  differences.map(({ type, id, what, is, shouldBe }) => `${type} ${id} ${what}: ${is} → ${shouldBe}`).sort();

async function ask(method: string, path: string, body?: object): Promise<void> {
  const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const answer = await answers.portal.fetch(new Request(`https://api.hubapi.com${path}`, init));
  expect([200, 201, 204]).toContain(answer.status);
}
const change = (objects: string, id: string, properties: Record<string, string>): Promise<void> =>
  ask('PATCH', `/crm/objects/2026-09/${objects}/${id}`, { properties });
const unlink = (from: string, id: string, to: string, toId: string): Promise<void> =>
  ask('POST', `/crm/associations/2026-09/${from}/${to}/batch/archive`, {
    inputs: [{ from: { id }, to: [{ id: toId }] }],
  });
async function idOf(type: 'loss' | 'task', key: string): Promise<string> {
  const [record] = await answers.open().crm.readByKey(type, [key], ['clr_key']);
  if (!record) throw new Error(`No ${type} ${key}.`);
  return record.id;
}

afterEach(() => answers.close());

describe('in an account that was swept and assigned', () => {
  beforeEach(() => open());

  test('only what the table’s people left out is missing: the deal of a loss that was taken back', async () => {
    const answer = await repair();
    expect(told(answer)).toEqual([`loss ${await idOf('loss', 'deal-1080')} association:  → deal 1080`]);
    expect(answer).toMatchObject({ done: true, forPeople: [], written: 1, refused: [] });
  });

  test('ten kinds of damage are shown, mended, and gone for good', async () => {
    await repair();
    const undamaged = endStateOf(answers.portal.snapshot());
    const alder = await idOf('loss', 'deal-1002');
    const birch = await idOf('loss', 'deal-1004');
    const cedar = await idOf('loss', 'deal-1006');
    const [call, lotus, iris] = [
      await idOf('task', 'deal-1002-executive'),
      await idOf('task', 'deal-1148-executive'),
      await idOf('task', 'deal-1018-owner'),
    ];
    await change('companies', '101', { clr_status: '', clr_value_lost: '7' });
    await change('companies', '141', { clr_status: 'lost', clr_kind: 'churned' });
    await change('companies', '124', { clr_lost_on: '' });
    await change('companies', '110', { clr_caller: 'Ada Byron', clr_next_step: 'Ada Byron calls.' });
    await change('p_clr_loss', alder, { clr_lost_month: '2024-05' });
    await unlink('p_clr_loss', birch, 'companies', '102');
    await unlink('p_clr_loss', cedar, 'deals', '1006');
    await unlink('tasks', call, 'contacts', '303');
    await unlink('tasks', lotus, 'companies', '162');
    await unlink('tasks', iris, 'p_clr_loss', await idOf('loss', 'deal-1018'));
    await indexed();

    const before = JSON.stringify(answers.portal.snapshot());
    const shown = await repair({ dryRun: true });
    expect(told(shown)).toEqual(
      [
        'company 101 clr_status:  → lost',
        'company 101 clr_value_lost: 7 → 1100.5',
        'company 141 clr_status: lost → ',
        'company 141 clr_kind: churned → ',
        'company 124 clr_lost_on:  → 2024-06-04',
        'company 110 clr_caller: Ada Byron → ',
        'company 110 clr_next_step: Ada Byron calls. → ',
        `loss ${alder} month of loss: 2024-05 → 2024-06`,
        `loss ${birch} association:  → company 102`,
        `loss ${cedar} association:  → deal 1006`,
        `task ${call} association:  → contact 303`,
        `task ${lotus} association:  → company 162`,
        `task ${iris} association:  → loss ${await idOf('loss', 'deal-1018')}`,
      ].sort(),
    );
    expect(shown).toMatchObject({ written: 0, forPeople: [] });
    expect(JSON.stringify(answers.portal.snapshot())).toBe(before);

    expect(told(await repair())).toEqual(told(shown));
    expect(difference(endStateOf(answers.portal.snapshot()), undamaged)).toBeNull();

    await indexed();
    const after = answers.open();
    expect(await runRepair(after, { dryRun: false, batch: 1000 })).toMatchObject({
      differences: [],
      written: 0,
    });
    await runSweep(after, { month: '2024-06', full: true, dryRun: false, batch: 1000 });
    await runAssign(after, { month: '2024-06', dryRun: false, batch: 1000 });
    expect(after.meter.report().requests.write).toBe(0);
  });
});
