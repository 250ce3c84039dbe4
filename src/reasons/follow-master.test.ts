import { describe, expect, it } from 'vitest';
import { extendedProperties, extendedTypes } from '../schema/extended.ts';
import { objectSpecs } from '../schema/objects.ts';
import { reasonOptions } from '../schema/reasons.ts';
import { followMaster, reasonFollowers } from './follow-master.ts';
import { option } from './reasons.builder.ts';

const fees = option('price.fees', 'Price: fees');
const rise = option('price.rise', 'Price: rise');

it('every list of reasons in the schema follows the cause’s', () => {
  const types = [
    ...objectSpecs.filter(({ type }) => type !== 'cause'),
    ...extendedTypes.map((type) => ({ type, properties: extendedProperties[type] })),
  ];
  const lists = types.flatMap(({ type, properties }) =>
    properties.filter(({ options }) => options === reasonOptions).map(({ name }) => ({ type, name })),
  );
  expect(reasonFollowers).toHaveLength(lists.length);
  expect(reasonFollowers).toEqual(expect.arrayContaining(lists));
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
