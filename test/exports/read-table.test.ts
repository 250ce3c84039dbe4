import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExportError } from './export-error.ts';
import { parseTable } from './read-table.ts';

const table = (text: string): ReturnType<typeof parseTable> =>
  parseTable('deals.csv', new TextEncoder().encode(text));

test.each([
  ['commas', 'A,B\n1,2\n'],
  ['semicolons', 'A;B\n1;2\n'],
  ['tabs', 'A\tB\n1\t2\n'],
  ['Windows line ends', 'A,B\r\n1,2\r\n'],
  ['old Macintosh line ends', 'A,B\r1,2\r'],
  ['mixed line ends', 'A,B\r\n1,2\n'],
  ['no last line end', 'A,B\n1,2'],
  ['a byte order mark', '\uFEFFA,B\n1,2\n'],
  ['quotes', '"A","B"\n"1","2"\n'],
  ['blank lines and rows of blanks', '\nA,B\n\n , \n,\n1,2\n\n'],
])('reads a file with %s', (_, text) => {
  const { header, rows } = table(text);
  expect({ header, rows }).toEqual({ header: ['A', 'B'], rows: [['1', '2']] });
});

test('keeps delimiters, quotes and line breaks within quotes', () => {
  expect(table('A,B\n"1;2","say ""no"",\nthen go"\n').rows).toEqual([['1;2', 'say "no",\nthen go']]);
});

test('a quote within a text that is not quoted is text', () => {
  expect(table('A,B\n5" screen,x\n').rows).toEqual([['5" screen', 'x']]);
});

test('knows the line a row starts on, past quoted line breaks and blank lines', () => {
  const { rows, lineOf } = table('A,B\n1,"two\nlines"\n\n3,4\n"5\r\n\r\n5",6\n7,8\n');
  expect(rows.map((_, row) => lineOf(row))).toEqual([2, 5, 6, 9]);
});

test.each([
  [
    'an open quote',
    'A,B\n1,2\n3,"4\n5,6\n',
    'deals.csv, line 3, column "B": a quote is opened and never closed',
  ],
  [
    'a stray quote',
    'A,B\n1,2\n"3"x,4\n',
    'deals.csv, line 3, column "A": a quote stands within a quoted text',
  ],
  [
    'a short row',
    'A,B,C\n1,2\n',
    'deals.csv, line 2, column "C": the row has 2 cells where the header has 3',
  ],
  [
    'a long row',
    'A,B\n1,2\n1,2,3\n',
    'deals.csv, line 3, column "B": the row has 3 cells where the header has 2',
  ],
  ['nothing', '', 'deals.csv: the file is empty'],
  ['blank lines alone', '\n\n', 'deals.csv: the file is empty'],
])('refuses %s', (_, text, message) => {
  expect(() => table(text)).toThrow(message);
});

test('refuses text that is not UTF-8', () => {
  const latin = Uint8Array.from(
    [...'A,B\nM', 0xfc, ...'ller,2'].map((c) => (typeof c === 'number' ? c : c.charCodeAt(0))),
  );
  expect(() => parseTable('deals.csv', latin)).toThrow('deals.csv: the text is not UTF-8');
});

test('answers any bytes with a table or an ExportError', () => {
  const csvLike = fc
    .string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', '1', '\uFEFF') })
    .map((text) => new TextEncoder().encode(text));
  fc.assert(
    fc.property(fc.oneof(csvLike, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      let width = 0;
      let widths: readonly number[] = [];
      try {
        const { header, rows } = parseTable('deals.csv', bytes);
        width = header.length;
        widths = rows.map((row) => row.length);
      } catch (cause) {
        expect(cause).toBeInstanceOf(ExportError);
      }
      expect(widths.every((each) => each === width)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
