import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardWords } from '../../extensions/card/card-words.ts';
import { type CardWorld, openCardWorld, seen } from '../support/card-world.ts';
import { changeOptions, optionsOf, type ReasonOption } from '../support/reason-options.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await openCardWorld();
  const { loss } = await world.open('101');
  await world.mark('101', { seen: seen(loss), ownerReason: 'price.fees' });
});
afterEach(() => world.close());

const loss = 'p24680135_clr_loss';
const master = { type: 'p24680135_clr_cause', name: 'clr_reason' };
/** Operators change the master list in HubSpot; null takes an option out. */
const inHubspot = (change: (option: ReasonOption) => ReasonOption | null) =>
  changeOptions(world.portal, master, (options) => options.flatMap((option) => change(option) ?? []));
const fees = (change: Partial<ReasonOption> | null) =>
  inHubspot((option) => {
    if (option.value !== 'price.fees') return option;
    return change && { ...option, ...change };
  });

const followers = [
  [loss, 'clr_owner_reason'],
  [loss, 'clr_stated_reason'],
  [loss, 'clr_root_reasons'],
  ['p24680135_clr_issue', 'clr_reason'],
  ['companies', 'clr_owner_reason'],
  ['companies', 'clr_stated_reason'],
  ['companies', 'clr_root_reasons'],
] as const;

/** The reason on the card, and whether it can be chosen there. */
async function onCard(): Promise<{ readonly says: string; readonly offered: boolean }> {
  const card = await world.open('101');
  const code = card.loss?.ownerReason ?? '';
  return {
    says: cardWords(card, 'en').reason(code),
    offered: card.reasons.some(({ value, hidden }) => value === code && !hidden),
  };
}

describe('what operators do with a reason in HubSpot', () => {
  it('renamed: the card says the new name at once, and every list after the next sweep', async () => {
    await fees({ label: 'Price and terms: charges' });
    expect(await onCard()).toEqual({ says: 'Price and terms: charges', offered: true });
    await world.sweep();
    for (const [type, name] of followers) {
      expect(await optionsOf(world.portal, type, name), `${type} ${name}`).toContainEqual(
        expect.objectContaining({ value: 'price.fees', label: 'Price and terms: charges' }),
      );
    }
    expect(await world.loss('deal-1002', ['clr_owner_reason'])).toEqual({ clr_owner_reason: 'price.fees' });
  });

  it('hidden: the card still says it, offers it no more, and no list does after the next sweep', async () => {
    await fees({ hidden: true });
    expect(await onCard()).toEqual({ says: 'Price and terms: fees', offered: false });
    await world.sweep();
    for (const [type, name] of followers) {
      expect(await optionsOf(world.portal, type, name), `${type} ${name}`).toContainEqual(
        expect.objectContaining({ value: 'price.fees', hidden: true }),
      );
    }
  });

  it('moved: every list has the order of the master list after the next sweep', async () => {
    await changeOptions(world.portal, master, (options) => options.toReversed());
    await world.sweep();
    const order = (await optionsOf(world.portal, master.type, master.name)).map(({ value }) => value);
    expect(order[0]).toBe('unknown.unknown');
    for (const [type, name] of followers) {
      const options = await optionsOf(world.portal, type, name);
      expect(
        options.map(({ value }) => value),
        `${type} ${name}`,
      ).toEqual(order);
    }
  });

  it('taken out: the card says that it is gone, records keep it, and a company can still be written with it', async () => {
    await fees(null);
    expect(await onCard()).toEqual({ says: '“price.fees” (no longer in the list)', offered: false });
    await world.write({ mirrors: [{ type: 'company', id: '101', properties: { clr_owner_reason: '' } }] });
    await world.sweep();
    expect(await world.loss('deal-1002', ['clr_owner_reason'])).toEqual({ clr_owner_reason: 'price.fees' });
    expect(await world.company('101', ['clr_owner_reason'])).toEqual({ clr_owner_reason: 'price.fees' });
    expect(await optionsOf(world.portal, 'companies', 'clr_owner_reason')).toContainEqual(
      expect.objectContaining({ value: 'price.fees', hidden: true }),
    );
    expect(await optionsOf(world.portal, master.type, master.name)).not.toContainEqual(
      expect.objectContaining({ value: 'price.fees' }),
    );
  });

  it('added: the card offers it at once and can save it, before any list follows', async () => {
    const added = {
      value: 'Price: surcharge',
      label: 'Price and terms: surcharge',
      hidden: false,
      displayOrder: 0,
    };
    await changeOptions(world.portal, master, (options) => [added, ...options]);
    const card = await world.open('102');
    expect(card.reasons[0]).toEqual({ value: added.value, label: added.label, hidden: false });
    expect(await world.mark('102', { ownerReason: added.value })).toMatchObject({ outcome: 'saved' });
    expect(await world.company('102', ['clr_owner_reason'])).toEqual({ clr_owner_reason: added.value });
  });
});

it('a sweep that finds every list alike writes to none of them', async () => {
  await world.sweep();
  const before = world.portal.log.entries().length;
  await world.sweep();
  const sent = world.portal.log.entries().slice(before);
  const lookups = sent.filter(({ path }) => path.startsWith('/crm/properties/'));
  expect(lookups.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
  expect(sent.filter(({ kind }) => kind === 'write')).toEqual([]);
});
