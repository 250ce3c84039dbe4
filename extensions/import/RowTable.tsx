import { TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { ImportedRow, ReadRows } from '@loss-review/domain/import/import-slice';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { CompanyLink } from '../my-calls/CompanyLink.tsx';
import { type Column, PagedTable } from '../PagedTable.tsx';

const columns: readonly Column[] = [
  { label: 'Line' },
  { label: 'What' },
  { label: 'Company' },
  { label: 'Lost on' },
  { label: 'Value', align: 'right' },
  { label: 'Note' },
];

const words: Readonly<Record<ImportedRow['outcome'], string>> = {
  joined: 'Joins a loss',
  made: 'New loss',
  ambiguous: 'Ambiguous',
  unmatched: 'No such company',
  left_out: 'Left out',
};

interface RowTableProps {
  readonly portalId: number;
  readonly rows: readonly ImportedRow[];
  readonly problems: ReadRows['problems'];
  readonly words: LocalWords;
}

/** One line of the table, whatever it tells of. */
interface Line {
  readonly line: number;
  readonly what: string;
  readonly row: ImportedRow | null;
  readonly note: string;
}

/** What becomes of each row, those that need somebody first. */
export function RowTable({ portalId, rows, problems, words: local }: RowTableProps): ReactElement {
  return (
    <PagedTable
      condensed
      columns={columns}
      rows={linesOf(rows, problems).map(({ line, what, row, note }, place) => (
        <TableRow key={`${line} ${place}`}>
          <TableCell>{local.count(line)}</TableCell>
          <TableCell>{what}</TableCell>
          <TableCell>
            {row?.company ? (
              <CompanyLink portalId={portalId} call={{ companyId: row.company.id, name: row.company.name }} />
            ) : (
              ''
            )}
          </TableCell>
          <TableCell>{row?.loss ? local.day(row.loss.lostOn) : ''}</TableCell>
          <TableCell align="right">{row?.loss ? local.money(row.loss.value) : ''}</TableCell>
          <TableCell>
            <Text>{note}</Text>
          </TableCell>
        </TableRow>
      ))}
    />
  );
}

function linesOf(rows: readonly ImportedRow[], problems: ReadRows['problems']): readonly Line[] {
  const wrong = problems.map(({ line, column, sentence }): Line => ({
    ...{ line, what: 'Wrong', row: null },
    note: column === null ? sentence : `${column}: ${sentence}`,
  }));
  const told = rows.map((row): Line => ({
    line: row.line,
    what: words[row.outcome],
    row,
    note: row.notes.join(' '),
  }));
  const needs = (line: Line): boolean => line.note !== '';
  return [...wrong, ...told].sort((a, b) => Number(needs(b)) - Number(needs(a)) || a.line - b.line);
}
