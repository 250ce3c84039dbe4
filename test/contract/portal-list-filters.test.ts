import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, type AskedPortal } from '../support/ask-portal.ts';

const lists = '/crm/lists/2026-09';
let at: AskedPortal;
beforeEach(() => {
  // Monday, 2 December 2024, 08:00 UTC: 21:00 in Auckland.
  at = openAskedPortal({ timeZone: 'Pacific/Auckland' });
});

const property = (name: string, operation: object): object => ({
  filterType: 'PROPERTY',
  property: name,
  operation,
});
const tree = (...groups: readonly (readonly object[])[]): object => ({
  filterBranchType: 'OR',
  filterBranches: groups.map((filters) => ({ filterBranchType: 'AND', filters })),
});

/** Status of making a list of deals with this filter, and the names of its members. */
async function listed(filterBranch: object, objectTypeId = '0-3'): Promise<readonly [number, ...string[]]> {
  const input = { name: 'L', objectTypeId, processingType: 'DYNAMIC', filterBranch };
  const { status, body } = await at.ask('POST', lists, input);
  if (status !== 200) return [status];
  const id = textAt(body, 'list', 'listId');
  const { body: page } = await at.ask('GET', `${lists}/${id}/memberships`);
  const names: string[] = [];
  for (const member of listAt(page, 'results')) {
    const record = await at.ask(
      'GET',
      `/crm/objects/2026-09/${objectTypeId}/${textAt(member, 'recordId')}?properties=dealname,name`,
    );
    names.push(textAt(record.body, 'properties', objectTypeId === '0-3' ? 'dealname' : 'name'));
  }
  return [status, ...names];
}

const deal = (dealname: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  at.make('deals', { dealname, ...more });

/** HubSpot's "List filters" names the operations and what fits which property. */
describe('a list operation', () => {
  it.each([
    ['MULTISTRING', 'IS_EQUAL_TO', { values: ['alpha', 'x'] }, ['Alpha']],
    ['MULTISTRING', 'IS_NOT_EQUAL_TO', { values: ['alpha'] }, ['Beta', 'Alphabet']],
    ['MULTISTRING', 'CONTAINS', { values: ['bet'] }, ['Beta', 'Alphabet']],
    ['MULTISTRING', 'DOES_NOT_CONTAIN', { values: ['bet'] }, ['Alpha']],
    ['MULTISTRING', 'STARTS_WITH', { values: ['ALPHA'] }, ['Alpha', 'Alphabet']],
    ['STRING', 'ENDS_WITH', { value: 'a' }, ['Alpha', 'Beta']],
  ])('on text: %s %s %j', async (operationType, operator, operands, expected) => {
    for (const name of ['Alpha', 'Beta', 'Alphabet']) await deal(name);
    const filter = property('dealname', { operationType, operator, ...operands });
    expect(await listed(tree([filter]))).toEqual([200, ...expected]);
  });

  it.each([
    ['NUMBER', 'IS_EQUAL_TO', { value: 10 }, ['ten']],
    ['NUMBER', 'IS_NOT_EQUAL_TO', { value: 10 }, ['two']],
    ['NUMBER', 'IS_GREATER_THAN', { value: 2 }, ['ten']],
    ['NUMBER', 'IS_GREATER_THAN_OR_EQUAL_TO', { value: 2 }, ['ten', 'two']],
    ['NUMBER', 'IS_LESS_THAN', { value: 10 }, ['two']],
    ['NUMBER', 'IS_LESS_THAN_OR_EQUAL_TO', { value: 1 }, []],
    ['NUMBER_RANGED', 'IS_BETWEEN', { lowerBound: 2, upperBound: 9 }, ['two']],
    ['NUMBER_RANGED', 'IS_NOT_BETWEEN', { lowerBound: 2, upperBound: 9 }, ['ten']],
    ['ALL_PROPERTY', 'IS_KNOWN', {}, ['ten', 'two']],
    ['ALL_PROPERTY', 'IS_UNKNOWN', {}, ['none']],
    ['NUMBER', 'IS_EQUAL_TO', { value: 10, includeObjectsWithNoValueSet: true }, ['ten', 'none']],
  ])('on numbers: %s %s %j', async (operationType, operator, operands, expected) => {
    await deal('ten', { amount: '10.0' });
    await deal('two', { amount: 2 });
    await deal('none');
    const filter = property('amount', { operationType, operator, ...operands });
    expect(await listed(tree([filter]))).toEqual([200, ...expected]);
  });

  it.each([
    ['IS_ANY_OF', ['red', 'blue'], ['both', 'red']],
    ['IS_NONE_OF', ['blue'], ['red']],
    ['CONTAINS_ALL', ['red', 'blue'], ['both']],
    ['DOES_NOT_CONTAIN_ALL', ['red', 'blue'], ['red']],
    ['IS_EXACTLY', ['red'], ['red']],
    ['IS_NOT_EXACTLY', ['red'], ['both']],
  ])('on choices: %s %j', async (operator, values, expected) => {
    const options = ['red', 'blue'].map((value) => ({ label: value, value }));
    const colours = { name: 'colours', label: 'C', type: 'enumeration', fieldType: 'checkbox', options };
    await at.ask('POST', '/crm/properties/2026-09/deals', { ...colours, groupName: 'dealinformation' });
    await deal('both', { colours: 'blue;red' });
    await deal('red', { colours: 'red' });
    await deal('none');
    const filter = property('colours', { operationType: 'ENUMERATION', operator, values });
    expect(await listed(tree([filter]))).toEqual([200, ...expected]);
  });

  it('on what HubSpot works out: won deals', async () => {
    await deal('won', { dealstage: 'closedwon' });
    await deal('open', { dealstage: 'contractsent' });
    const operation = { operationType: 'BOOL', operator: 'IS_EQUAL_TO', value: true };
    expect(await listed(tree([property('hs_is_closed_won', operation)]))).toEqual([200, 'won']);
  });
});

describe('a comparison with a day', () => {
  const today = (days: number): object => ({
    timeType: 'INDEXED',
    indexReference: { referenceType: 'TODAY' },
    offset: { days },
  });
  const on = (year: number, month: number, day: number): object => ({ timeType: 'DATE', year, month, day });

  it.each([
    ['before today', { operator: 'IS_BEFORE', timePoint: today(0) }, ['yesterday']],
    [
      'up to today',
      { operator: 'IS_BEFORE', timePoint: today(0), endpointBehavior: 'INCLUSIVE' },
      ['yesterday', 'today'],
    ],
    ['after yesterday', { operator: 'IS_AFTER', timePoint: today(-1) }, ['today', 'tomorrow']],
    ['after a date', { operator: 'IS_AFTER', timePoint: on(2024, 12, 2) }, ['tomorrow']],
    // At 08:00 UTC it is still 1 December in Honolulu.
    [
      'after today elsewhere',
      { operator: 'IS_AFTER', timePoint: { ...today(0), zoneId: 'Pacific/Honolulu' } },
      ['tomorrow'],
    ],
  ])('%s, in the account’s zone or the one named', async (_, operation, expected) => {
    // Midnight of 2 December in Auckland is 1 December, 11:00 UTC.
    await deal('yesterday', { closedate: '2024-12-01T10:59:00Z' });
    await deal('today', { closedate: '2024-12-02T09:59:00Z' });
    await deal('tomorrow', { closedate: '2024-12-02T11:00:00Z' });
    await deal('never');
    const filter = property('closedate', { operationType: 'TIME_POINT', ...operation });
    expect(await listed(tree([filter]))).toEqual([200, ...expected]);
  });

  it('takes both ends of a range unless told otherwise', async () => {
    for (const day of ['01', '02', '03', '04']) await deal(day, { closedate: `2024-11-${day}T00:00:00Z` });
    const range = {
      operationType: 'TIME_RANGED',
      operator: 'IS_BETWEEN',
      lowerBoundTimePoint: { ...on(2024, 11, 2), zoneId: 'UTC' },
      upperBoundTimePoint: { ...on(2024, 11, 3), zoneId: 'UTC' },
    };
    expect(await listed(tree([property('closedate', range)]))).toEqual([200, '02', '03']);
    await at.ask(
      'DELETE',
      `${lists}/${textAt((await at.ask('POST', `${lists}/search`, {})).body, 'lists', 0, 'listId')}`,
    );
    const open = { ...range, upperBoundEndpointBehavior: 'EXCLUSIVE' };
    expect(await listed(tree([property('closedate', open)]))).toEqual([200, '02']);
  });
});

describe('a list’s branches', () => {
  const known = (name: string): object =>
    property(name, { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' });

  it('are any of, and within one all of', async () => {
    await deal('both', { amount: 1, description: 'x' });
    await deal('amount', { amount: 1 });
    await deal('stage', { dealstage: 'closedwon' });
    const stage = property('dealstage', {
      operationType: 'ENUMERATION',
      operator: 'IS_ANY_OF',
      values: ['closedwon'],
    });
    expect(await listed(tree([known('amount'), known('description')], [stage]))).toEqual([
      200,
      'both',
      'stage',
    ]);
  });

  it('reach associated records', async () => {
    const [won, lost] = [
      await deal('won', { dealstage: 'closedwon' }),
      await deal('lost', { dealstage: 'closedlost' }),
    ];
    for (const [name, id] of [
      ['Ahorn', won],
      ['Birke', lost],
    ] as const) {
      const company = await at.make('companies', { name });
      await at.ask('PUT', `/crm/objects/2026-09/deals/${id}/associations/default/companies/${company}`);
    }
    const branch = {
      filterBranchType: 'ASSOCIATION',
      objectTypeId: '0-3',
      operator: 'IN_LIST',
      associationCategory: 'HUBSPOT_DEFINED',
      associationTypeId: 342,
      filters: [
        property('hs_is_closed_won', { operationType: 'BOOL', operator: 'IS_EQUAL_TO', value: true }),
      ],
    };
    const root = {
      filterBranchType: 'OR',
      filterBranches: [{ filterBranchType: 'AND', filterBranches: [branch] }],
    };
    expect(await listed(root, '0-2')).toEqual([200, 'Ahorn']);
    const wrong = { ...branch, associationTypeId: 341 };
    const refused = {
      filterBranchType: 'OR',
      filterBranches: [{ filterBranchType: 'AND', filterBranches: [wrong] }],
    };
    expect(await listed(refused, '0-2')).toEqual([400]);
  });

  it.each([
    [
      'a property there is none of',
      property('nothing', { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' }),
      400,
    ],
    [
      'an operation that does not fit',
      property('amount', { operationType: 'BOOL', operator: 'IS_EQUAL_TO', value: true }),
      400,
    ],
    [
      'an operator a choice has not (api-nodejs 695)',
      property('dealstage', {
        operationType: 'ENUMERATION',
        operator: 'IS_NOT_EQUAL_TO',
        values: ['closedwon'],
      }),
      400,
    ],
    ['no operand', property('amount', { operationType: 'NUMBER', operator: 'IS_EQUAL_TO' }), 400],
    [
      'an unknown zone',
      property('closedate', {
        operationType: 'TIME_POINT',
        operator: 'IS_AFTER',
        timePoint: { timeType: 'DATE', year: 2024, month: 1, day: 1, zoneId: 'Mars' },
      }),
      400,
    ],
    [
      'past values',
      property('dealstage', {
        operationType: 'ENUMERATION',
        operator: 'HAS_EVER_BEEN_ANY_OF',
        values: ['x'],
      }),
      501,
    ],
    ['form submissions', { filterType: 'FORM_SUBMISSION' }, 501],
  ])('with %s are refused', async (_, filter, status) => {
    expect(await listed(tree([filter]))).toEqual([status]);
  });
});
