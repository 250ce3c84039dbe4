import type { HeldReasons, ReasonChange } from '@loss-review/domain/reasons/reason-change';
import { main } from '@loss-review/serverless/functions/change-reasons';
import { runChangeReasons } from '@loss-review/serverless/reasons/change-reasons';
import { loadReasons } from '@loss-review/serverless/reasons/load-reasons';
import { saveSettings } from '@loss-review/serverless/settings/save-settings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CardWorld, openCardWorld, seen } from '../support/card-world.ts';
import { changeOptions, optionsOf } from '../support/reason-options.ts';

let world: CardWorld;
let before: HeldReasons;
beforeEach(async () => {
  world = await openCardWorld();
  before = await now();
});
afterEach(() => world.close());

const now = async (): Promise<HeldReasons> => (await loadReasons(world.hubspot())).reasons;
const change = (done: ReasonChange, shown = before) =>
  runChangeReasons(world.hubspot(), { change: done, seen: shown });
const writes = (): number => world.portal.log.counts().write;
const hide: ReasonChange = { does: 'hide', code: 'price.fees' };
const merge: ReasonChange = { does: 'merge', code: 'price.fees', into: 'price.price_rise' };

describe('a change on the settings page', () => {
  it('goes into the master list and every list that follows it, with what HubSpot keeps besides', async () => {
    await changeOptions(world.portal, { type: 'companies', name: 'clr_owner_reason' }, (options) =>
      options.map((option) => ({ ...option, description: `About ${option.value}` })),
    );
    const answer = await change({ does: 'rename', code: 'price.fees', label: 'charges' });
    expect(answer.outcome).toBe('saved');
    expect(await now()).toEqual(answer.reasons);
    const options = await optionsOf(world.portal, 'companies', 'clr_owner_reason');
    expect(options.map(({ value, label, hidden }) => ({ value, label, hidden }))).toEqual(
      answer.reasons.list.reasons,
    );
    expect(options[0]).toMatchObject({ value: 'product.missing_capability', displayOrder: 0 });
    const card = await world.open('101');
    expect(card.reasons).toContainEqual({
      value: 'price.fees',
      label: 'Price and terms: charges',
      hidden: false,
    });
  });

  it('that merges lets old records count as the other, keeps what they hold, and is undone by offering it again', async () => {
    const { loss } = await world.open('101');
    await world.mark('101', { seen: seen(loss), ownerReason: 'price.fees' });
    const merged = await change(merge);
    expect(merged.reasons.rules.merged).toEqual([{ from: 'price.fees', into: 'price.price_rise' }]);
    expect(await world.loss('deal-1002', ['clr_owner_reason'])).toEqual({ clr_owner_reason: 'price.fees' });
    const shown = async () => (await world.open('101')).reasons.find(({ value }) => value === 'price.fees');
    expect(await shown()).toMatchObject({ label: 'Price and terms: price rise', hidden: true });
    expect(await change({ does: 'show', code: 'price.fees' }, merged.reasons)).toEqual({
      outcome: 'saved',
      reasons: before,
    });
    expect(await shown()).toMatchObject({ label: 'Price and terms: fees', hidden: false });
  });

  it('adds a category with its reasons, which cards can save at once', async () => {
    const category = await change({ does: 'add_category', label: 'Our partners', departure: 'pulled' });
    const { outcome } = await change(
      { does: 'add', category: 'our_partners', label: 'left us' },
      category.reasons,
    );
    expect(outcome).toBe('saved');
    expect(await world.mark('102', { ownerReason: 'our_partners.left_us' })).toMatchObject({
      outcome: 'saved',
    });
    const { settings } = await loadReasons(world.hubspot());
    expect(settings.reasonRules.departures).toEqual([{ category: 'our_partners', departure: 'pulled' }]);
    expect(settings.renewalPipelines).toEqual(['renewals']);
  });

  it('made twice is made once', async () => {
    const first = await change(merge);
    const so = writes();
    expect(await change(merge)).toEqual(first);
    expect(writes()).toBe(so);
  });

  it('completes what an attempt that was cut has begun', async () => {
    world.portal.faults.plant({ path: /clr_cause\/clr_reason$/, fault: { kind: 'cut' }, when: 'after' });
    await expect(change(merge)).rejects.toThrow();
    world.portal.faults.clear();
    expect(await change(merge)).toMatchObject({ outcome: 'saved' });
    expect((await now()).rules.merged).toHaveLength(1);
  });

  it('shows a colleague’s change instead of overwriting it', async () => {
    const theirs = await change({ does: 'rename', code: 'price.price_rise', label: 'increase' });
    const so = writes();
    expect(await change(hide)).toEqual({ outcome: 'changed', reasons: theirs.reasons });
    expect(writes()).toBe(so);
    expect(await change(hide, theirs.reasons)).toMatchObject({ outcome: 'saved' });
  });

  it('shows what operators changed in HubSpot meanwhile', async () => {
    await changeOptions(world.portal, { type: 'p24680135_clr_cause', name: 'clr_category' }, (options) =>
      options.map((option) => (option.value === 'price' ? { ...option, label: 'Money' } : option)),
    );
    const answer = await change(hide);
    expect(answer.outcome).toBe('changed');
    expect(answer.reasons.list.categories).toContainEqual({ value: 'price', label: 'Money', hidden: false });
  });

  it('that makes no sense is refused, and nothing is written', async () => {
    const so = writes();
    await expect(change({ does: 'hide', code: 'unknown.unknown' })).rejects.toMatchObject({
      ...{ code: 'change_refused', who: 'user' },
    });
    expect(writes()).toBe(so);
  });

  it('says what to do where the account is not set up', async () => {
    world.close();
    world = await openCardWorld({ isSetUp: false });
    await expect(change(hide)).rejects.toMatchObject({ code: 'not_set_up' });
  });
});

it('settings saved from an older page do not undo a merge', async () => {
  const { settings } = await loadReasons(world.hubspot());
  await change(merge);
  const saved = await saveSettings(world.hubspot(), {
    before: settings,
    draft: { ...settings, callsTotal: 9 },
  });
  expect(saved).toMatchObject({ outcome: 'changed' });
  expect((await now()).rules.merged).toHaveLength(1);
});

it('a rule that somebody overwrote in the same moment is kept all the same', async () => {
  const settings = async () => (await loadReasons(world.hubspot())).settings;
  const old = await settings();
  let overwritten = false;
  const { setupCrm, catalogue } = world.hubspot();
  const answer = await runChangeReasons(
    {
      setupCrm,
      catalogue: {
        ...catalogue,
        async setOptions(...given) {
          await catalogue.setOptions(...given);
          if (overwritten) return;
          overwritten = true;
          const properties = { clr_settings: JSON.stringify({ ...old, callsTotal: 9 }) };
          await world.write({ records: [{ type: 'review', key: 'settings', properties }] });
        },
      },
    },
    { change: merge, seen: before },
  );
  expect(answer.outcome).toBe('saved');
  expect(await settings()).toMatchObject({ callsTotal: 9, reasonRules: answer.reasons.rules });
});

describe('the function', () => {
  it.each([
    ['a change it does not know', { change: { does: 'delete', code: 'price.fees' } }],
    ['an empty name', { change: { does: 'rename', code: 'price.fees', label: '  ' } }],
    ['reasons that are none', { seen: { list: [], rules: {} } }],
    ['something more', { more: true }],
  ])('refuses %s before it asks HubSpot anything', async (_, part) => {
    const so = world.portal.log.counts();
    const parameters = { portalId: 24_680_135, change: hide, seen: before, ...part };
    expect(await main({ parameters })).toMatchObject({ ok: false, code: 'bad_request', who: 'user' });
    expect(world.portal.log.counts()).toEqual(so);
  });
});
