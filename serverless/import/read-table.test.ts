import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const header = ['company_id', 'lost_on', 'quote'];

describe('a table', () => {
  test.each([
    ['commas', 'company_id,lost_on,quote\n7,2024-03-05,"Dear, they said"\n'],
    ['semicolons', 'company_id;lost_on;quote\r\n7;2024-03-05;Dear, they said\r\n'],
    ['tabs', 'company_id\tlost_on\tquote\n7\t2024-03-05\tDear, they said'],
    ['a mark and blank lines', '\ufeff\ncompany_id,lost_on,quote\n,,\n7,2024-03-05,"Dear, they said"\n\n'],
  ])('with %s is read', (_, text) => {
    const { rows, ...rest } = readTable(text);
    expect(rest).toEqual({ header, problems: [] });
    expect(rows.map(({ cells }) => cells)).toEqual([['7', '2024-03-05', 'Dear, they said']]);
  });

  test('names the line on which each row begins, line breaks in quotes counted', () => {
    const { rows } = readTable('company_id,lost_on,quote\n7,2024-03-05,"One\nTwo"\n8,2024-03-06,\n');
    expect(rows).toEqual([
      { line: 2, cells: ['7', '2024-03-05', 'One\nTwo'] },
      { line: 4, cells: ['8', '2024-03-06', ''] },
    ]);
  });

  test('never has half a row', () => {
    const { rows, problems } = readTable('company_id,lost_on,quote\n7,2024-03-05\n8,a,b,c\n9,d,"e\n10,f,g\n');
    expect(rows).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test('of nothing has no header', () => expect(readTable(' \n,,\n').header).toEqual([]));
});
