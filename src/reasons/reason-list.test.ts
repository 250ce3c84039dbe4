import { describe, expect, it } from 'vitest';
import { departureOf } from './departure-of.ts';
import { codeFrom } from './reason-code.ts';
import { categoryOf, ownWords, reasonListOf } from './reason-list.ts';
import { merging, option, reasonList } from './reasons.builder.ts';

describe('the category of a reason', () => {
  const own = option('Price: surcharge', 'Price: surcharge');
  const list = reasonList({ reasons: [...reasonList().reasons, own, option('bad.luck', 'Bad luck')] });

  it('is told by its code, also of one whose option is gone', () => {
    expect(categoryOf('product.speed', list)).toBe('product');
    expect(categoryOf('price.gone', list)).toBe('price');
  });

  it('is told by the label where an operator made the option in HubSpot', () => {
    expect(categoryOf('Price: surcharge', list)).toBe('price');
    expect(ownWords(own, list)).toBe('surcharge');
  });

  it('is none where neither tells', () => {
    expect(categoryOf('bad.luck', list)).toBeNull();
    expect(categoryOf('price', list)).toBeNull();
    expect(ownWords(option('bad.luck', 'Bad luck'), list)).toBe('Bad luck');
  });
});

it('how customers depart follows the category, as it was given or as operators say', () => {
  const rules = { ...merging(), departures: [{ category: 'mine', departure: 'pulled' as const }] };
  expect(departureOf('price', rules)).toBe('bought');
  expect(departureOf('mine', rules)).toBe('pulled');
  expect([departureOf('unknown', rules), departureOf(null, rules)]).toEqual([null, null]);
});

it('a list of a portal that is not set up is empty', () => {
  expect(reasonListOf([])).toEqual({ categories: [], reasons: [] });
});

describe('a code', () => {
  const codeOf = (label: string, taken: readonly string[] = []) =>
    codeFrom(label, 'reason', (code) => taken.includes(code));

  it.each([
    ['missing capability', 'missing_capability'],
    ['  Too slow!  ', 'too_slow'],
    ['Façade & Straße', 'facade_strasse'],
    ['Łódź øre', 'lodz_ore'],
    ['ﬁne print', 'fine_print'],
    ['価格', 'reason'],
    ['…', 'reason'],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('of “%s” is %s', (label, code) => {
    expect(codeOf(label)).toBe(code);
  });

  it('is numbered on where it is taken', () => {
    expect(codeOf('Slow', ['slow', 'slow_2'])).toBe('slow_3');
  });
});
