import { describe, expect, it } from 'vitest';
import { countsAs } from './counts-as.ts';
import { merging, option } from './reasons.builder.ts';
import { offeredReasons, sayReason, shownReasons } from './say-reason.ts';

const fees = option('price.fees', 'Price: fees');
const rise = option('price.rise', 'Price: rise');
const old = option('price.old', 'Price: old', { hidden: true });

describe('what a code counts as', () => {
  it('is itself, or where a chain of merges ends', () => {
    expect(countsAs('a', merging())).toBe('a');
    expect(countsAs('a', merging('b > c', 'a > b'))).toBe('c');
  });

  it('is itself where rules go in a circle', () => {
    const circle = merging('a > b', 'b > c', 'c > b');
    expect(['a', 'b', 'c'].map((code) => countsAs(code, circle))).toEqual(['a', 'b', 'c']);
  });
});

describe('a reason in words', () => {
  it('is its label, hidden or not', () => {
    expect(sayReason('price.fees', [fees, old])).toBe('Price: fees');
    expect(sayReason('price.old', [fees, old])).toBe('Price: old');
  });

  it('says when its option is gone', () => {
    expect(sayReason('price.gone', [fees])).toBe('“price.gone” (no longer in the list)');
  });

  it('is that of the reason it was merged into, and is offered no more', () => {
    const shown = shownReasons([fees, rise], merging('price.rise > price.fees'));
    expect(sayReason('price.rise', shown)).toBe('Price: fees');
    expect(offeredReasons(shown, '')).toEqual([{ value: 'price.fees', label: 'Price: fees' }]);
  });

  it('says when the reason it was merged into is gone', () => {
    const shown = shownReasons([rise], merging('price.rise > price.fees'));
    expect(sayReason('price.rise', shown)).toBe('“price.fees” (no longer in the list)');
  });
});

describe('a picker', () => {
  const values = (held: string) => offeredReasons([fees, old], held).map(({ value }) => value);

  it('offers category by category, as the list first names them', () => {
    const help = option('service.slow_help', 'Service: slow help');
    const offered = offeredReasons([fees, help, rise], '').map(({ value }) => value);
    expect(offered).toEqual(['price.fees', 'price.rise', 'service.slow_help']);
  });

  it('offers what is not hidden', () => {
    expect(values('')).toEqual(['price.fees']);
  });

  it('offers the value it holds, though that is hidden or gone', () => {
    expect(values('price.old')).toEqual(['price.fees', 'price.old']);
    const merged = shownReasons([fees, rise], merging('price.rise > price.fees'));
    expect(offeredReasons(merged, 'price.rise')).toEqual([{ value: 'price.rise', label: 'Price: fees' }]);
    expect(offeredReasons([fees], 'price.gone').at(-1)).toEqual({
      ...{ value: 'price.gone', label: '“price.gone” (no longer in the list)' },
    });
  });
});
