import type { ExportColumn } from '@loss-review/domain/export/columns';
import Papa from 'papaparse';

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe in front (OWASP, “CSV Injection”): by their first
 * character, full-width ones too. A plain number stays one, also below 0.
 */
const formula = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV by RFC 4180, each ended; with the columns' names above where they begin a file. */
export function csvOf<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  isFirst: boolean,
): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const table = isFirst ? [columns.map(({ label }) => label), ...lines] : lines;
  return table.length === 0 ? '' : `${Papa.unparse(table, { escapeFormulae: formula })}\r\n`;
}
