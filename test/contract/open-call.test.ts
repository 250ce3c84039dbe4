import { defaultSettings } from '@loss-review/domain/settings/settings';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alder, callRecord, type CallWorld, draftCause, openCallWorld } from '../support/call-world.ts';

const least = callRecord({ causes: [draftCause(1, { reason: 'unknown.unknown' })] });

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
});
afterEach(() => world.close());

test('shows whom to call, about what, by when, with the brief of the task', async () => {
  const { call, contacts, owners, mayOffer, reasons } = await world.openCall();
  expect(contacts.map(({ id, name, barred }) => [id, name, barred])).toEqual([
    ['301', 'Berta Both', null],
    ['302', 'Carl Cole', 'do_not_call'],
  ]);
  expect(owners).toContainEqual({ id: '501', name: 'Grace Hale' });
  expect(mayOffer).toBe(true);
  expect(reasons).toContainEqual({ value: 'price.fees', label: 'Price and terms: fees', hidden: false });
  expect(call).toMatchObject({
    ...{ lossKey: alder.lossKey, lostOn: '2024-06-10', value: 110_050, revision: 0, lossStatus: 'lost' },
    ...{ attempts: [], draft: null, record: null },
    task: { callerName: 'Grace Hale', done: false },
  });
  const [short] = call?.brief ?? [];
  expect(short).toEqual({
    title: 'In short',
    sentences: [
      'Alder left on 10 June 2024. That cost €1,100.50 a year.',
      'Speak with Berta Both, +49 30 2.',
    ],
  });
});

test('a customer who did not leave needs no call', async () => {
  expect((await world.openCall('102')).call).toBeNull();
});

test('a customer who came back needs none either, unless one was made', async () => {
  expect((await world.openCall('105')).call).toBeNull();
  await world.save({ companyId: '105', lossKey: 'deal-1006', record: least });
  expect((await world.openCall('105')).call).toMatchObject({ lossKey: 'deal-1006', status: 'reached' });
  // Nothing comes next about a customer who is back.
  expect(await world.company('105', ['clr_next_step', 'clr_root_reasons'])).toEqual({
    clr_next_step: '',
    clr_root_reasons: 'unknown.unknown',
  });
});

test('a company that is gone is told in a sentence', async () => {
  await expect(world.openCall('999')).rejects.toMatchObject({ code: 'no_company', who: 'user' });
});

test('countries set to listening only are offered nothing, however people write them', async () => {
  const callRules = { ...defaultSettings.callRules, listenOnlyCountries: ['Germany'] };
  const settings = JSON.stringify({ ...defaultSettings, renewalPipelines: ['renewals'], callRules });
  await world.write({
    records: [{ type: 'review', key: 'settings', properties: { clr_settings: settings } }],
    mirrors: [{ type: 'company', id: '101', properties: { country: ' germany ' } }],
  });
  expect((await world.openCall()).mayOffer).toBe(false);
  const offered = { ...least, offer: 'Half the price.', offerAnswer: 'declined' } as const;
  await expect(world.save({ record: offered })).rejects.toMatchObject({ code: 'no_offer' });
});

test('what stands of a call is asked for with few requests', async () => {
  const count = async (act: () => Promise<unknown>): Promise<number> => {
    const before = world.portal.log.entries().length;
    await act();
    return world.portal.log.entries().length - before;
  };
  // Account, owners twice, settings, two lists of properties; the company with its losses, tasks and causes; contacts
  // and tickets; then losses, tasks, contacts, and the causes of losses.
  expect(await count(() => world.openCall())).toBe(16);
  // Twice what changes, one look before the write, the write.
  expect(await count(() => world.draft({ seenDraft: 0 }))).toBeLessThanOrEqual(26);
  expect(await count(() => world.attempt())).toBeLessThanOrEqual(48);
  expect(await count(() => world.save({ seen: 0, seenDraft: 1 }))).toBeLessThanOrEqual(66);
});
