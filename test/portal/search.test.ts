import { describe, expect, it } from 'vitest';
import { changeRecord } from './record-store.ts';
import { createSearchWorld, madeAt, searchCall, typeNamed } from './search-world.ts';

const filter = (propertyName: string, operator: string, value?: string) => ({
  propertyName,
  operator,
  value,
});

describe('groups of filters', () => {
  const world = createSearchWorld();
  world.add({ name: 'a', city: 'Bonn' });
  world.add({ name: 'b', city: 'Bonn' });
  world.add({ name: 'c', city: 'Kiel' });

  it('joins filters with and, groups with or', () => {
    const bonnA = { filters: [filter('city', 'EQ', 'Bonn'), filter('name', 'EQ', 'a')] };
    const kiel = { filters: [filter('city', 'EQ', 'Kiel')] };
    expect(world.ask({ filterGroups: [bonnA] }).ids).toEqual(['1']);
    expect(world.ask({ filterGroups: [bonnA, kiel] }).ids).toEqual(['1', '3']);
  });

  it('finds everything without filters, and takes filters without a group', () => {
    expect(world.ask({}).total).toBe(3);
    expect(world.ask({ filterGroups: [] }).total).toBe(3);
    expect(world.ask({ filters: [filter('city', 'EQ', 'Kiel')] }).ids).toEqual(['3']);
  });
});

describe('paging', () => {
  const world = createSearchWorld();
  for (let count = 0; count < 25; count += 1) world.add({});

  it('answers ten by default and says where the next page starts', () => {
    const first = world.ask({});
    expect(first.ids).toHaveLength(10);
    expect(first.body).toMatchObject({ total: 25, paging: { next: { after: '10' } } });
    expect(world.ask({ after: '20' }).ids).toEqual(['21', '22', '23', '24', '25']);
    expect(world.ask({ after: 20 }).body).not.toHaveProperty('paging');
  });

  it('answers up to two hundred', () => {
    expect(world.ask({ limit: 200 }).ids).toHaveLength(25);
    expect(() => world.ask({ limit: 201 })).toThrow('limit');
    expect(() => world.ask({ limit: 0 })).toThrow('limit');
  });

  it('answers nothing beyond the last match', () => {
    expect(world.ask({ after: '100' })).toMatchObject({ total: 25, ids: [] });
  });

  it('stops at ten thousand', () => {
    expect(world.ask({ after: '9800', limit: 200 }).ids).toEqual([]);
    expect(() => world.ask({ after: '10000' })).toThrow('10000');
    expect(() => world.ask({ after: '9801', limit: 200 })).toThrow('10000');
    expect(() => world.ask({ after: 'next' })).toThrow('after');
  });
});

describe('the walk by id', () => {
  it('goes on past the wall, page by page', () => {
    const world = createSearchWorld();
    for (let count = 0; count < 450; count += 1) world.add({ city: count % 3 === 0 ? 'Bonn' : 'Kiel' });
    const walked: string[] = [];
    const totals: number[] = [];
    for (let last = '0', go = true; go;) {
      const filters = [filter('city', 'EQ', 'Bonn'), filter('hs_object_id', 'GT', last)];
      const page = world.ask({ filterGroups: [{ filters }], sorts: ['hs_object_id'], limit: 100 });
      walked.push(...page.ids);
      totals.push(page.total);
      last = page.ids.at(-1) ?? last;
      go = page.total > page.ids.length;
    }
    expect(totals).toEqual([150, 50]);
    expect(walked).toEqual(Array.from({ length: 150 }, (_, index) => String(1 + 3 * index)));
  });

  it('sees a write between two pages', () => {
    const world = createSearchWorld();
    const records = [world.add({ city: 'Bonn' }), world.add({ city: 'Kiel' }), world.add({ city: 'Bonn' })];
    const after = (last: string) =>
      world.ask({
        filterGroups: [{ filters: [filter('city', 'EQ', 'Bonn'), filter('hs_object_id', 'GT', last)] }],
        sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      }).ids;
    expect(after('1')).toEqual(['3']);
    const second = records[1];
    if (second) changeRecord(world.state, world.companies, second, new Map([['city', 'Bonn']]), madeAt + 1);
    expect(after('1')).toEqual(['2', '3']);
    expect(after('0')).toEqual(['1', '2', '3']);
  });
});

describe('sorting', () => {
  const world = createSearchWorld();
  world.add({ name: 'beta', annualrevenue: '20' }, madeAt + 2);
  world.add({ name: 'Alpha', annualrevenue: '100' }, madeAt + 1);
  world.add({ name: 'gamma' }, madeAt);

  it('puts the oldest first when nothing is asked for', () => {
    expect(world.ask({}).ids).toEqual(['3', '2', '1']);
  });

  it('sorts by number and by text, records without a value last', () => {
    expect(world.ask({ sorts: ['annualrevenue'] }).ids).toEqual(['1', '2', '3']);
    expect(world.ask({ sorts: ['-annualrevenue'] }).ids).toEqual(['2', '1', '3']);
    expect(world.ask({ sorts: ['name'] }).ids).toEqual(['2', '1', '3']);
  });

  it('takes a sort as object and as JSON in a string', () => {
    const descending = { propertyName: 'name', direction: 'DESCENDING' };
    expect(world.ask({ sorts: [descending] }).ids).toEqual(['3', '1', '2']);
    expect(world.ask({ sorts: [JSON.stringify(descending)] }).ids).toEqual(['3', '1', '2']);
  });

  it('takes one sort, by a property there is', () => {
    expect(() => world.ask({ sorts: ['name', 'city'] })).toThrow('sort');
    expect(() => world.ask({ sorts: ['no_such_property'] })).toThrow();
  });
});

describe('the answer', () => {
  const world = createSearchWorld();
  world.add({ name: 'Acme', domain: 'acme.example', city: 'Bonn' });
  const times = { createdAt: '2024-11-01T00:00:00.000Z', updatedAt: '2024-11-01T00:00:00.000Z' };
  const always = { createdate: times.createdAt, hs_lastmodifieddate: times.updatedAt, hs_object_id: '1' };

  it('holds the default properties', () => {
    expect(world.ask({}).body).toMatchObject({
      total: 1,
      results: [
        {
          id: '1',
          ...times,
          archived: false,
          properties: { ...always, name: 'Acme', domain: 'acme.example' },
        },
      ],
    });
  });

  it('holds the properties asked for, null where there is no value, and nothing for one that does not exist', () => {
    expect(world.ask({ properties: ['city', 'phone', 'no_such_property'] }).body).toMatchObject({
      results: [{ properties: { ...always, city: 'Bonn', phone: null } }],
    });
    expect(JSON.stringify(world.ask({ properties: ['no_such_property'] }).body)).not.toContain('no_such');
  });
});

describe('the query', () => {
  const world = createSearchWorld();
  world.add({ name: 'Blue Sky', city: 'Bonn' });
  world.add({ domain: 'bluebird.example' });

  it('looks for beginnings of words in the searchable properties only', () => {
    expect(world.ask({ query: 'BLUE' }).ids).toEqual(['1', '2']);
    expect(world.ask({ query: 'sky bl' }).ids).toEqual(['1']);
    expect(world.ask({ query: 'bonn' }).ids).toEqual([]);
  });

  it('narrows what the filters find', () => {
    expect(world.ask({ query: 'blue', filters: [filter('city', 'HAS_PROPERTY')] }).ids).toEqual(['1']);
  });
});

describe('searching through associations', () => {
  it('finds what is associated with a record', () => {
    const world = createSearchWorld();
    const company = world.add({ name: 'Linked' });
    world.add({ name: 'Alone' });
    const contacts = typeNamed(world.state, 'contacts');
    const [type] = world.state.associations.types(world.companies.id, contacts.id);
    if (type) world.state.associations.set(world.companies.id, company.id, contacts.id, '77', [type]);
    expect(world.find('associations.contact', 'EQ', '77')).toEqual(['1']);
    expect(world.find('associations.contact', 'IN', ['77', '78'])).toEqual(['1']);
    expect(world.find('associations.contacts', 'EQ', '78')).toEqual([]);
    expect(() => world.find('associations.nothing', 'EQ', '1')).toThrow('nothing');
  });
});

describe('what a search request may be', () => {
  const world = createSearchWorld();
  const groups = (count: number, size: number) => ({
    filterGroups: Array.from({ length: count }, () => ({
      filters: Array.from({ length: size }, () => filter('name', 'HAS_PROPERTY')),
    })),
  });

  it('has up to five groups of up to six filters, eighteen in all', () => {
    expect(world.ask(groups(3, 6)).total).toBe(0);
    expect(() => world.ask(groups(6, 1))).toThrow('filterGroups');
    expect(() => world.ask(groups(1, 7))).toThrow('filters');
    expect(() => world.ask(groups(4, 5))).toThrow('filters');
  });

  it('is at most three thousand characters long', () => {
    const body = (length: number) => JSON.stringify({ query: 'x'.repeat(length - '{"query":""}'.length) });
    const ask = (text: string) => world.search.answer(searchCall(world.state, text, madeAt), world.companies);
    expect(ask(body(3000)).status).toBe(200);
    expect(() => ask(body(3001))).toThrow('3000');
  });

  it('names operators and properties that exist, with the operands they need', () => {
    expect(() => world.find('name', 'LIKE', 'x')).toThrow('LIKE');
    expect(() => world.find('no_such_property', 'EQ', 'x')).toThrow('There was a problem with the request.');
    expect(() => world.find('name', 'EQ')).toThrow('value');
    expect(() => world.find('name', 'EQ', '')).toThrow('value');
    expect(() => world.find('name', 'IN', 'x')).toThrow('values');
    expect(() => world.find('annualrevenue', 'BETWEEN', '1')).toThrow('highValue');
    expect(() => world.ask({ filters: [{ propertyName: 'name' }] })).toThrow('[operator]');
  });

  it('is JSON', () => {
    const ask = (text: string) => world.search.answer(searchCall(world.state, text, madeAt), world.companies);
    expect(() => ask('{')).toThrow('Invalid input JSON');
    expect(() => ask('')).toThrow('Invalid input JSON');
    expect(() => ask('[]')).toThrow('Invalid input JSON');
  });
});
