import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const columns = [
  { label: 'Company', cell: ([name]: readonly [string, string]) => name },
  { label: 'Value', cell: ([, value]: readonly [string, string]) => value },
];

it('names the columns once, and ends every row', () => {
  expect(csvOf(columns, [['Alder', '1100.50']], true)).toBe('Company,Value\r\nAlder,1100.50\r\n');
  expect(csvOf(columns, [['Birch', '']], false)).toBe('Birch,\r\n');
  expect(csvOf(columns, [], true)).toBe('Company,Value\r\n');
  expect(csvOf(columns, [], false)).toBe('');
});

it('puts commas, quotes and line ends into quotes', () => {
  expect(csvOf(columns, [['Birch "B", Ltd\nGhent', '1']], false)).toBe('"Birch ""B"", Ltd\nGhent",1\r\n');
});

it.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '－1', '-'])(
  'defuses %j',
  (name) => {
    const cell = csvOf(columns, [[name, '1']], false);
    expect(cell).toMatch(/^"?'/);
  },
);

it('leaves numbers as they are, also below 0', () => {
  expect(csvOf(columns, [['7', '-12.30']], false)).toBe('7,-12.30\r\n');
});
