import { runEraseOld } from '@loss-review/serverless/erase-old';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { alder, type CallWorld, fullRecord, openCallWorld } from '../support/call-world.ts';

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
  await world.save({ record: fullRecord });
});
afterEach(() => world.close());

const old = { dryRun: false, batch: 100 };
const days = (count: number): number => count * 86_400_000;

test('words are kept for the months of the settings, 24 by default, and then go', async () => {
  // Alder left on 10 June 2024; this is July 2024, and later June 2026.
  expect(await runEraseOld(world.hubspot(), old)).toMatchObject({ before: '2022-07-01', texts: [] });
  await world.clock.sleep(days(720));
  expect(await runEraseOld(world.hubspot(), old)).toMatchObject({ before: '2024-06-21' });
  const causes = await world.ofLoss(alder.lossKey, 'cause', ['clr_quote', 'clr_whys', 'clr_weight']);
  expect(
    causes.map(({ properties: p }) => [p['clr_quote'] ?? '', p['clr_whys'] ?? '', p['clr_weight']]),
  ).toEqual([
    ['', '', '67'],
    ['', '', '33'],
  ]);
  expect(await world.loss(alder.lossKey, ['clr_call_notes', 'clr_offer', 'clr_call_contact'])).toEqual({
    ...{ clr_call_notes: '', clr_offer: '', clr_call_contact: '301' },
  });
  const before = canonical(world.portal.snapshot());
  await world.clock.sleep(days(1));
  expect(await runEraseOld(world.hubspot(), old)).toMatchObject({ texts: [] });
  expect(canonical(world.portal.snapshot())).toEqual(before);
});
