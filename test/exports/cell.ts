import { ExportError, quoted } from './export-error.ts';
import type { Column } from './match-columns.ts';
import type { OwnerBook } from './owner-book.ts';
import type { ParsedMoment } from './parse-moment.ts';
import { parseFlag } from './parse-flag.ts';
import { parseNumber } from './parse-number.ts';
import type { Table } from './read-table.ts';

/** What all files of an export are read with. */
export interface Reading {
  /** The portal's clock, in milliseconds since the epoch: what happened at it or later has not happened yet. */
  readonly asOf: number;
  readonly moment: (text: string) => ParsedMoment;
  readonly owners: OwnerBook;
}

/** The text of a cell without the blanks around it; the row is an index into the table. */
export function textAt(table: Table, row: number, column: Column): string {
  return table.rows[row]?.[column.index]?.trim() ?? '';
}

/** A problem with one cell. */
export function cellError(table: Table, row: number, column: Column, sentence: string): ExportError {
  return new ExportError({ file: table.file, line: table.lineOf(row), column: column.label }, sentence);
}

/** A cell's instant in milliseconds since the epoch; undefined where it is empty. Throws `ExportError`. */
export function momentAt(table: Table, row: number, column: Column, reading: Reading): number | undefined {
  const text = textAt(table, row, column);
  if (text === '') return undefined;
  const moment = reading.moment(text);
  if ('problem' in moment) throw cellError(table, row, column, `${quoted(text)} ${moment.problem}.`);
  return moment.at;
}

/** A cell in HubSpot's stored form; undefined where there is nothing to store. Throws `ExportError`. */
export function valueAt(table: Table, row: number, column: Column, reading: Reading): string | undefined {
  const text = textAt(table, row, column);
  if (text === '') return undefined;
  switch (column.kind) {
    case 'number': {
      const number = parseNumber(text);
      if ('problem' in number) throw cellError(table, row, column, `${quoted(text)} ${number.problem}.`);
      return number.text;
    }
    case 'moment':
      return isoTime(momentAt(table, row, column, reading));
    case 'past': {
      const at = momentAt(table, row, column, reading);
      return at !== undefined && at < reading.asOf ? isoTime(at) : undefined;
    }
    case 'choice':
      return column.choices?.valueOf(text) ?? text;
    case 'day':
      momentAt(table, row, column, reading);
      return text.slice(0, 10);
    case 'flag':
      return String(flagAt(table, row, column));
    case 'owner':
      return reading.owners.idOf(text);
    default:
      return text;
  }
}

/** Yes or no; undefined where the cell is empty. Throws `ExportError`. */
export function flagAt(table: Table, row: number, column: Column): boolean | undefined {
  const text = textAt(table, row, column);
  const flag = parseFlag(text);
  if (flag === null) throw cellError(table, row, column, `${quoted(text)} is neither true nor false.`);
  return flag;
}

/** Longer ones would not survive as numbers, and HubSpot gives none. */
const digits = /^\d{1,15}$/;

/** The record id of a cell. Throws `ExportError`. */
export function idAt(table: Table, row: number, column: Column): string {
  return readId(table, row, column, textAt(table, row, column));
}

const noIds: readonly string[] = [];

/** The distinct record ids of a cell, between semicolons or commas. Throws `ExportError`. */
export function idsAt(table: Table, row: number, column: Column): readonly string[] {
  const text = textAt(table, row, column);
  if (text === '') return noIds;
  if (digits.test(text)) return [text];
  const ids = text
    .split(/[;,]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return [...new Set(ids.map((id) => readId(table, row, column, id)))];
}

function readId(table: Table, row: number, column: Column, text: string): string {
  if (digits.test(text)) return text;
  const problem = text === '' ? 'the record has no id' : `${quoted(text)} is no record id`;
  const cure = "HubSpot's ids are digits; a spreadsheet may have shortened them, so export again.";
  throw cellError(table, row, column, `${problem}. ${cure}`);
}

function isoTime(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
