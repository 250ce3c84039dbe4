import { readHeader } from '@loss-review/domain/import/columns';
import type { LineProblem, LossRow, ReasonName } from '@loss-review/domain/import/loss-row';
import { readRow } from '@loss-review/domain/import/read-row';
import type { Day } from '@loss-review/domain/time/day';
import { Trouble } from '../trouble.ts';
import { readTable } from './read-table.ts';

/** A file as it was read: rows that can be understood, and what is wrong with the others. */
export interface ReadFile {
  /** Rows in the file, wrong ones included. */
  readonly count: number;
  readonly rows: readonly LossRow<ReasonName>[];
  readonly problems: readonly LineProblem[];
}

/** Reads losses from text, `today` in the portal's zone. Throws Trouble `bad_columns` where the header does not do. */
export function readFile(text: string, today: Day): ReadFile {
  const table = readTable(text);
  if (table.header.length === 0) {
    throw new Trouble('bad_columns', 'user', 'There is nothing here. The first row must name the columns.');
  }
  const header = readHeader(table.header);
  if ('problems' in header) throw new Trouble('bad_columns', 'user', header.problems.join(' '));
  const rows: LossRow<ReasonName>[] = [];
  const problems: LineProblem[] = [...table.problems];
  for (const { line, cells } of table.rows) {
    const read = readRow(line, header.cellOf(cells), today);
    if ('row' in read) rows.push(read.row);
    else problems.push(...read.problems);
  }
  problems.sort((a, b) => a.line - b.line);
  return { count: table.rows.length + table.problems.length, rows, problems };
}
