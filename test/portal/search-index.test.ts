import { describe, expect, it } from 'vitest';
import { archiveRecord, changeRecord } from './record-store.ts';
import { createSearchWorld, madeAt } from './search-world.ts';

const second = 1000;
const all = { sorts: ['hs_object_id'], properties: ['name'] };

describe('the search index', () => {
  it('shows a new record once the lag is over', () => {
    const world = createSearchWorld(3 * second);
    world.add({ name: 'New' }, madeAt);
    expect(world.ask(all, madeAt).total).toBe(0);
    expect(world.ask(all, madeAt + 3 * second - 1).total).toBe(0);
    expect(world.ask(all, madeAt + 3 * second).ids).toEqual(['1']);
  });

  it('finds a changed record by its old values until then', () => {
    const world = createSearchWorld(5 * second);
    const record = world.add({ name: 'Old' }, madeAt);
    changeRecord(world.state, world.companies, record, new Map([['name', 'New']]), madeAt + 60 * second);
    const byName = (name: string, now: number) =>
      world.ask({ filterGroups: [{ filters: [{ propertyName: 'name', operator: 'EQ', value: name }] }] }, now)
        .ids;
    expect(byName('Old', madeAt + 64 * second)).toEqual(['1']);
    expect(byName('New', madeAt + 64 * second)).toEqual([]);
    expect(byName('Old', madeAt + 65 * second)).toEqual([]);
    expect(byName('New', madeAt + 65 * second)).toEqual(['1']);
  });

  it('answers the old values and the old modification time, too', () => {
    const world = createSearchWorld(5 * second);
    const record = world.add({ name: 'Old' }, madeAt);
    changeRecord(world.state, world.companies, record, new Map([['name', 'New']]), madeAt + 60 * second);
    expect(world.ask(all, madeAt + 61 * second).body).toMatchObject({
      results: [{ properties: { name: 'Old' }, updatedAt: new Date(madeAt).toISOString() }],
    });
    expect(world.ask(all, madeAt + 65 * second).body).toMatchObject({
      results: [{ properties: { name: 'New' }, updatedAt: new Date(madeAt + 60 * second).toISOString() }],
    });
  });

  it('shows several writes one after the other', () => {
    const world = createSearchWorld(10 * second);
    const record = world.add({ name: 'one' }, madeAt);
    changeRecord(world.state, world.companies, record, new Map([['name', 'two']]), madeAt + 4 * second);
    changeRecord(world.state, world.companies, record, new Map([['name', 'three']]), madeAt + 8 * second);
    const names = [9, 10, 14, 18].map((after) => world.ask(all, madeAt + after * second).body);
    expect(names[0]).toMatchObject({ total: 0 });
    expect(names[1]).toMatchObject({ results: [{ properties: { name: 'one' } }] });
    expect(names[2]).toMatchObject({ results: [{ properties: { name: 'two' } }] });
    expect(names[3]).toMatchObject({ results: [{ properties: { name: 'three' } }] });
  });

  it('shows an archived record until then, and never again', () => {
    const world = createSearchWorld(3 * second);
    const record = world.add({ name: 'Gone' }, madeAt);
    archiveRecord(world.state, world.companies, record, madeAt + 60 * second);
    expect(world.ask(all, madeAt + 62 * second).ids).toEqual(['1']);
    expect(world.ask(all, madeAt + 63 * second).ids).toEqual([]);
  });

  it('lets the lag be set at any time', () => {
    const world = createSearchWorld(60 * second);
    world.add({}, madeAt);
    expect(world.ask(all, madeAt).total).toBe(0);
    world.search.setLag(0);
    expect(world.ask(all, madeAt).total).toBe(1);
  });

  it('keeps the order of ids when an older id arrives late', () => {
    const world = createSearchWorld();
    world.add({});
    world.add({});
    expect(world.ask(all).ids).toEqual(['1', '2']);
    world.companies.records.set('0', { ...world.add({}), id: '0' });
    expect(world.ask(all).ids).toEqual(['0', '1', '2', '3']);
  });
});
