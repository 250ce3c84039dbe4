import { afterEach, describe, expect, test } from 'vitest';
import { OutOfTime } from '@loss-review/serverless/hubspot/deadline';
import type { Fault } from '../portal/faults.ts';
import {
  type AdapterWorld,
  companies,
  makeObjects,
  openWorld,
  plainObject,
} from '../support/adapter-world.ts';
import { heldByKey, lossesOf } from '../support/plan-world.ts';

let world: AdapterWorld;
afterEach(() => world.close());

const passing: readonly (readonly [string, Fault])[] = [
  ['a full ten seconds', { kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING' }],
  ['a full second', { kind: 'rate-limit', policy: 'SECONDLY' }],
  ['a lock', { kind: 'locked' }],
  ['an account that moves', { kind: 'migration', retryAfter: 3 }],
  ['a server error', { kind: 'server-error' }],
  ['a gateway’s page of HTML', { kind: 'bad-gateway' }],
  ['an answer that never comes', { kind: 'timeout' }],
  ['a broken connection', { kind: 'reset' }],
  ['a body cut short', { kind: 'truncated' }],
];

describe('trouble that passes does no harm', () => {
  test.each(passing)('%s, at every request in turn', async (_, fault) => {
    const plan = lossesOf(['1', '2']);
    world = openWorld();
    world.portal.load(companies(2));
    await makeObjects(world.open());
    const before = world.portal.log.counts().total;
    for (let n = 1; n <= 7; n += 1) {
      const at = world.portal.log.counts().total - before;
      world.portal.faults.plant({
        request: before + at + n,
        fault,
        when: fault.kind === 'server-error' ? 'after' : 'before',
      });
      expect(await world.open().crm.apply(plan)).toMatchObject({ refused: [] });
      world.portal.faults.clear();
    }
    const disturbed = await heldByKey(world, world.open());
    await world.open().crm.apply(plan);
    expect(await heldByKey(world, world.open())).toEqual(disturbed);
    expect(disturbed.records).toEqual([
      { key: 'cause-1-1', companies: 1, losses: 1 },
      { key: 'cause-1-2', companies: 1, losses: 1 },
      { key: 'cause-2-1', companies: 1, losses: 1 },
      { key: 'cause-2-2', companies: 1, losses: 1 },
      { key: 'deal-1', companies: 1, losses: 0 },
      { key: 'deal-2', companies: 1, losses: 0 },
    ]);
  });
});

test('a create that was carried out but answered 500 is not sent again', async () => {
  world = openWorld();
  const { catalogue } = world.open();
  world.portal.faults.plant({
    method: 'POST',
    path: /schemas/,
    fault: { kind: 'server-error' },
    when: 'after',
  });
  await expect(catalogue.createSchema(plainObject('loss'))).rejects.toMatchObject({ code: 'no_answer' });
  expect(world.portal.log.counts()).toMatchObject({ write: 1, total: 1 });
  expect(await catalogue.schemas()).toHaveLength(1);
});

test('a day’s limit ends the run at once and says who can help', async () => {
  world = openWorld();
  world.portal.load(companies(1));
  world.portal.faults.plant({ path: /companies/, fault: { kind: 'rate-limit', policy: 'DAILY' } });
  await expect(world.open().crm.read('company', ['1'], [])).rejects.toMatchObject({
    code: 'daily_limit',
    who: 'administrator',
  });
  expect(world.portal.log.counts().total).toBe(1);
});

test('a token HubSpot does not know is the administrator’s', async () => {
  world = openWorld();
  await expect(world.open({ accessToken: 'pat-wrong' }).catalogue.account()).rejects.toMatchObject({
    code: 'bad_token',
    who: 'administrator',
  });
});

test('a slice ends at its deadline, and the next one goes on', async () => {
  world = openWorld();
  world.portal.load(companies(4_000));
  const begunAt = world.portal.clock.now();
  const deadline = begunAt + 6_000;
  const slice = world.open({ deadline, share: 0.5 });
  const seen: string[] = [];
  const query = { filters: [], properties: [] };
  const walking = async (): Promise<void> => {
    for await (const page of slice.crm.walk('company', query)) {
      seen.push(...page.map(({ id }) => id));
      await slice.crm.read(
        'company',
        page.map(({ id }) => id),
        ['name'],
      );
    }
  };
  await expect(walking()).rejects.toBeInstanceOf(OutOfTime);
  expect(world.portal.clock.now()).toBeLessThanOrEqual(deadline);
  expect(seen.length).toBeGreaterThan(0);
  const afterId = seen.at(-1);
  for await (const page of world
    .open()
    .crm.walk('company', { ...query, ...(afterId !== undefined && { afterId }) })) {
    seen.push(...page.map(({ id }) => id));
  }
  expect(new Set(seen).size).toBe(4_000);
});
