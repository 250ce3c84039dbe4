import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, testStart, textAt, valueAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const lists = '/crm/lists/2026-09';
const hour = 3_600_000;
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal();
});
afterEach(() => at.close());

const inCity = (...values: readonly string[]): object => ({
  filterBranchType: 'OR',
  filterBranches: [
    {
      filterBranchType: 'AND',
      filterBranches: [],
      filters: [
        {
          filterType: 'PROPERTY',
          property: 'city',
          operation: { operationType: 'MULTISTRING', operator: 'IS_EQUAL_TO', values },
        },
      ],
    },
  ],
  filters: [],
});

async function makeList(changes: object = {}): Promise<string> {
  const input = {
    name: 'Lost',
    objectTypeId: '0-2',
    processingType: 'DYNAMIC',
    filterBranch: inCity('Bonn'),
  };
  const { status, body } = await at.ask('POST', `${lists}/`, { ...input, ...changes });
  expect(status).toBe(200);
  return textAt(body, 'list', 'listId');
}

const makeManual = (name = 'Picked'): Promise<string> =>
  makeList({ name, processingType: 'MANUAL', filterBranch: undefined });

async function members(list: string): Promise<readonly string[]> {
  const { body } = await at.ask('GET', `${lists}/${list}/memberships`);
  return listAt(body, 'results').map((member) => textAt(member, 'recordId'));
}

/** HubSpot's lists guide says what is expected here. */
describe('a dynamic list', () => {
  it('is answered whole when made, and with its filters when asked for', async () => {
    const made = await at.ask('POST', `${lists}/`, {
      name: 'Lost',
      objectTypeId: '0-2',
      processingType: 'DYNAMIC',
      filterBranch: inCity('Bonn'),
    });
    const list = {
      name: 'Lost',
      objectTypeId: '0-2',
      processingType: 'DYNAMIC',
      listVersion: 1,
      createdAt: new Date(testStart).toISOString(),
    };
    expect(made).toMatchObject({ status: 200, body: { list: { ...list, processingStatus: 'PROCESSING' } } });
    const id = textAt(made.body, 'list', 'listId');
    const plain = await at.ask('GET', `${lists}/${id}`);
    expect(valueAt(plain.body, 'list')).toMatchObject({ ...list, listId: id, processingStatus: 'COMPLETE' });
    expect(valueAt(plain.body, 'list', 'filterBranch')).toBeUndefined();
    const full = await at.ask('GET', `${lists}/object-type-id/0-2/name/Lost?includeFilters=true`);
    expect(valueAt(full.body, 'list')).toMatchObject({
      listId: id,
      filterBranch: { filterBranchOperator: 'OR', filterBranches: [{ filterBranchOperator: 'AND' }] },
    });
  });

  it('holds what passes its filters now, in order of record id', async () => {
    const list = await makeList();
    const [one, two] = [
      await at.make('companies', { city: 'Bonn' }),
      await at.make('companies', { city: 'bonn' }),
    ];
    await at.make('companies', { city: 'Köln' });
    expect(await members(list)).toEqual([one, two]);
    await at.ask('PATCH', `/crm/objects/2026-09/companies/${one}`, { properties: { city: 'Köln' } });
    await at.ask('DELETE', `/crm/objects/2026-09/companies/${two}`);
    expect(await members(list)).toEqual([]);
  });

  it('takes other filters, and no members by hand', async () => {
    const list = await makeList();
    const company = await at.make('companies', { city: 'Köln' });
    const updated = await at.ask('PUT', `${lists}/${list}/update-list-filters`, {
      filterBranch: inCity('Köln'),
    });
    expect(updated).toMatchObject({
      status: 200,
      body: { updatedList: { listId: list, listVersion: 2, size: 1 } },
    });
    expect(await members(list)).toEqual([company]);
    expect((await at.ask('PUT', `${lists}/${list}/memberships/add`, [company])).status).toBe(400);
    expect((await at.ask('DELETE', `${lists}/${list}/memberships`)).status).toBe(400);
  });

  it('follows a merge', async () => {
    const list = await makeList();
    const [one, two] = [
      await at.make('companies', { city: 'Bonn' }),
      await at.make('companies', { city: 'Bonn' }),
    ];
    const merged = await at.ask('POST', '/crm/objects/2026-09/companies/merge', {
      primaryObjectId: one,
      objectIdToMerge: two,
    });
    expect(await members(list)).toEqual([textAt(merged.body, 'id')]);
  });
});

describe('a snapshot', () => {
  it('keeps who passed when it was made, and is changed by hand from then on', async () => {
    const [here, late] = [
      await at.make('companies', { city: 'Bonn' }),
      await at.make('companies', { city: 'Köln' }),
    ];
    const list = await makeList({ processingType: 'SNAPSHOT' });
    await at.ask('PATCH', `/crm/objects/2026-09/companies/${late}`, { properties: { city: 'Bonn' } });
    expect(await members(list)).toEqual([here]);
    const changed = await at.ask('PUT', `${lists}/${list}/memberships/add-and-remove`, {
      recordIdsToAdd: [late, '999'],
      recordIdsToRemove: [here],
    });
    expect(changed.body).toEqual({
      recordsIdsAdded: [late],
      recordIdsRemoved: [here],
      recordIdsMissing: ['999'],
    });
    expect(
      (await at.ask('PUT', `${lists}/${list}/update-list-filters`, { filterBranch: inCity('X') })).status,
    ).toBe(400);
  });
});

describe('a manual list', () => {
  it('is filled, read in pages, and emptied', async () => {
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push(await at.make('companies', { name }));
    const list = await makeManual();
    const [a = '', b = '', c = ''] = ids;
    await at.ask('PUT', `${lists}/${list}/memberships/add`, [c]);
    await at.clock.sleep(hour);
    await at.ask('PUT', `${lists}/${list}/memberships/add`, [a, b, c]);
    const first = await at.ask('GET', `${lists}/${list}/memberships?limit=2`);
    expect(first.body).toMatchObject({ total: 3, results: [{ recordId: a }, { recordId: b }] });
    const after = textAt(first.body, 'paging', 'next', 'after');
    const second = await at.ask('GET', `${lists}/${list}/memberships?limit=2&after=${after}`);
    expect(valueAt(second.body, 'results')).toEqual([
      { recordId: c, membershipTimestamp: new Date(testStart).toISOString() },
    ]);
    expect(valueAt(second.body, 'paging')).toBeUndefined();
    const joined = await at.ask('GET', `${lists}/${list}/memberships/join-order`);
    expect(listAt(joined.body, 'results').map((member) => textAt(member, 'recordId'))).toEqual([c, a, b]);
    const removed = await at.ask('PUT', `${lists}/${list}/memberships/remove`, [a, '999']);
    expect(removed.body).toMatchObject({ recordIdsRemoved: [a] });
    expect((await at.ask('DELETE', `${lists}/${list}/memberships`)).status).toBe(204);
    expect(await members(list)).toEqual([]);
  });

  it('takes the members of another, and is told of by its records', async () => {
    const company = await at.make('companies', { city: 'Bonn' });
    const [dynamic, manual] = [await makeList(), await makeManual()];
    expect((await at.ask('PUT', `${lists}/${manual}/memberships/add-from/${dynamic}`)).status).toBe(204);
    const { body } = await at.ask('GET', `${lists}/records/0-2/${company}/memberships`);
    const found = listAt(body, 'results').map((membership) => textAt(membership, 'listId'));
    expect(found).toEqual([dynamic, manual]);
  });
});

describe('lists', () => {
  it('are named once in an account, and renamed', async () => {
    const list = await makeList();
    const twin = await at.ask('POST', lists, { name: 'lost', objectTypeId: '0-3', processingType: 'MANUAL' });
    expect(twin).toMatchObject({ status: 400, body: { subCategory: 'ILS.DUPLICATE_LIST_NAMES' } });
    const renamed = await at.ask('PUT', `${lists}/${list}/update-list-name?listName=Gone`);
    expect(renamed).toMatchObject({ status: 200, body: { updatedList: { name: 'Gone', listVersion: 2 } } });
    expect((await at.ask('GET', `${lists}/object-type-id/companies/name/Lost`)).status).toBe(404);
  });

  it('are deleted, and restored within 90 days', async () => {
    const list = await makeList();
    expect((await at.ask('DELETE', `${lists}/${list}`)).status).toBe(204);
    expect((await at.ask('GET', `${lists}/${list}`)).status).toBe(404);
    const namesake = await makeList();
    expect((await at.ask('PUT', `${lists}/${list}/restore`)).status).toBe(400);
    await at.ask('DELETE', `${lists}/${namesake}`);
    expect((await at.ask('PUT', `${lists}/${list}/restore`)).status).toBe(204);
    expect((await at.ask('GET', `${lists}/${list}`)).status).toBe(200);
    await at.clock.sleep(91 * 24 * hour);
    expect((await at.ask('PUT', `${lists}/${namesake}/restore`)).status).toBe(404);
  });

  it('are searched by a part of the name, in pages, and read by ids', async () => {
    await at.make('companies', { city: 'Bonn' });
    const [one, two] = [await makeList({ name: 'Loss 1' }), await makeManual('Loss 2')];
    await makeManual('Other');
    const page = await at.ask('POST', `${lists}/search`, { query: 'loss', count: 1 });
    expect(page.body).toMatchObject({
      total: 2,
      hasMore: true,
      offset: 1,
      lists: [{ listId: one, additionalProperties: { hs_list_size: '1' } }],
    });
    const manual = await at.ask('POST', `${lists}/search`, { query: 'LOSS', processingTypes: ['MANUAL'] });
    expect(manual.body).toMatchObject({ total: 1, hasMore: false, lists: [{ listId: two }] });
    const read = await at.ask('GET', `${lists}/?listIds=${two}&listIds=${one}&listIds=999`);
    expect(listAt(read.body, 'lists').map((list) => textAt(list, 'listId'))).toEqual([two, one]);
    expect(portalKinds()).toContain('read');
  });

  it.each([
    ['no filters', { filterBranch: undefined }],
    ['filters on a manual list', { processingType: 'MANUAL' }],
    ['an unknown processing type', { processingType: 'ACTIVE' }],
    ['an unknown object type', { objectTypeId: 'unicorns' }],
    ['a root that is no OR', { filterBranch: { ...inCity('Bonn'), filterBranchType: 'AND' } }],
    [
      'filters at the root',
      { filterBranch: { filterBranchType: 'OR', filters: [{ filterType: 'PROPERTY' }] } },
    ],
    ['an empty name', { name: ' ' }],
  ])('with %s are refused', async (_, changes) => {
    const input = { name: 'L', objectTypeId: '0-2', processingType: 'DYNAMIC', filterBranch: inCity('Bonn') };
    expect(await at.ask('POST', lists, { ...input, ...changes })).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR' },
    });
  });

  it.each([
    ['GET', '/folders'],
    ['PUT', '/7/schedule-conversion'],
    ['GET', '/7/size-and-edits-history/between'],
    ['POST', '/records/memberships/batch/read'],
  ])('do not play %s %s', async (method, path) => {
    expect((await at.ask(method, `${lists}${path}`)).status).toBe(501);
  });
});

const portalKinds = (): readonly string[] =>
  at.portal.log.entries().flatMap(({ path, kind }) => (path.endsWith('/lists/2026-09/search') ? kind : []));
