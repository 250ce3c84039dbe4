import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { ExportError } from './export-error.ts';

/** A CSV file as text: a header and rows of exactly as many cells, untrimmed; rows of nothing but blanks are left out. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly (readonly string[])[];
  /** The physical line, from 1, on which a row (by index, from 0) starts. */
  lineOf(row: number): number;
}

/** Reads a CSV file of an export; undefined where the folder has none of that name. Throws `ExportError`. */
export async function readTable(folder: string, file: string): Promise<Table | undefined> {
  const bytes = await readBytes(join(folder, file), file);
  return bytes && parseTable(file, bytes);
}

async function readBytes(path: string, file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (code === 'ENOENT') return undefined;
    throw new ExportError(
      { file },
      `the file cannot be read (${code}); check that it is a CSV file you may open.`,
    );
  }
}

/** Reads CSV from bytes: UTF-8 with or without a mark, comma, semicolon or tab. Throws `ExportError`. */
export function parseTable(file: string, bytes: Uint8Array): Table {
  const text = decode(file, bytes);
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const all = parsed.data;
  const trouble = parsed.errors[0];
  if (trouble) throw quoteError(file, text, parsed.meta.delimiter, all, trouble);

  const first = all.findIndex((row) => !isBlank(row));
  const header = all[first]?.map((cell) => cell.trim());
  if (!header) throw new ExportError({ file }, 'the file is empty; its first line must name the columns.');
  const kept: number[] = [];
  all.forEach((row, index) => {
    if (index <= first || isBlank(row)) return;
    if (row.length !== header.length) throw widthError(file, all, index, header);
    kept.push(index);
  });
  return {
    file,
    header,
    headerLine: lineOfRow(all, first),
    rows: kept.map((index) => all[index] ?? []),
    lineOf: (row) => lineOfRow(all, kept[row] ?? 0),
  };
}

function decode(file: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ExportError({ file }, 'the text is not UTF-8; export it again, or save it as "CSV UTF-8".');
  }
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** The delimiter that splits the header into the most columns; a comma where none does. */
function delimiterOf(text: string): string {
  const width = (delimiter: string): number =>
    Papa.parse<string[]>(text.trimStart(), { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0;
  return [',', ';', '\t'].reduce((best, next) => (width(next) > width(best) ? next : best));
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** Counted only for a message, so that good files are read without looking for line breaks. */
function lineOfRow(rows: readonly (readonly string[])[], index: number): number {
  let line = 1;
  for (const row of rows.slice(0, index)) {
    line += 1;
    for (const cell of row) line += cell.split('\n').length - 1;
  }
  return line;
}

function widthError(file: string, rows: string[][], index: number, header: readonly string[]): ExportError {
  const width = rows[index]?.length ?? 0;
  const problem = `the row has ${String(width)} cells where the header has ${String(header.length)}`;
  const cure = 'a text that holds the delimiter must stand in quotes.';
  const column = width < header.length ? header[width] : header.at(-1);
  return new ExportError({ file, line: lineOfRow(rows, index), column: column ?? '' }, `${problem}; ${cure}`);
}

function quoteError(
  file: string,
  text: string,
  delimiter: string,
  rows: string[][],
  trouble: Papa.ParseError,
): ExportError {
  const line = lineOfRow(rows, trouble.row ?? 0);
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  const before = Papa.parse<string[]>(text.slice(start, trouble.index ?? start), {
    delimiter,
    newline: '\n',
  });
  const column = rows[0]?.[Math.max(0, (before.data[0]?.length ?? 1) - 1)]?.trim() ?? '';
  const problem =
    trouble.code === 'MissingQuotes'
      ? 'a quote is opened and never closed'
      : 'a quote stands within a quoted text';
  return new ExportError(
    { file, line, column },
    `${problem}; close it, and write a quote within a text twice ("").`,
  );
}
