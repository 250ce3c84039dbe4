import { type RepairAnswer, runRepair } from '@loss-review/serverless/repair';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seen } from '../support/card-world.ts';
import { alder, type CallWorld, callRecord, draftCause, openCallWorld, uuid } from '../support/call-world.ts';
import { dealInWords } from '../support/deal-words.ts';

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
  await world.save({ record });
});
afterEach(() => world.close());

const record = callRecord({
  statedReason: 'price.fees',
  causes: [
    draftCause(1, { weight: 67 }),
    draftCause(2, { weight: 33, quote: 'Too dear.', reason: 'price.fees' }),
  ],
});
const reasonNames = ['clr_owner_reason', 'clr_stated_reason', 'clr_root_reasons'];
const reasons = {
  clr_owner_reason: 'price.fees',
  clr_stated_reason: 'price.fees',
  clr_root_reasons: 'service.slow_help;price.fees',
};

async function money(): Promise<readonly (string | null | undefined)[]> {
  const causes = await world.ofLoss(alder.lossKey, 'cause', ['clr_money', 'clr_lost_month']);
  return causes.map(({ properties: p }) => `${p['clr_money']} in ${p['clr_lost_month']}`);
}

/** An association that somebody removes in HubSpot. */
async function unlink(causeId: string): Promise<void> {
  const path = '/crm/associations/2026-09/p24680135_clr_cause/companies/batch/archive';
  const body = JSON.stringify({ inputs: [{ from: { id: causeId }, to: [{ id: '101' }] }] });
  const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
  const request = new Request(`https://api.hubapi.com${path}`, { method: 'POST', headers, body });
  expect((await world.portal.fetch(request)).ok).toBe(true);
}

const ofCauses = ({ differences }: RepairAnswer) => differences.filter(({ type }) => type === 'cause');

async function repair() {
  await world.clock.sleep(120_000);
  return runRepair(world.hubspot(), { dryRun: false, batch: 100 });
}

test('a person’s new value and day take the causes along', async () => {
  const { loss } = await world.open('101');
  expect(await money()).toEqual(['737.34 in 2024-06', '363.16 in 2024-06']);
  await world.mark('101', { seen: seen(loss), day: '2024-05-31', value: 100_000 });
  // By hand: 67 and 33 % of 1,000.
  expect(await money()).toEqual(['670 in 2024-05', '330 in 2024-05']);
  expect(ofCauses(await repair())).toEqual([]);
});

test('a value changed by hand is told by a repair and mended, and what was unlinked is linked again', async () => {
  const { crm } = world.hubspot();
  const [loss] = await crm.readByKey('loss', [alder.lossKey], []);
  const [cause] = await crm.readByKey('cause', [uuid(901)], []);
  await world.write({ mirrors: [{ type: 'loss', id: loss?.id ?? '', properties: { clr_value: '500' } }] });
  await unlink(cause?.id ?? '');
  const told = ofCauses(await repair());
  expect(told.map(({ what, is, shouldBe }) => `${what}: ${is} → ${shouldBe}`)).toEqual([
    'clr_money: 737.34 → 335',
    'association:  → company 101',
    'clr_money: 363.16 → 165',
  ]);
  expect(await money()).toEqual(['335 in 2024-06', '165 in 2024-06']);
  expect(ofCauses(await repair())).toEqual([]);
});

test('weights that do not make 100 are for people, and so is a cause without a loss', async () => {
  const [first, second] = await world.hubspot().crm.readByKey('cause', [uuid(901), uuid(902)], []);
  await world.write({
    mirrors: [
      { type: 'cause', id: first?.id ?? '', properties: { clr_weight: '10' } },
      { type: 'cause', id: second?.id ?? '', properties: { clr_loss_key: 'deal-9' } },
    ],
  });
  const answer = await repair();
  const { forPeople } = answer;
  expect(ofCauses(answer)).toEqual([]);
  expect(forPeople.map(({ id, sentence }) => [id, sentence])).toEqual([
    [first?.id, expect.stringContaining('weigh 10 % together')],
    [second?.id, expect.stringContaining('There is no loss with the key deal-9 any more.')],
  ]);
});

test('what the owner believes, the customer stated and the call taught outlives everything that befalls the loss', async () => {
  const all = async () => world.loss(alder.lossKey, reasonNames);
  const { loss } = await world.open('101');
  await world.mark('101', { seen: seen(loss), day: '2024-06-10', ownerReason: 'price.fees' });
  expect(await all()).toEqual(reasons);
  // A record corrected says nothing of what the owner believes.
  await world.save({ id: uuid(4), record });
  expect(await all()).toEqual(reasons);
  // Alder buys again: the sweep finds the return.
  world.portal.load({
    ...{ owners: [], dealPipelines: [], ticketPipelines: [], properties: [] },
    records: [dealInWords('Alder', 'won 1099 2024-06-28 500')],
    associations: [
      {
        from: { objectType: 'deals', id: '1099' },
        to: { objectType: 'companies', id: '101' },
        primary: true,
      },
    ],
  });
  await world.clock.sleep(120_000);
  await runSweep(world.hubspot(), { month: '2024-06', full: true, dryRun: false, batch: 100 });
  expect((await world.open('101')).standing).toBe('returned');
  await repair();
  expect(await all()).toEqual(reasons);
  expect(await world.company('101', reasonNames)).toEqual(reasons);
  const back = await world.open('101');
  await world.undo('101', { seen: seen(back.loss), id: uuid(6) });
  await world.mark('101', { id: uuid(7), day: '2024-06-30' });
  await world.sweep();
  await repair();
  expect(await all()).toEqual(reasons);
  expect(await money()).toHaveLength(2);
});
