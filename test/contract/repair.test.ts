import { runAssign } from '@loss-review/serverless/assign';
import { type RepairAnswer, runRepair } from '@loss-review/serverless/repair';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { difference, type EndState, endStateOf } from '../faults/end-state.ts';
import { PortalCut } from '../portal/faults.ts';
import { damage, openRepairWorld, type RepairWorld, told } from '../support/repair-world.ts';

let at: RepairWorld;
const endState = (): EndState => endStateOf(at.answers.portal.snapshot());

afterEach(() => at.answers.close());

describe('in an account that was swept and assigned', () => {
  beforeEach(async () => {
    at = await openRepairWorld();
  });

  test('only what the table’s people left out is missing: the deal of a loss that was taken back', async () => {
    const answer = await at.repair();
    expect(told(answer)).toEqual([`loss ${await at.idOf('loss', 'deal-1080')} association:  → deal 1080`]);
    expect(answer).toMatchObject({ done: true, forPeople: [], written: 1, refused: [] });
  });

  test('ten kinds of damage are shown, mended, and gone for good', async () => {
    await at.repair();
    const undamaged = endState();
    const damaged = await damage(at);
    await at.indexed();

    const before = JSON.stringify(at.answers.portal.snapshot());
    const shown = await at.repair({ dryRun: true });
    expect(told(shown)).toEqual(damaged);
    expect(shown).toMatchObject({ written: 0, forPeople: [] });
    expect(JSON.stringify(at.answers.portal.snapshot())).toBe(before);

    expect(told(await at.repair())).toEqual(damaged);
    expect(difference(endState(), undamaged)).toBeNull();

    await at.indexed();
    const after = at.answers.open();
    expect(await runRepair(after, { dryRun: false, batch: 1000 })).toMatchObject({
      differences: [],
      written: 0,
    });
    await runSweep(after, { month: '2024-06', full: true, dryRun: false, batch: 1000 });
    await runAssign(after, { month: '2024-06', dryRun: false, batch: 1000 });
    expect(after.meter.report().requests.write).toBe(0);
  });

  test('slice by slice it mends the same', async () => {
    await at.repair();
    const undamaged = endState();
    const damaged = await damage(at);
    await at.indexed();
    const slices: RepairAnswer[] = [];
    let cursor: unknown;
    do {
      const slice = await at.repair({
        batch: 9,
        deadlineAt: at.answers.clock.now(),
        ...(cursor === undefined ? {} : { cursor }),
      });
      slices.push(slice);
      cursor = slice.done ? undefined : JSON.parse(JSON.stringify(slice.cursor));
    } while (cursor !== undefined);
    expect(slices.length).toBeGreaterThan(10);
    expect(slices.flatMap(told).sort()).toEqual(damaged);
    expect(difference(endState(), undamaged)).toBeNull();
  });

  test('cut at its first request, then at its second, and so on, it comes to the same end', async () => {
    await at.repair();
    const undamaged = endState();
    await damage(at);
    let cuts = 0;
    for (;;) {
      await at.indexed();
      const { faults } = at.answers.portal;
      faults.clear();
      faults.plant({
        nth: cuts + 1,
        when: cuts % 2 === 0 ? 'before' : 'after',
        fault: { kind: 'cut' },
      });
      const cut = await at.repair().then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof PortalCut)) throw error;
          return true;
        },
      );
      if (!cut) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(20);
    expect(difference(endState(), undamaged)).toBeNull();
  });

  test('an unknown place to go on from is refused with a code', async () => {
    await expect(at.repair({ cursor: { afterId: 'x' } })).rejects.toMatchObject({ code: 'bad_cursor' });
  });
});

test('an account that takes no unique property on tasks is mended too', async () => {
  at = await openRepairWorld({ refuseUniqueTaskProperties: true });
  await at.repair();
  const task = async (key: string): Promise<string> => {
    const { crm } = at.answers.open();
    const { id = '' } = (await crm.linked('company', 'task', ['101'])).get('101')?.[0] ?? {};
    const [record] = await crm.read('task', [id], ['clr_key']);
    expect(record?.properties['clr_key']).toBe(key);
    return id;
  };
  const undamaged = endState();
  const id = await task('deal-1002-executive');
  const loss = await at.idOf('loss', 'deal-1002');
  await at.unlink('tasks', id, 'p_clr_loss', loss);
  expect(told(await at.repair())).toEqual([`task ${id} association:  → loss ${loss}`]);
  expect(difference(endState(), undamaged)).toBeNull();

  // Two runs at once may make a call twice in such an account.
  const twin = { clr_key: 'deal-1002-executive', clr_loss_key: 'deal-1002', clr_role: 'executive' };
  await at.ask('POST', '/crm/objects/2026-09/tasks', {
    properties: { ...twin, hs_task_subject: 'Twin', hs_timestamp: '2024-07-02T07:00:00Z' },
  });
  await at.indexed();
  const { forPeople } = await at.repair({ dryRun: true });
  expect(forPeople).toMatchObject([{ type: 'task', name: 'Twin' }]);
  expect(forPeople[0]?.sentence).toContain(`Task ${id} has the same key`);
});
