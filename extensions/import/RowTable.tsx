import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { ImportedRow, ReadRows } from '@loss-review/domain/import/import-slice';
import { type ReactElement, useState } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { recordLink } from '../review-page/record-link.ts';

const pageSize = 15;

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
  const [page, setPage] = useState(1);
  const lines = linesOf(rows, problems);
  const pageCount = Math.ceil(lines.length / pageSize);
  const paging = pageCount > 1 ? ({ paginated: true, pageCount, page, onPageChange: setPage } as const) : {};
  return (
    <Table bordered density="condensed" {...paging}>
      <TableHead>
        <TableRow>
          <TableHeader>Line</TableHeader>
          <TableHeader>What</TableHeader>
          <TableHeader>Company</TableHeader>
          <TableHeader>Lost on</TableHeader>
          <TableHeader align="right">Value</TableHeader>
          <TableHeader>Note</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.slice((page - 1) * pageSize, page * pageSize).map(({ line, what, row, note }, place) => (
          <TableRow key={`${line} ${place}`}>
            <TableCell>{local.count(line)}</TableCell>
            <TableCell>{what}</TableCell>
            <TableCell>
              {row?.company ? (
                <Link href={{ url: recordLink(portalId, 'company', row.company.id), external: true }}>
                  {row.company.name}
                </Link>
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
      </TableBody>
    </Table>
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
