import { expect, test } from 'vitest';
import { readHeader } from './columns.ts';

function problemsOf(...names: string[]): readonly string[] {
  const header = readHeader(names);
  return 'problems' in header ? header.problems : [];
}

test('columns are known by name, in any order, case and spacing; those that lack are empty', () => {
  const header = readHeader([' Lost On', 'COMPANY_NAME', 'Weight 1']);
  if (!('cellOf' in header)) throw new Error(header.problems.join());
  const cell = header.cellOf(['2024-03-05 ', ' Alder', '40']);
  expect(['lost_on', 'company_name', 'weight_1', 'quote'].map(cell)).toEqual([
    '2024-03-05',
    'Alder',
    '40',
    '',
  ]);
});

test('what is no column is named', () => {
  expect(problemsOf('company_id', 'lost_on', 'Churn date', 'cause_6').join()).toContain(
    '“Churn date”, “cause_6”',
  );
});

test('a column named twice, and the ones nothing can be told without', () => {
  expect(problemsOf('company_id', 'company id', 'lost_on')).toEqual([
    'Named twice: company_id. Keep one of each.',
  ]);
  expect(problemsOf('quote')).toHaveLength(2);
});
