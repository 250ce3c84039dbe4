import type { BuiltInType } from '../portal/content.ts';
import { cellError, idAt, idsAt, momentAt, textAt, valueAt, type Reading } from './cell.ts';
import { requireColumn, type Column, type MatchedColumns } from './match-columns.ts';
import type { Table } from './read-table.ts';

/** A row as a record-to-be; times are milliseconds since the epoch. */
export interface RecordRow {
  readonly id: string;
  /** The row's place in its table. */
  readonly row: number;
  readonly createdAt: number | undefined;
  readonly modifiedAt: number | undefined;
  readonly properties: Record<string, string>;
  readonly companyIds: readonly string[];
  readonly primaryId: string | undefined;
}

const storedKinds = new Set<Column['kind']>([
  'text',
  'number',
  'moment',
  'past',
  'choice',
  'owner',
  'day',
  'flag',
]);

/** Reads every row of a file of records, those created at the clock or later left out. Throws `ExportError`. */
export function readRows(
  table: Table,
  type: BuiltInType,
  matched: MatchedColumns,
  reading: Reading,
): RecordRow[] {
  const idColumn = requireColumn(table, type, matched.columns, 'hs_object_id');
  const find = (kind: Column['kind']): Column | undefined =>
    matched.columns.find((column) => column.kind === kind);
  const created = find('created');
  const modified = find('modified');
  const companies = find('companies');
  const primary = find('primary company');
  const stored = matched.columns.filter((column) => storedKinds.has(column.kind));
  const seen = new Map<string, number>();
  const rows: RecordRow[] = [];

  for (let row = 0; row < table.rows.length; row += 1) {
    const id = idAt(table, row, idColumn);
    refuseTwin(table, row, idColumn, id, seen.get(id));
    seen.set(id, row);
    const createdAt = created && momentAt(table, row, created, reading);
    const properties: Record<string, string> =
      createdAt === undefined ? {} : { createdate: new Date(createdAt).toISOString() };
    for (const column of stored) {
      const value = valueAt(table, row, column, reading);
      if (value !== undefined) properties[column.property] = value;
    }
    const modifiedAt = modified && momentAt(table, row, modified, reading);
    const companyIds = companies ? idsAt(table, row, companies) : [];
    const primaryId = primary && primaryAt(table, row, primary);
    if (createdAt !== undefined && createdAt >= reading.asOf) continue;
    rows.push({ id, row, createdAt, modifiedAt, properties, companyIds, primaryId });
  }
  return rows;
}

function refuseTwin(table: Table, row: number, column: Column, id: string, first: number | undefined): void {
  if (first === undefined) return;
  const line = String(table.lineOf(first));
  throw cellError(
    table,
    row,
    column,
    `the record ${id} is on line ${line} already; keep one of the two rows.`,
  );
}

function primaryAt(table: Table, row: number, column: Column): string | undefined {
  const [first, ...others] = idsAt(table, row, column);
  if (others.length === 0) return first;
  const text = textAt(table, row, column);
  throw cellError(table, row, column, `${text} names several companies; only one can be primary.`);
}
