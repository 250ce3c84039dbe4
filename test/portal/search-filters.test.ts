import { describe, expect, it } from 'vitest';
import { createSearchWorld } from './search-world.ts';

describe('filters on text', () => {
  const world = createSearchWorld();
  world.add({ name: 'Acme Corp', city: 'Berlin' });
  world.add({ name: 'acme corp', city: 'Bern' });
  world.add({ name: 'Zenith', city: 'berlin' });
  world.add({ name: 'No Town' });

  it('EQ and NEQ do not mind the case, and NEQ wants a value', () => {
    expect(world.find('name', 'EQ', 'ACME corp')).toEqual(['1', '2']);
    expect(world.find('city', 'NEQ', 'Berlin')).toEqual(['2']);
  });

  it('IN and NOT_IN want lower case', () => {
    expect(world.find('city', 'IN', ['berlin', 'bern'])).toEqual(['1', '2', '3']);
    expect(world.find('city', 'IN', ['Berlin'])).toEqual([]);
    expect(world.find('city', 'NOT_IN', ['berlin'])).toEqual(['2']);
  });

  it('compares text in order of the alphabet', () => {
    expect(world.find('city', 'LT', 'BERN')).toEqual(['1', '3']);
    expect(world.find('city', 'GTE', 'bern')).toEqual(['2']);
    expect(world.find('city', 'BETWEEN', 'ber', 'berm')).toEqual(['1', '3']);
  });

  it('HAS_PROPERTY and NOT_HAS_PROPERTY part the records', () => {
    expect(world.find('city', 'HAS_PROPERTY')).toEqual(['1', '2', '3']);
    expect(world.find('city', 'NOT_HAS_PROPERTY')).toEqual(['4']);
  });
});

describe('filters on tokens', () => {
  const world = createSearchWorld();
  world.add({ name: 'Blue Sky GmbH', domain: 'blue-sky.example' });
  world.add({ name: 'Skyline', domain: 'skyline.example' });
  world.add({ domain: 'none.example' });

  it('CONTAINS_TOKEN finds whole words, in any case', () => {
    expect(world.find('name', 'CONTAINS_TOKEN', 'sky')).toEqual(['1']);
    expect(world.find('name', 'CONTAINS_TOKEN', 'gmbh blue')).toEqual(['1']);
    expect(world.find('name', 'CONTAINS_TOKEN', 'blu')).toEqual([]);
  });

  it('takes * for any characters', () => {
    expect(world.find('name', 'CONTAINS_TOKEN', 'sky*')).toEqual(['1', '2']);
    expect(world.find('domain', 'CONTAINS_TOKEN', '*line.example')).toEqual(['2']);
    expect(world.find('name', 'CONTAINS_TOKEN', '*')).toEqual(['1', '2']);
  });

  it('NOT_CONTAINS_TOKEN wants a value', () => {
    expect(world.find('name', 'NOT_CONTAINS_TOKEN', 'sky')).toEqual(['2']);
  });
});

describe('filters on numbers', () => {
  const world = createSearchWorld();
  for (const size of ['9', '10', '100', '10.0', ''])
    world.add(size === '' ? {} : { numberofemployees: size });

  it('compares by size, not as text', () => {
    expect(world.find('numberofemployees', 'GT', '9')).toEqual(['2', '3', '4']);
    expect(world.find('numberofemployees', 'LTE', '10')).toEqual(['1', '2', '4']);
    expect(world.find('numberofemployees', 'BETWEEN', '9.5', '10')).toEqual(['2', '4']);
  });

  it('knows equal numbers written apart', () => {
    expect(world.find('numberofemployees', 'EQ', '10')).toEqual(['2', '4']);
    expect(world.find('numberofemployees', 'IN', ['9', '100'])).toEqual(['1', '3']);
    expect(world.find('numberofemployees', 'NEQ', '10')).toEqual(['1', '3']);
  });

  it('refuses what is no number', () => {
    expect(() => world.find('numberofemployees', 'GT', 'many')).toThrow(
      'There was a problem with the request.',
    );
  });
});

describe('filters on days and instants', () => {
  const world = createSearchWorld();
  world.add({ renews_on: '2024-06-30', notes_last_contacted: '2024-06-30T12:00:00.000Z' });
  world.add({ renews_on: '2024-07-01', notes_last_contacted: '2024-07-01T00:00:00.500Z' });

  it('takes milliseconds, a day and an instant for the same', () => {
    for (const midnight of [
      '1719792000000',
      '2024-07-01',
      '2024-07-01T00:00:00Z',
      '2024-07-01T02:00:00+02:00',
    ]) {
      expect(world.find('renews_on', 'EQ', midnight)).toEqual(['2']);
      expect(world.find('notes_last_contacted', 'LT', midnight)).toEqual(['1']);
      expect(world.find('notes_last_contacted', 'GTE', midnight)).toEqual(['2']);
    }
  });

  it('bounds BETWEEN on both sides, included', () => {
    expect(world.find('renews_on', 'BETWEEN', '2024-06-30', '2024-07-01')).toEqual(['1', '2']);
    expect(world.find('renews_on', 'BETWEEN', '2024-07-01', '2024-06-30')).toEqual([]);
  });

  it('refuses what is no date', () => {
    expect(() => world.find('renews_on', 'GT', 'yesterday')).toThrow('There was a problem with the request.');
  });
});

describe('filters on choices', () => {
  const world = createSearchWorld();
  world.add({ lifecyclestage: 'customer', colours: 'red;blue' });
  world.add({ lifecyclestage: 'lead', colours: 'blue' });

  it('minds the case', () => {
    expect(world.find('lifecyclestage', 'EQ', 'customer')).toEqual(['1']);
    expect(world.find('lifecyclestage', 'EQ', 'Customer')).toEqual([]);
    expect(world.find('lifecyclestage', 'IN', ['customer', 'lead'])).toEqual(['1', '2']);
    expect(world.find('lifecyclestage', 'NOT_IN', ['lead'])).toEqual(['1']);
  });

  it('finds one value among several', () => {
    expect(world.find('colours', 'IN', ['red'])).toEqual(['1']);
    expect(world.find('colours', 'EQ', 'blue')).toEqual(['1', '2']);
    expect(world.find('colours', 'EQ', 'red;blue')).toEqual([]);
    expect(world.find('colours', 'NOT_IN', ['red'])).toEqual(['2']);
  });
});

describe('filters on the id', () => {
  const world = createSearchWorld();
  for (let count = 0; count < 12; count += 1) world.add({});

  it('compares ids as numbers', () => {
    expect(world.find('hs_object_id', 'GT', '9')).toEqual(['10', '11', '12']);
    expect(world.find('hs_object_id', 'LTE', '2')).toEqual(['1', '2']);
    expect(world.find('hs_object_id', 'IN', ['3', '12'])).toEqual(['3', '12']);
  });
});
