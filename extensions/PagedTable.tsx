import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import type { ColumnSort } from './use-sorted.ts';

/** A column's heading. */
export interface Column {
  readonly label: string;
  readonly align?: 'left' | 'right';
  readonly width?: number;
  readonly sort?: ColumnSort;
}

const pageSize = 25;

/** Rows of a table, twenty-five a page. */
export function PagedTable(props: {
  readonly columns: readonly Column[];
  /** `TableRow`s with keys. */
  readonly rows: readonly ReactElement[];
  readonly condensed?: boolean;
}): ReactElement {
  const { columns, rows, condensed = false } = props;
  const [page, setPage] = useState(1);
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize));
  // Rows may have gone since somebody turned the page.
  const shown = Math.min(page, pageCount);
  const paging =
    pageCount > 1 ? ({ paginated: true, pageCount, page: shown, onPageChange: setPage } as const) : {};
  // Sorted anew, a table begins at its first page.
  const sorting = (sort: ColumnSort | undefined) =>
    sort
      ? {
          sortDirection: sort.direction,
          onSortChange: (direction: ColumnSort['direction']): void => {
            setPage(1);
            sort.onChange(direction);
          },
        }
      : {};
  return (
    <Table bordered density={condensed ? 'condensed' : 'default'} {...paging}>
      <TableHead>
        <TableRow>
          {columns.map(({ label, align = 'left', width, sort }) => (
            <TableHeader key={label} align={align} width={width ?? 'auto'} {...sorting(sort)}>
              {label}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>{rows.slice((shown - 1) * pageSize, shown * pageSize)}</TableBody>
    </Table>
  );
}
