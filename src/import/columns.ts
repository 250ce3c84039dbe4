import { fold } from '../text/fold.ts';

const mostCauses = 5;

/** The numbers of the causes a row may have. */
export const causeNumbers: readonly number[] = Array.from({ length: mostCauses }, (_, index) => index + 1);

const plainColumns: readonly string[] = [
  'company_id',
  'company_domain',
  'company_name',
  'lost_on',
  'kind',
  'value',
  'owner_reason',
  'stated_reason',
];

/** Every column a file may have; each cause has a reason, its category and its weight. */
export const columns: readonly string[] = [
  ...plainColumns,
  ...causeNumbers.flatMap((n) => [`cause_${n}`, `cause_${n}_category`, `weight_${n}`]),
  'verified',
  'quote',
];

/** The cells of a row by column; columns that the file lacks are empty. */
export type Cell = (column: string) => string;

/** Where each column stands in a file, or why the header does not do. */
export type Header =
  { readonly cellOf: (cells: readonly string[]) => Cell } | { readonly problems: readonly string[] };

/** Reads the line that names the columns, in any order and case. */
export function readHeader(names: readonly string[]): Header {
  const folded = names.map((name) => fold(name).replaceAll(' ', '_'));
  const problems = problemsOf(names, folded);
  if (problems.length > 0) return { problems };
  const places = new Map(folded.map((name, index) => [name, index]));
  return { cellOf: (cells) => (column) => cells[places.get(column) ?? -1]?.trim() ?? '' };
}

function problemsOf(names: readonly string[], folded: readonly string[]): readonly string[] {
  const unknown = names.filter((_, index) => !columns.includes(folded[index] ?? ''));
  const twice = folded.filter((name, index) => columns.includes(name) && folded.indexOf(name) !== index);
  const problems: string[] = [];
  if (unknown.length > 0) {
    const named = unknown.map((name) => `“${name.trim().slice(0, 60)}”`).join(', ');
    problems.push(`No such column: ${named}. Rename or remove it; the columns are ${columns.join(', ')}.`);
  }
  if (twice.length > 0) problems.push(`Named twice: ${[...new Set(twice)].join(', ')}. Keep one of each.`);
  if (!folded.includes('lost_on')) problems.push('The column lost_on is missing: every loss needs its day.');
  if (!plainColumns.slice(0, 3).some((name) => folded.includes(name))) {
    problems.push('A column that names the company is missing: company_id, company_domain or company_name.');
  }
  return problems;
}
