import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeReasons } from './change-reasons.ts';
import { countsAs } from './counts-as.ts';
import type { HeldReasons, ReasonChange } from './reason-change.ts';
import { merging, option, reasonList } from './reasons.builder.ts';

const start: HeldReasons = { list: reasonList(), rules: merging() };
const change = (done: ReasonChange, { list, rules }: HeldReasons = start) => changeReasons(list, rules, done);
const made = (done: ReasonChange, held: HeldReasons = start): HeldReasons => {
  const after = change(done, held);
  if ('refusal' in after) throw new Error(after.refusal);
  return after;
};
const labelsOf = ({ list }: HeldReasons) => list.reasons.map(({ label }) => label);

describe('renaming', () => {
  it('changes the words and nothing else', () => {
    const after = made({ does: 'rename', code: 'price.fees', label: 'hidden fees' });
    expect(after).toEqual({
      list: {
        ...start.list,
        reasons: start.list.reasons.map((reason) =>
          reason.value === 'price.fees' ? option('price.fees', 'Price: hidden fees') : reason,
        ),
      },
      rules: start.rules,
    });
  });

  it('refuses words that another reason has, however they are written', () => {
    expect(change({ does: 'rename', code: 'price.fees', label: 'RISE' })).toEqual({
      refusal: expect.stringContaining('“Price: RISE”'),
    });
  });

  it('lets only the case change', () => {
    expect(labelsOf(made({ does: 'rename', code: 'price.fees', label: 'Fees' }))).toContain('Price: Fees');
  });

  it('of a reason that is gone says so', () => {
    expect(change({ does: 'rename', code: 'price.old', label: 'x' })).toEqual({
      refusal: expect.stringContaining('no longer in the list'),
    });
  });
});

describe('hiding and showing', () => {
  it('hides a reason that keeps its place and code', () => {
    const { list } = made({ does: 'hide', code: 'product.speed' });
    expect(list.reasons[1]).toEqual(option('product.speed', 'Product: speed', { hidden: true }));
  });

  it('shows it again as it was', () => {
    expect(
      made({ does: 'show', code: 'product.speed' }, made({ does: 'hide', code: 'product.speed' })),
    ).toEqual(start);
  });

  it('never hides the unknown', () => {
    expect(change({ does: 'hide', code: 'unknown.unknown' })).toHaveProperty('refusal');
    expect(change({ does: 'merge', code: 'unknown.unknown', into: 'price.rise' })).toHaveProperty('refusal');
  });
});

describe('merging', () => {
  const merged = made({ does: 'merge', code: 'price.rise', into: 'price.fees' });

  it('hides the one and lets it count as the other', () => {
    expect(merged.rules.merged).toEqual([{ from: 'price.rise', into: 'price.fees' }]);
    expect(merged.list.reasons.filter(({ hidden }) => hidden).map(({ value }) => value)).toEqual([
      'price.rise',
    ]);
  });

  it('is undone by showing it again', () => {
    expect(made({ does: 'show', code: 'price.rise' }, merged)).toEqual(start);
  });

  it('can go on from a reason that was merged into', () => {
    const { rules } = made({ does: 'merge', code: 'price.fees', into: 'product.quality' }, merged);
    expect(['price.rise', 'price.fees'].map((code) => countsAs(code, rules))).toEqual([
      'product.quality',
      'product.quality',
    ]);
  });

  it('into another replaces the merge before', () => {
    const { rules } = made({ does: 'merge', code: 'price.rise', into: 'product.speed' }, merged);
    expect(rules.merged).toEqual([{ from: 'price.rise', into: 'product.speed' }]);
  });

  it('refuses a circle, itself included', () => {
    expect(change({ does: 'merge', code: 'price.fees', into: 'price.rise' }, merged)).toHaveProperty(
      'refusal',
    );
    expect(change({ does: 'merge', code: 'price.fees', into: 'price.fees' })).toHaveProperty('refusal');
  });

  it('refuses a circle that begins once the reason no longer counts as what it was merged into before', () => {
    const chain = merging('price.fees > product.speed', 'product.speed > product.quality');
    expect(
      change(
        { does: 'merge', code: 'product.speed', into: 'price.fees' },
        { list: start.list, rules: chain },
      ),
    ).toHaveProperty('refusal');
  });

  it('refuses what is hidden, or too long for the settings', () => {
    const hidden = made({ does: 'hide', code: 'price.fees' });
    expect(change({ does: 'merge', code: 'price.rise', into: 'price.fees' }, hidden)).toEqual({
      refusal: expect.stringContaining('Show it again first'),
    });
    const long = 'x'.repeat(101);
    const list = reasonList({ reasons: [option(long, 'Long'), option('price.fees', 'Price: fees')] });
    expect(changeReasons(list, merging(), { does: 'merge', code: long, into: 'price.fees' })).toHaveProperty(
      'refusal',
    );
  });
});

describe('adding', () => {
  it('puts a reason behind the others of its category, with a code from its words', () => {
    const { list, rules } = made({ does: 'add', category: 'product', label: 'Größe & Gewicht' });
    expect(list.reasons[2]).toEqual(option('product.grosse_gewicht', 'Product: Größe & Gewicht'));
    expect(list.reasons).toHaveLength(6);
    expect(rules).toBe(start.rules);
  });

  it('gives another code where the first is taken, or known from a merge', () => {
    const merged = { list: start.list, rules: merging('price.offer > price.fees') };
    expect(made({ does: 'add', category: 'price', label: 'Offer' }, merged).list.reasons).toContainEqual(
      option('price.offer_2', 'Price: Offer'),
    );
  });

  it('refuses a reason that is there, and a category that is not', () => {
    expect(change({ does: 'add', category: 'price', label: 'Fees' })).toHaveProperty('refusal');
    expect(change({ does: 'add', category: 'weather', label: 'rain' })).toHaveProperty('refusal');
  });

  it('puts a category behind the others, with how customers depart for it', () => {
    const { list, rules } = made({ does: 'add_category', label: 'Our partners', departure: 'pulled' });
    expect(list.categories.at(-1)).toEqual(option('our_partners', 'Our partners'));
    expect(rules.departures).toEqual([{ category: 'our_partners', departure: 'pulled' }]);
    const first = made({ does: 'add', category: 'our_partners', label: 'left us' }, { list, rules });
    expect(first.list.reasons.at(-1)).toEqual(option('our_partners.left_us', 'Our partners: left us'));
  });
});

describe('a category', () => {
  it('is renamed with the reasons that begin with its name', () => {
    const list = reasonList({
      reasons: [...start.list.reasons, option('price.own', 'Too dear, says the customer')],
    });
    const after = changeReasons(list, merging(), {
      ...{ does: 'change_category', category: 'price', label: 'Price and terms', departure: 'bought' },
    });
    expect('list' in after && labelsOf(after)).toEqual([
      'Product: quality',
      'Product: speed',
      'Price and terms: fees',
      'Price and terms: rise',
      'Unknown: not known',
      'Too dear, says the customer',
    ]);
    // Price is given as bought.
    expect('rules' in after && after.rules.departures).toEqual([]);
  });

  it('departs as operators say', () => {
    const told = made({ does: 'change_category', category: 'price', label: 'Price', departure: 'pulled' });
    expect(told.rules.departures).toEqual([{ category: 'price', departure: 'pulled' }]);
    expect(
      made({ does: 'change_category', category: 'price', label: 'Price', departure: 'bought' }, told),
    ).toEqual(start);
  });

  it('cannot have the name of another', () => {
    expect(
      change({ does: 'change_category', category: 'price', label: 'product', departure: null }),
    ).toHaveProperty('refusal');
  });
});

it('whatever is done: codes stay, none is there twice, and every code counts as one that does not go on', () => {
  const code = fc.constantFrom(...start.list.reasons.map(({ value }) => value));
  const label = fc.constantFrom('fees', 'Fees', 'ü', '雨', 'x');
  const category = fc.constantFrom('product', 'price', 'x', 'unknown');
  const anyChange: fc.Arbitrary<ReasonChange> = fc.oneof(
    fc.record({ does: fc.constant('rename' as const), code, label }),
    fc.record({ does: fc.constantFrom('hide' as const, 'show' as const), code }),
    fc.record({ does: fc.constant('merge' as const), code, into: code }),
    fc.record({ does: fc.constant('add' as const), category, label }),
    fc.record({
      does: fc.constant('add_category' as const),
      label,
      departure: fc.constant('pulled' as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      let held = start;
      for (const each of changes) {
        const after = change(each, held);
        if ('refusal' in after) continue;
        const codes = after.list.reasons.map(({ value }) => value);
        expect(codes).toEqual(expect.arrayContaining(held.list.reasons.map(({ value }) => value)));
        expect(new Set(codes).size).toBe(codes.length);
        expect(new Set(labelsOf(after)).size).toBe(codes.length);
        for (const each of codes) {
          const counted = countsAs(each, after.rules);
          expect(after.rules.merged.map(({ from }) => from)).not.toContain(counted);
        }
        held = after;
      }
    }),
  );
});
