import { afterEach, describe, expect, test } from 'vitest';
import type { CrmRecord, Filter } from '@loss-review/serverless/hubspot/crm';
import type { Hubspot } from '@loss-review/serverless/hubspot/open';
import type { AssociationContent } from '../portal/content.ts';
import { type AdapterWorld, companies, openWorld } from '../support/adapter-world.ts';

let world: AdapterWorld;
afterEach(() => world.close());

async function walked({ crm }: Hubspot, filters: readonly Filter[], afterId?: string): Promise<CrmRecord[]> {
  const found: CrmRecord[] = [];
  const query = { filters, properties: ['name'], ...(afterId !== undefined && { afterId }) };
  for await (const page of crm.walk('company', query)) found.push(...page);
  return found;
}

describe('the walk on a portal', () => {
  test('passes the 10,000 wall with a request a page, each company once and in id order', async () => {
    world = openWorld();
    world.portal.load(companies(10_450));
    const hubspot = world.open();
    const ids = (await walked(hubspot, [])).map(({ id }) => Number(id));
    expect(ids).toEqual(Array.from({ length: 10_450 }, (_, n) => n + 1));
    expect(world.portal.log.counts()).toMatchObject({ search: 53, total: 53 });
    expect(hubspot.meter.report().minimumRequests).toBe(53);
    expect(world.portal.log.entries().filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('filters, and goes on after an id', async () => {
    world = openWorld();
    world.portal.load(companies(10));
    const inGhent: Filter = { propertyName: 'city', operator: 'EQ', value: 'Ghent' };
    const found = await walked(world.open(), [inGhent], '4');
    expect(found.map(({ properties }) => properties)).toEqual([
      { name: 'Company 5' },
      { name: 'Company 7' },
      { name: 'Company 9' },
    ]);
  });
});

test('records are read 100 at a time; those that do not exist are absent, what is empty is null', async () => {
  world = openWorld();
  world.portal.load(companies(150));
  const { crm } = world.open();
  const ids = Array.from({ length: 160 }, (_, n) => String(n + 1));
  const records = await crm.read('company', ids, ['name', 'phone']);
  expect(records.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 150 }, (_, n) => n + 1),
  );
  expect(records.find(({ id }) => id === '7')?.properties).toEqual({ name: 'Company 7', phone: null });
  expect(world.portal.log.counts()).toMatchObject({ read: 2, total: 2 });
});

test('history tells every value a property had, newest first', async () => {
  world = openWorld();
  world.portal.load(companies(1));
  const { crm } = world.open();
  for (const city of ['Antwerp', 'Mons']) {
    await crm.apply({
      records: [],
      links: [],
      mirrors: [{ type: 'company', id: '1', properties: { city } }],
    });
    await world.portal.clock.sleep(1_000);
  }
  const history = await crm.history('company', ['1', '99'], 'city');
  expect([...history.keys()]).toEqual(['1']);
  expect(history.get('1')?.map(({ value }) => value)).toEqual(['Mons', 'Antwerp', 'Ghent']);
});

test('associations come with their types; who has none has an empty list', async () => {
  world = openWorld();
  const company = (id: string): AssociationContent['to'] => ({ objectType: 'companies', id });
  const deal = {
    objectType: 'deals',
    id: '501',
    properties: { dealname: 'D' },
    createdAt: 0,
    updatedAt: 0,
  } as const;
  const content = companies(3);
  world.portal.load({
    ...content,
    records: [...content.records, deal],
    associations: [
      { from: { objectType: 'deals', id: '501' }, to: company('1'), primary: true },
      { from: { objectType: 'deals', id: '501' }, to: company('2'), primary: false },
    ],
  });
  const { crm } = world.open();
  const ofDeals = await crm.linked('deal', 'company', ['501']);
  const sorted = ofDeals.get('501')?.map(({ id, typeIds }) => [id, typeIds.toSorted((a, b) => a - b)]);
  expect(sorted?.toSorted()).toEqual([
    ['1', [5, 341]],
    ['2', [341]],
  ]);
  const ofCompanies = await crm.linked('company', 'deal', ['1', '2', '3']);
  expect([...ofCompanies].map(([id, deals]) => [id, deals.length])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 0],
  ]);
});

test('two thousand reads and searches at a full share meet no limit', async () => {
  world = openWorld();
  world.portal.load(companies(2_000));
  const hubspot = world.open();
  const ids = Array.from({ length: 2_000 }, (_, n) => String(n + 1));
  await Promise.all(ids.slice(0, 600).map((id) => hubspot.crm.read('company', [id], ['name'])));
  await walked(hubspot, []);
  expect(world.portal.log.entries().filter(({ status }) => status === 429)).toEqual([]);
});
