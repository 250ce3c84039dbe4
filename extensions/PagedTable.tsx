import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';

/** A column's heading. */
export interface Column {
  readonly label: string;
  readonly align?: 'left' | 'right';
  readonly width?: number;
}

const pageSize = 25;

/** Rows of a table, twenty-five a page. */
export function PagedTable(props: {
  readonly columns: readonly Column[];
  /** `TableRow`s with keys. */
  readonly rows: readonly ReactElement[];
}): ReactElement {
  const { columns, rows } = props;
  const [page, setPage] = useState(1);
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize));
  // Rows may have gone since somebody turned the page.
  const shown = Math.min(page, pageCount);
  const paging =
    pageCount > 1 ? ({ paginated: true, pageCount, page: shown, onPageChange: setPage } as const) : {};
  return (
    <Table bordered {...paging}>
      <TableHead>
        <TableRow>
          {columns.map(({ label, align = 'left', width }) => (
            <TableHeader key={label} align={align} width={width ?? 'auto'}>
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>{rows.slice((shown - 1) * pageSize, shown * pageSize)}</TableBody>
    </Table>
  );
}
