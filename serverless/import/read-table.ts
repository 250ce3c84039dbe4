import type { LineProblem } from '@loss-review/domain/import/loss-row';
import Papa from 'papaparse';

/** A row of a table and the physical line, from 1, on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Text read as a table: the row that names the columns, the others, and what could not be read. */
export interface ImportTable {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly LineProblem[];
}

/**
 * Reads a table from text, with or without a byte order mark: comma, semicolon, or tab as spreadsheets paste. Blank rows
 * are left out; a row that is cut off or too long is a problem, never half a row.
 */
export function readTable(text: string): ImportTable {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: '\n' });
  const broken = new Map(errors.map(({ row, code }) => [row ?? 0, code]));
  const rows: TableRow[] = [];
  const problems: LineProblem[] = [];
  let header: readonly string[] | null = null;
  let line = 1;
  data.forEach((cells, index) => {
    const code = broken.get(index);
    if (code !== undefined) problems.push({ line, column: null, sentence: quoteSentence(code) });
    else if (!isBlank(cells)) {
      if (header === null) header = cells;
      else if (cells.length === header.length) rows.push({ line, cells });
      else problems.push({ line, column: null, sentence: widthSentence(cells.length, header.length) });
    }
    line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
  });
  return { header: header ?? [], rows, problems };
}

/** The delimiter that splits the first row into the most columns; a comma where none does. */
function delimiterOf(text: string): string {
  const width = (delimiter: string): number =>
    Papa.parse<string[]>(text.trimStart(), { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0;
  return [',', ';', '\t'].reduce((best, next) => (width(next) > width(best) ? next : best));
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function quoteSentence(code: string): string {
  return code === 'MissingQuotes'
    ? 'A quote is opened here and never closed, so the rest cannot be read. Close it.'
    : 'A quote stands within a quoted text. Write it twice ("").';
}

function widthSentence(cells: number, columns: number): string {
  return `The row has ${cells} cells where the header has ${columns}. A text that holds the delimiter must stand in quotes.`;
}
