import type { Saved } from '@loss-review/domain/card/card';
import { mirrorNames } from '@loss-review/domain/losses/mirror';
import { lossProperties } from '@loss-review/domain/schema/loss-properties';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twins } from '../support/card-content.ts';
import { type CardWorld, openCardWorld, seen } from '../support/card-world.ts';
import { PortalCut } from '../portal/faults.ts';

let world: CardWorld;
beforeAll(async () => {
  world = await openCardWorld({ withTwins: true });
});
afterAll(() => world.close());

/** What a person does on a company's card; made ready first, so that a repeat sends the same again. */
type Act = (companyId: string) => Promise<() => Promise<Saved>>;

// All alike, so each cut has a company of its own.
const customers = twins.customers.values();
const lost = twins.lost.values();
const formOf = (companyId: string): string => `0b0f4e0e-6f0a-4c39-9f0e-00000000${companyId}`;

const acts: readonly [name: string, companies: Iterator<string>, act: Act][] = [
  [
    'a mark',
    customers,
    async (companyId) => () => world.mark(companyId, { id: formOf(companyId), ownerReason: 'price.fees' }),
  ],
  [
    'a mark while absent',
    lost,
    async (companyId) => {
      const { loss } = await world.open(companyId);
      const mark = { id: formOf(companyId), seen: seen(loss), day: '2024-06-05', value: 99_900 };
      return () => world.mark(companyId, mark);
    },
  ],
  [
    'an undoing',
    lost,
    async (companyId) => {
      await planCall(companyId);
      const { loss } = await world.open(companyId);
      return () => world.undo(companyId, { id: formOf(companyId), seen: seen(loss) });
    },
  ],
];

describe.each(acts)('%s, cut and repeated, ends as if undisturbed', (_, companies, act) => {
  test.each(['before', 'after'] as const)('%s every request', { timeout: 60_000 }, async (when) => {
    const undisturbed = nextOf(companies);
    const save = await act(undisturbed);
    expect((await save()).outcome).toBe('saved');
    const end = await endOf(undisturbed);

    let request = 0;
    for (let isCut = true; isCut;) {
      request += 1;
      const companyId = nextOf(companies);
      const saveAgain = await act(companyId);
      const fault = { kind: 'cut' } as const;
      world.portal.faults.plant({ request: world.portal.log.entries().length + request, when, fault });
      isCut = await dies(saveAgain);
      world.portal.faults.clear();
      if (isCut) expect((await saveAgain()).outcome).toBe('saved');
      expect({ request, end: await endOf(companyId) }).toEqual({ request, end });
    }
    // Reading the card, reading the loss once more, three or four writes, reading the card again.
    expect(request).toBeGreaterThan(25);
  });
});

function nextOf(companies: Iterator<string>): string {
  const { value, done } = companies.next();
  if (done) throw new Error('More requests than companies: add twins.');
  return value;
}

async function dies(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (error instanceof PortalCut) return true;
    throw error;
  }
}

async function planCall(companyId: string): Promise<void> {
  const lossKey = `deal-2${companyId}`;
  const key = `${lossKey}-call`;
  const properties = { hs_timestamp: '1720137600000', hs_task_body: 'Brief', clr_loss_key: lossKey };
  await world.write({
    records: [{ type: 'task', key, properties }],
    links: [{ from: { type: 'task', key }, to: { type: 'company', id: companyId } }],
  });
}

/** The company's mirror, its losses and its tasks, with the company's id left out. */
async function endOf(companyId: string): Promise<unknown> {
  const { crm } = world.hubspot();
  const idsOf = async (type: 'loss' | 'task'): Promise<string[]> =>
    ((await crm.linked('company', type, [companyId])).get(companyId) ?? []).map(({ id }) => id);
  const names = lossProperties.map(({ name }) => name);
  const losses = await crm.read('loss', await idsOf('loss'), names);
  const tasks = await crm.read('task', await idsOf('task'), ['hs_task_status', 'hs_task_body']);
  const end = {
    mirror: await world.company(companyId, mirrorNames),
    losses: losses.map(({ properties }) => properties),
    tasks: tasks.map(({ properties }) => properties),
  };
  return JSON.parse(JSON.stringify(end).replaceAll(companyId, 'N'));
}
