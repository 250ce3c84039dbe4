import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExportError } from '../exports/export-error.ts';
import { parseFlag } from '../exports/parse-flag.ts';
import { createMomentReader, isBareDay } from '../exports/parse-moment.ts';
import { parseNumber } from '../exports/parse-number.ts';
import { parseTable } from '../exports/read-table.ts';
import { fuzz } from './fuzz.ts';
import { oddDays, oddNumber, oddText } from './odd-values.ts';

test('any file is a table of even rows, or trouble with its place', async () => {
  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(',', ';', '\t', '\n', '\r\n', '"', '""', '\ufeff', 'Record ID', '1001'),
    },
    { weight: 1, arbitrary: oddText.filter((text) => text.length < 1_000) },
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  const bytes = fc.uint8Array({ maxLength: 200 });
  await fuzz(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: bytes }), (file) => {
    try {
      const { header, rows } = parseTable('deals.csv', file);
      for (const row of rows) expect(row).toHaveLength(header.length);
    } catch (error) {
      expect(error).toBeInstanceOf(ExportError);
    }
  });
});

test('any text is a moment in HubSpot’s range, or a problem', async () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Pacific/Apia', 'Asia/Kathmandu'].map(
    createMomentReader,
  );
  const time = fc.constantFrom('', ' 14:05', 'T24:00', ' 23:59:60', 'T10:00:00Z', 'T10:00+25:00', ' 02:30');
  const two = fc.tuple(fc.oneof(fc.constantFrom(...oddDays), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), time);
  const text = fc.oneof(
    oddText,
    two.map((parts) => parts.join('')),
  );
  await fuzz(fc.tuple(fc.constantFrom(...zones), text), ([read, given]) => {
    const moment = read(given);
    if ('problem' in moment) expect(moment.problem).not.toBe('');
    else expect(Number.isSafeInteger(moment.at)).toBe(true);
    isBareDay(given);
  });
});

test('any text is a number as HubSpot keeps it, or a problem', async () => {
  const text = fc.oneof(oddText, oddNumber.map(String), fc.stringMatching(/^[+-]?[\d.,]{0,24}$/));
  await fuzz(text, (given) => {
    const number = parseNumber(given);
    if ('problem' in number) expect(number.problem).not.toBe('');
    else expect(Math.abs(Number(number.text))).toBeLessThan(1e15);
    expect([true, false, undefined, null]).toContain(parseFlag(given));
  });
});
