import { describe, expect, it } from 'vitest';
import { followMaster, reasonFollowers } from './follow-master.ts';
import { option } from './reasons.builder.ts';

const fees = option('price.fees', 'Price: fees');
const rise = option('price.rise', 'Price: rise');

it('seven lists follow the cause’s', () => {
  expect(reasonFollowers.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
    'company clr_owner_reason',
    'company clr_root_reasons',
    'company clr_stated_reason',
    'issue clr_reason',
    'loss clr_owner_reason',
    'loss clr_root_reasons',
    'loss clr_stated_reason',
  ]);
});

describe('a list that follows', () => {
  it('needs nothing where it shows the same', () => {
    expect(followMaster([fees, rise], [fees, rise])).toBeNull();
  });

  it.each([
    ['label', [option('price.fees', 'Price: charges'), rise]],
    ['hiding', [option('price.fees', 'Price: fees', { hidden: true }), rise]],
    ['order', [rise, fees]],
    ['number', [fees]],
  ])('takes over another %s', (_, held) => {
    expect(followMaster([fees, rise], held)).toEqual([fees, rise]);
  });

  it('keeps what was taken out of the master list, hidden', () => {
    const kept = [rise, { ...fees, hidden: true }];
    expect(followMaster([rise], [fees, rise])).toEqual(kept);
    expect(followMaster([rise], kept)).toBeNull();
  });

  it('keeps two of one label apart, and comes to rest', () => {
    const again = option('price.new_fees', 'Price: fees');
    const kept = [again, { value: 'price.fees', label: 'Price: fees (price.fees)', hidden: true }];
    expect(followMaster([again], [fees])).toEqual(kept);
    expect(followMaster([again], kept)).toBeNull();
  });
});
