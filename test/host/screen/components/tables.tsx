import type { TableCellProps, TableElementProps, TableHeaderProps, TableProps } from '@hubspot/ui-extensions';
import type { CSSProperties, ReactNode } from 'react';
import { classes, type Drawn } from './drawn.ts';

function Table(props: TableProps): ReactNode {
  const { bordered, flush, density, testId, children } = props;
  return (
    <div
      className={classes('table', bordered === false && 'plain', flush && 'flush', density)}
      data-testid={testId}
    >
      {/* A wide table scrolls by itself; so the keyboard must reach it. */}
      <div className="scroll" tabIndex={0} role="group" aria-label="Table">
        <table>{children}</table>
      </div>
      {props.paginated === true && (
        <Pages page={props.page ?? 1} of={props.pageCount} turn={props.onPageChange} />
      )}
    </div>
  );
}

function Pages(props: {
  readonly page: number;
  readonly of: number;
  readonly turn: (page: number) => void;
}): ReactNode {
  const { page, of, turn } = props;
  return (
    <div className="pages" role="group" aria-label="Pages">
      <button type="button" disabled={page <= 1} onClick={() => turn(page - 1)}>
        ‹ Prev
      </button>
      <span>
        {page} of {Math.max(1, of)}
      </span>
      <button type="button" disabled={page >= of} onClick={() => turn(page + 1)}>
        Next ›
      </button>
    </div>
  );
}

function styleOf({ align, width }: Pick<TableCellProps, 'align' | 'width'>): CSSProperties {
  const widths: Readonly<Record<string, string>> = { min: '1%', max: '99%' };
  return {
    ...(align ? { textAlign: align } : {}),
    ...(width === undefined || width === 'auto' ? {} : { width: widths[width] ?? width }),
  };
}

function TableHeader(props: TableHeaderProps): ReactNode {
  const { children, testId, sortDirection } = props;
  const style = styleOf(props);
  if (!('onSortChange' in props) || sortDirection === undefined || sortDirection === 'never') {
    return (
      <th scope="col" style={style} data-testid={testId}>
        {children}
      </th>
    );
  }
  const next = sortDirection === 'ascending' ? 'descending' : 'ascending';
  const arrow = { ascending: '▲', descending: '▼', none: '↕' }[sortDirection];
  return (
    <th scope="col" style={style} data-testid={testId} aria-sort={sortDirection}>
      <button
        type="button"
        className="sort"
        disabled={props.disabled}
        onClick={() => props.onSortChange(next)}
      >
        {children} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}

const TableCell = (props: TableCellProps): ReactNode => (
  <td style={styleOf(props)} colSpan={props.colSpan} dir="auto" data-testid={props.testId}>
    {props.children}
  </td>
);

type Part = 'thead' | 'tbody' | 'tfoot' | 'tr';
const part = (Tag: Part): Drawn => {
  const TablePart = ({ children, testId }: TableElementProps): ReactNode => (
    <Tag data-testid={testId}>{children}</Tag>
  );
  return TablePart;
};

/** Rows and columns. */
export const tables: Readonly<Record<string, Drawn>> = {
  Table,
  TableBody: part('tbody'),
  TableCell,
  TableFooter: part('tfoot'),
  TableHead: part('thead'),
  TableHeader,
  TableRow: part('tr'),
};
