import { afterEach, describe, expect, test } from 'vitest';
import type { Plan } from '@loss-review/domain/plan/plan';
import { type AdapterWorld, companies, makeObjects, openWorld } from '../support/adapter-world.ts';
import { heldByKey, lossesOf } from '../support/plan-world.ts';

let world: AdapterWorld;
afterEach(() => world.close());

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n + 1));

async function worldWithObjects(count: number): Promise<AdapterWorld> {
  const made = openWorld();
  made.portal.load(companies(count));
  await makeObjects(made.open());
  return made;
}

describe('the applier on a portal', () => {
  test('writes a large plan with no more requests than needed, and again writes no link', async () => {
    world = await worldWithObjects(450);
    const plan = lossesOf(ids(450));
    const first = world.open();
    expect(await first.crm.apply(plan)).toEqual({ written: 3 * 450 + 5 * 450 + 450, refused: [] });
    // By hand: 450 losses in 5, 900 causes in 9; 450, 900 and 900 links in 1 each; 450 mirrors in 5.
    expect(first.meter.report()).toMatchObject({ minimumRequests: 22, requests: { total: 22, write: 22 } });

    const again = world.open();
    expect(await again.crm.apply(plan)).toEqual({ written: 3 * 450 + 450, refused: [] });
    // Records and mirrors as before; 450 losses and twice 900 causes are asked for their links, 1 request each.
    expect(again.meter.report()).toMatchObject({ minimumRequests: 22, requests: { write: 19, read: 3 } });
  });

  test('two runs at once end as one', async () => {
    world = await worldWithObjects(30);
    const plan = lossesOf(ids(30));
    const [one, other] = [world.open(), world.open()];
    const both = await Promise.all([one.crm.apply(plan), other.crm.apply(plan)]);
    expect(both.flatMap(({ refused }) => refused)).toEqual([]);
    const together = await heldByKey(world, one);
    world.close();
    world = await worldWithObjects(30);
    await world.open().crm.apply(plan);
    expect(together).toEqual(await heldByKey(world, world.open()));
  });

  test('a value HubSpot refuses concerns its record alone', async () => {
    world = await worldWithObjects(3);
    const plan = lossesOf(['1', '2']);
    const mirrors = [
      ...plan.mirrors,
      { type: 'company', id: '999', properties: { clr_status: 'absent' } } as const,
    ];
    const applied = await world.open().crm.apply({ ...plan, mirrors });
    expect(applied.refused.map(({ ref }) => ref)).toEqual([{ type: 'company', id: '999' }]);
    expect(applied.written).toBe(6 + 10 + 2);
  });

  test('a property that setup has not made is trouble for the operator', async () => {
    world = await worldWithObjects(1);
    const plan: Plan = {
      records: [],
      links: [],
      mirrors: [{ type: 'company', id: '1', properties: { clr_not_made: 'x' } }],
    };
    await expect(world.open().crm.apply(plan)).rejects.toMatchObject({ code: 'not_set_up', who: 'operator' });
  });
});

describe('cut off at any request and started again', () => {
  test.each(['before', 'after'] as const)(
    'the end state is that of an undisturbed run (%s it was carried out)',
    async (when) => {
      const plan = lossesOf(['1', '2']);
      world = await worldWithObjects(2);
      const hubspot = world.open();
      const setupRequests = world.portal.log.counts().total;
      await hubspot.crm.apply(plan);
      const requests = world.portal.log.counts().total - setupRequests;
      const undisturbed = await heldByKey(world, hubspot);
      world.close();
      expect(requests).toBe(7);

      for (let n = 1; n <= requests; n += 1) {
        world = await worldWithObjects(2);
        world.portal.faults.plant({ request: setupRequests + n, fault: { kind: 'cut' }, when });
        await expect(world.open().crm.apply(plan)).rejects.toMatchObject({ name: 'PortalCut' });
        world.portal.faults.clear();
        expect(await world.open().crm.apply(plan)).toMatchObject({ refused: [] });
        expect(await heldByKey(world, world.open())).toEqual(undisturbed);
        world.close();
      }
    },
  );
});

describe('tasks in an account that refuses unique task properties', () => {
  const task = { type: 'task', key: 'deal-1-caller' } as const;
  const due = { hs_timestamp: '2024-11-20T09:00:00Z', hs_task_subject: 'Call', hs_task_type: 'CALL' };
  const plan: Plan = {
    records: [...lossesOf(['1']).records, { ...task, properties: due }],
    links: [
      ...lossesOf(['1']).links,
      { from: task, to: { type: 'loss', key: 'deal-1' } },
      { from: task, to: { type: 'company', id: '1' } },
    ],
    mirrors: [],
  };

  test('are made once with their links, however often the plan is applied', async () => {
    world = await worldWithObjects(1);
    const hubspot = world.open({ uniqueTaskKeys: false });
    await hubspot.catalogue.createGroup('task', { name: 'clr_loss_review', label: 'Loss review' });
    await hubspot.catalogue.createProperties('task', 'clr_loss_review', [
      { name: 'clr_key', label: 'Key', description: 'Origin.', type: 'string', fieldType: 'text' },
    ]);
    expect(await hubspot.crm.apply(plan)).toMatchObject({ refused: [] });
    const once = await heldByKey(world, hubspot);
    expect(once.records).toContainEqual({ key: 'deal-1-caller', companies: 1, losses: 1 });
    expect(await world.open({ uniqueTaskKeys: false }).crm.apply(plan)).toMatchObject({ refused: [] });
    expect(await heldByKey(world, hubspot)).toEqual(once);
  });
});
