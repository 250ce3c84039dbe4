import { extendedProperties, extendedTypes } from '@loss-review/domain/schema/extended';
import { objectSpecs } from '@loss-review/domain/schema/objects';
import { reasonOptions } from '@loss-review/domain/schema/reasons';
import { expect, test } from 'vitest';
import { followers } from './reasons.ts';

test('every list of reasons of the schema follows the master list', () => {
  const all = [
    ...objectSpecs,
    ...extendedTypes.map((type) => ({ type, properties: extendedProperties[type] })),
  ].flatMap(({ type, properties }) =>
    properties.filter(({ options }) => options === reasonOptions).map(({ name }) => ({ type, name })),
  );
  expect(followers).toEqual(all.filter(({ type }) => type !== 'cause'));
});
