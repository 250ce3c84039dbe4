import { describe, expect, test } from 'vitest';
import { readRow } from './read-row.ts';

function read(cells: Readonly<Record<string, string>>) {
  const all: Readonly<Record<string, string>> = { company_id: '7', lost_on: '2024-03-05', ...cells };
  return readRow(2, (column) => all[column] ?? '', '2024-07-01');
}

function columnsOf(cells: Readonly<Record<string, string>>): readonly (string | null)[] {
  const found = read(cells);
  return 'problems' in found ? found.problems.map(({ column }) => column) : [];
}

function weightsOf(cells: Readonly<Record<string, string>>): readonly number[] {
  const found = read(cells);
  return 'row' in found ? found.row.causes.map(({ weight }) => weight) : [];
}

test('a row says what its cells say', () => {
  const cells = { value: '12.5', cause_1: 'fees', cause_1_category: 'Price', verified: 'yes', quote: '=1+1' };
  expect(read(cells)).toEqual({
    row: {
      line: 2,
      company: { id: '7', domain: '', name: '' },
      lostOn: '2024-03-05',
      kind: 'churned',
      value: 1_250,
      ownerReason: null,
      statedReason: null,
      causes: [{ reason: { column: 'cause_1', reason: 'fees', category: 'Price' }, weight: 1_000_000 }],
      verified: true,
      quote: '=1+1',
    },
  });
});

describe('weights', () => {
  const causes = { cause_1: 'fees', cause_2: 'quality', cause_4: 'onboarding' };
  test('are equal where none is given', () => expect(weightsOf(causes)).toEqual([340_000, 330_000, 330_000]));
  test('may be decimal percents that add up to 100', () =>
    expect(weightsOf({ ...causes, weight_1: '33.33', weight_2: '33.33', weight_4: '33.34' })).toEqual([
      333_300, 333_300, 333_400,
    ]));
  test.each([
    ['that add up to less', { weight_1: '40', weight_2: '30', weight_4: '20' }, ['weight_1']],
    ['that are given for some causes only', { weight_1: '50', weight_2: '50' }, ['weight_4']],
    ['of 0', { weight_1: '100', weight_2: '0', weight_4: '0' }, ['weight_2', 'weight_4']],
    ['without a cause', { weight_3: '10' }, ['cause_3']],
  ])('%s are wrong', (_, weights, columns) => expect(columnsOf({ ...causes, ...weights })).toEqual(columns));
});

test.each([
  ['no company', { company_id: '' }, [null]],
  ['an id that is none', { company_id: '12a' }, ['company_id']],
  ['verified without the words', { cause_1: 'fees', verified: 'yes' }, ['quote']],
  ['a quote without a cause', { quote: 'Too dear' }, ['cause_1']],
  ['a downgrade without a value', { kind: 'downgraded' }, ['value']],
  ['a quote that is too long', { cause_1: 'fees', quote: 'x'.repeat(5_001) }, ['quote']],
  ['a reason that is a story', { owner_reason: 'x'.repeat(201) }, ['owner_reason']],
])('%s is wrong', (_, cells, columns) => expect(columnsOf(cells)).toEqual(columns));

test('all that is wrong with a row is told at once', () => {
  expect(columnsOf({ lost_on: 'May', value: 'much', verified: 'perhaps' })).toEqual([
    'value',
    'verified',
    'lost_on',
  ]);
});
