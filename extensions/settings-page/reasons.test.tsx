import { Accordion, Alert, Button, Input, LoadingButton, NumberInput, Select } from '@hubspot/ui-extensions';
import { changeReasons } from '@loss-review/domain/reasons/change-reasons';
import type { HeldReasons, ReasonChange } from '@loss-review/domain/reasons/reason-change';
import { merging, option, reasonList } from '@loss-review/domain/reasons/reasons.builder';
import { choices } from '@loss-review/domain/settings/choices.builder';
import { describe, expect, it } from 'vitest';
import { failure, opened, openView, settings } from './open-view.builder.ts';

const start: HeldReasons = { list: reasonList(), rules: merging() };
const after = (change: ReasonChange): HeldReasons => {
  const made = changeReasons(start.list, start.rules, change);
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
};
const answer = (outcome: 'saved' | 'changed', reasons: HeldReasons) => ({
  ok: true,
  value: { outcome, reasons },
});

const ready = async (changes: readonly unknown[] = [], list = start.list, saves: readonly unknown[] = []) => {
  const form = { settings, choices: choices(), reasons: list };
  const view = openView({
    'open-settings': [opened({ form })],
    'change-reasons': changes,
    'save-settings': saves,
  });
  await view.r.waitFor(() => expect(view.r.findAll(NumberInput)).not.toEqual([]));
  return {
    ...view,
    name: (typed: string) => view.r.find(Input, { name: 'label' }).props.onInput?.(typed),
    select: (name: string) => view.r.find(Select, { name }),
    alert: (title: string) => view.r.waitFor(() => expect(view.r.find(Alert).props.title).toBe(title)),
    changes: () =>
      view.asked.flatMap(({ uid, parameters }) => (uid === 'change-reasons' ? [parameters] : [])),
    titles: () => view.r.findAll(Accordion).map(({ props }) => props.title),
  };
};

describe('the list', () => {
  it('stands by category, with what became of each reason and how customers depart', async () => {
    const list = reasonList({
      reasons: [
        ...start.list.reasons.map((reason) => ({ ...reason, hidden: reason.value === 'product.speed' })),
        option('luck', 'Bad luck'),
      ],
    });
    const view = await ready([], list);
    expect(view.titles().slice(1, -1)).toEqual([
      'Product (2 reasons)',
      'Price (2 reasons)',
      'Unknown (1 reason)',
      'Uncategorised (1 reason)',
    ]);
    expect(view.text()).toContain('quality offered speed hidden: no longer offered');
    expect(view.text()).toContain('Money decided.');
    expect(view.text()).toContain('Bad luck offered');
  });
});

describe('a change', () => {
  it('is sent with what was seen, and shown once it is kept', async () => {
    const change: ReasonChange = { does: 'rename', code: 'price.fees', label: 'hidden fees' };
    const view = await ready([answer('saved', after(change))]);
    view.press('fees');
    expect(view.r.find(Input, { name: 'label' }).props.value).toBe('fees');
    view.name('  hidden   fees ');
    view.press('Save the name');
    await view.alert('The reasons were changed');
    expect(view.changes()).toEqual([{ portalId: 7, change, seen: start }]);
    expect(view.text()).toContain('hidden fees offered');
    expect(view.r.maybeFind(Input, { name: 'label' })).toBeNull();
    expect(view.text()).toContain('Everything is saved.');
  });

  it('hides, offers again, and merges into a reason that is offered', async () => {
    const hide: ReasonChange = { does: 'hide', code: 'price.fees' };
    const merge: ReasonChange = { does: 'merge', code: 'price.rise', into: 'product.quality' };
    const view = await ready([
      answer('saved', after(hide)),
      answer('saved', start),
      answer('saved', after(merge)),
    ]);
    view.press('fees');
    view.press('Hide it');
    await view.r.waitFor(() => expect(view.text()).toContain('fees hidden: no longer offered'));
    view.press('fees');
    view.press('Offer it again');
    await view.r.waitFor(() => expect(view.text()).toContain('fees offered'));
    view.press('rise');
    const into = view.select('mergeInto');
    expect(into.props.options.map(({ value }) => value)).not.toContain('price.rise');
    into.props.onChange?.('product.quality');
    view.press('Merge');
    await view.r.waitFor(() => expect(view.text()).toContain('rise counts as “Product: quality”'));
    expect(view.changes().map(({ change }) => change)).toEqual([
      hide,
      { does: 'show', code: 'price.fees' },
      merge,
    ]);
  });

  it('adds a reason, and a category with how customers depart', async () => {
    const reason: ReasonChange = { does: 'add', category: 'price', label: 'surcharge' };
    const category: ReasonChange = { does: 'add_category', label: 'Partners', departure: 'pulled' };
    const view = await ready([answer('saved', after(reason)), answer('saved', after(category))]);
    view.press('Add a reason to Price');
    view.name('surcharge');
    view.press('Add the reason');
    await view.r.waitFor(() => expect(view.text()).toContain('surcharge offered'));
    view.press('Add a category');
    const button = () => view.r.findAll(LoadingButton).find(({ text }) => text === 'Add the category');
    view.name('Partners');
    expect(button()?.props.disabled).toBe(true);
    view.select('departure').props.onChange?.('pulled');
    expect(button()?.props.disabled).toBe(false);
    view.press('Add the category');
    await view.r.waitFor(() => expect(view.titles()).toContain('Partners (0 reasons)'));
  });

  it('changes a category', async () => {
    const change: ReasonChange = {
      ...{ does: 'change_category', category: 'price', label: 'Terms', departure: 'bought' },
    };
    const view = await ready([answer('saved', after(change))]);
    view.press('Change the category Price');
    expect(view.select('departure').props.value).toBe('bought');
    view.name('Terms');
    view.press('Save the category');
    await view.r.waitFor(() => expect(view.titles()).toContain('Terms (2 reasons)'));
    expect(view.changes()[0]).toMatchObject({ change });
  });

  it('that makes no sense is refused before anything is asked', async () => {
    const view = await ready();
    view.press('fees');
    view.name('rise');
    view.press('Save the name');
    await view.alert('Not changed');
    expect(view.text(view.r.find(Alert))).toContain('“Price: rise” already');
    expect(view.changes()).toEqual([]);
  });

  it('waits for a name', async () => {
    const view = await ready();
    view.press('fees');
    for (const odd of ['  ', 'x'.repeat(101)]) {
      view.name(odd);
      const button = view.r.findAll(LoadingButton).find(({ text }) => text === 'Save the name');
      expect(button?.props.disabled, odd).toBe(true);
    }
  });
});

describe('trouble', () => {
  it('by a colleague’s change shows theirs, and the form stays', async () => {
    const theirs = after({ does: 'rename', code: 'price.rise', label: 'increase' });
    const view = await ready([answer('changed', theirs)]);
    view.press('fees');
    view.name('charges');
    view.press('Save the name');
    await view.alert('Somebody else changed the reasons meanwhile');
    expect(view.text()).toContain('increase offered');
    expect(view.r.find(Input, { name: 'label' }).props.value).toBe('charges');
  });

  it('of another kind says what to do', async () => {
    const view = await ready([failure]);
    view.press('fees');
    view.press('Hide it');
    await view.alert('Not changed');
    expect(view.text(view.r.find(Alert))).toContain(failure.sentence);
  });

  it('a second press while one is under way does nothing', async () => {
    let end: (played: unknown) => void = () => undefined;
    const view = await ready([new Promise((resolve) => (end = resolve))]);
    view.press('fees');
    view.press('Hide it');
    view.press('Hide it');
    end(answer('saved', after({ does: 'hide', code: 'price.fees' })));
    await view.alert('The reasons were changed');
    expect(view.changes()).toHaveLength(1);
  });
});

it('a merge leaves what was entered elsewhere, and saving that goes by the new rules', async () => {
  const change: ReasonChange = { does: 'merge', code: 'price.rise', into: 'price.fees' };
  const { rules } = after(change);
  const kept = { ...settings, reasonRules: rules, callsTotal: 30 };
  const view = await ready([answer('saved', after(change))], start.list, [
    { ok: true, value: { outcome: 'saved', settings: kept } },
  ]);
  view.r.find(NumberInput, { name: 'callsTotal' }).props.onChange?.(30);
  view.press('rise');
  view.select('mergeInto').props.onChange?.('price.fees');
  view.press('Merge');
  await view.alert('The reasons were changed');
  expect(view.r.findAll(Button).find(({ text }) => text === 'Undo my changes')?.props.disabled).toBe(false);
  view.press('Save settings');
  await view.r.waitFor(() => expect(view.text()).toContain('Everything is saved.'));
  expect(view.asked.at(-1)?.parameters).toEqual({
    ...{ portalId: 7, before: { ...settings, reasonRules: rules } },
    draft: kept,
  });
});
