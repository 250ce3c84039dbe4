import type { Upsert } from '@loss-review/domain/plan/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { difference, endStateOf } from '../faults/end-state.ts';
import { openRepairWorld, type RepairWorld, told } from '../support/repair-world.ts';

let at: RepairWorld;

beforeEach(async () => {
  at = await openRepairWorld();
  await at.repair();
});
afterEach(() => at.answers.close());

async function write(...records: readonly Upsert[]): Promise<void> {
  const { refused } = await at.answers.open().crm.apply({ records, links: [], mirrors: [] });
  expect(refused).toEqual([]);
}
const taskOf = async (key: string) => {
  const [task] = await at.answers.open().crm.readByKey('task', [key], ['hs_task_status', 'hs_task_body']);
  return task?.properties;
};

test('what only people can put right is told and left as it is', async () => {
  const loss = {
    clr_kind: 'churned',
    clr_status: 'lost',
    clr_lost_on: '2024-06-10',
    clr_lost_month: '2024-06',
  };
  await at.ask('POST', '/crm/objects/2026-09/p_clr_loss', { properties: { ...loss, clr_name: 'By hand' } });
  // A second loss of Alder with the evidence of the first, made by copying it.
  const evidence = '[{"id":"mark-1","on":"2024-06-10"},{"id":"deal-1002","on":"2024-06-10"}]';
  const copied = {
    ...loss,
    clr_name: 'Copied',
    clr_company_id: '101',
    clr_evidence: evidence,
    clr_value: '1',
  };
  await at.answers.open().crm.apply({
    records: [{ type: 'loss', key: 'mark-1', properties: copied }],
    links: [
      { from: { type: 'loss', key: 'mark-1' }, to: { type: 'company', id: '101' } },
      { from: { type: 'loss', key: 'mark-1' }, to: { type: 'deal', id: '1002' } },
      // Birch's loss is associated with Olive, who never left.
      { from: { type: 'loss', key: 'deal-1004' }, to: { type: 'company', id: '141' } },
    ],
    mirrors: [],
  });
  await at.repair();
  await at.ask('DELETE', '/crm/objects/2026-09/deals/1006');
  await at.ask('DELETE', `/crm/objects/2026-09/p_clr_loss/${await at.idOf('loss', 'deal-1018')}`);
  await at.ask('DELETE', '/crm/objects/2026-09/companies/142');
  await write(
    { type: 'loss', key: 'deal-1089', properties: { clr_kind: '' } },
    { type: 'loss', key: 'deal-1033', properties: { clr_evidence: '[{"id":"deal-9","on":"2024-06-25"}]' } },
    {
      type: 'task',
      key: 'deal-1071-boss',
      properties: { clr_loss_key: 'deal-1071', clr_role: 'team', hs_timestamp: '2024-07-05T07:00:00Z' },
    },
  );
  await at.indexed();
  await at.repair();
  await at.indexed();

  const before = endStateOf(at.answers.portal.snapshot());
  const answer = await at.repair();
  expect(answer).toMatchObject({ differences: [], written: 0 });
  expect(difference(endStateOf(at.answers.portal.snapshot()), before)).toBeNull();
  const sentences = answer.forPeople.map(({ type, name, sentence }) => `${type} ${name}: ${sentence}`).sort();
  expect(sentences).toEqual([
    expect.stringMatching(
      /^loss Birch churned 2024-06-03: It is associated with company 141, but belongs to/,
    ),
    expect.stringMatching(/^loss By hand: This loss has no key/),
    expect.stringMatching(/^loss Cedar churned 2024-06-04: It rests on deal 1006, which is not in HubSpot/),
    expect.stringMatching(/^loss Lily churned 2024-06-21: This loss cannot be read/),
    expect.stringMatching(/^loss Maple churned 2024-06-25: It rests on deal 9, which is not in HubSpot/),
    expect.stringMatching(/^loss Maple churned 2024-06-25: Its evidence does not name its key deal-1033/),
    expect.stringMatching(/^loss Poppy churned 2024-06-29: Its company 142 is not in HubSpot/),
    expect.stringMatching(/^loss mark-1: It holds the evidence deal-1002, as loss \d+ does/),
    expect.stringMatching(/^task Recovery call: Iris.*: There is no loss with the key deal-1018 any more/),
    expect.stringMatching(/^task Task \d+: Its key is deal-1071-boss and should be deal-1071-team/),
  ]);
});

test('calls whose keys were emptied are not taken for twins of one another', async () => {
  const ids = [await at.idOf('task', 'deal-1150-team'), await at.idOf('task', 'deal-1122-team')];
  for (const id of ids) await at.change('tasks', id, { clr_key: '' });
  const { forPeople, differences } = await at.repair();
  expect(differences).toEqual([]);
  expect(forPeople.map(({ id, sentence }) => `${id}: ${sentence.slice(0, 48)}`).sort()).toEqual(
    [
      `${ids[0]}: Its key is empty and should be deal-1150-team: i`,
      `${ids[1]}: Its key is empty and should be deal-1122-team: i`,
    ].sort(),
  );
});

test('open calls about losses that came to nothing are closed with a note, and nobody is said to call', async () => {
  const brief = (await taskOf('deal-1002-executive'))?.['hs_task_body'] ?? '';
  await write(
    { type: 'loss', key: 'deal-1002', properties: { clr_status: 'undone' } },
    {
      type: 'loss',
      key: 'deal-1004',
      properties: { clr_status: 'returned', clr_returned_on: '2024-06-30', clr_return_value: '5' },
    },
  );
  await at.indexed();
  const answer = await at.repair();
  expect(told(answer).filter((line) => line.startsWith('task'))).toHaveLength(2);
  expect(await taskOf('deal-1002-executive')).toMatchObject({
    hs_task_status: 'COMPLETED',
    hs_task_body: `<p><strong>Closed: not lost after all.</strong></p>${brief}`,
  });
  expect((await taskOf('deal-1004-team'))?.['hs_task_status']).toBe('COMPLETED');
  const companies = await at.answers
    .open()
    .crm.read('company', ['101', '102'], ['clr_status', 'clr_caller', 'clr_next_step']);
  expect(companies.map(({ properties }) => properties)).toEqual([
    { clr_status: null, clr_caller: null, clr_next_step: null },
    { clr_status: 'returned', clr_caller: null, clr_next_step: null },
  ]);
  await at.indexed();
  expect(await at.repair()).toMatchObject({ differences: [], forPeople: [], written: 0 });
});

test('losses of merged companies come to name the one that lives on; their calls find its contact', async () => {
  await at.ask('POST', '/crm/objects/2026-09/companies/merge', {
    primaryObjectId: '102',
    objectIdToMerge: '104',
  });
  await at.indexed();
  const [company] = await at.answers.open().crm.read('company', ['102'], ['name']);
  const lives = company?.id ?? '';
  const shown = await at.repair({ dryRun: true });
  const ids = [await at.idOf('loss', 'deal-1004'), await at.idOf('loss', 'deal-1008')];
  const dogwoodCall = await at.idOf('task', 'deal-1008-team');
  expect(told(shown).filter((line) => !line.startsWith('company'))).toEqual(
    [
      `loss ${ids[0]} company ID: 102 → ${lives}`,
      `loss ${ids[1]} company ID: 104 → ${lives}`,
      `task ${dogwoodCall} association:  → contact 304`,
    ].sort(),
  );
  expect(shown.forPeople).toEqual([]);
  expect(told(await at.repair())).toEqual(told(shown));
  await at.indexed();
  expect(await at.repair()).toMatchObject({ differences: [], forPeople: [], written: 0 });
});
