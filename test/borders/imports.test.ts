import { codeRows } from '@loss-review/domain/import/code-rows';
import { columns } from '@loss-review/domain/import/columns';
import { decideImport } from '@loss-review/domain/import/decide-import';
import { companyToImport, importedLoss, importRules } from '@loss-review/domain/import/import.builder';
import { categoryOptions, reasonOptions } from '@loss-review/domain/schema/reasons';
import { readFile } from '@loss-review/serverless/import/read-file';
import { Trouble } from '@loss-review/serverless/trouble';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { oddDays, oddNumber, oddText } from './odd-values.ts';

const held = { reasons: reasonOptions, categories: categoryOptions };
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '7',
      'Alder',
      '2024-03-05',
      '100',
      '60',
      '40',
      'fees',
      'price',
      'yes',
      'churned',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      oddText.filter((text) => text.length < 1_000),
      oddNumber.map(String),
      fc.constantFrom(...oddDays),
    ),
  },
);
const header = fc.shuffledSubarray([...columns], { minLength: 2 });
const right = fc
  .tuple(header, fc.array(fc.array(cell, { minLength: 25, maxLength: 25 }), { maxLength: 4 }))
  .map(([names, rows]) => Papa.unparse([names, ...rows.map((cells) => cells.slice(0, names.length))]));
const garbled = fc
  .tuple(
    right,
    fc.nat(),
    fc.constantFrom('"', ',', '\n', ';', '\t', '\u0000', '\ufeff', ''),
    fc.nat({ max: 20 }),
  )
  .map(([text, place, piece, cut]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + cut);
  });

/** Reads a file and decides its rows for one company; undefined where the columns do not do. */
function imported(text: string) {
  try {
    const file = readFile(text, '2024-07-01');
    const coded = codeRows(file.rows, held);
    const company = companyToImport([importedLoss()]);
    return { file, coded, ...decideImport(coded.rows, company, importRules) };
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble);
    return undefined;
  }
}

test('any file is rows that are whole, wrong lines, or trouble with its columns', async () => {
  await fuzz(
    fc.oneof(
      { weight: 1, arbitrary: right },
      { weight: 3, arbitrary: garbled },
      { weight: 1, arbitrary: oddText },
    ),
    (text) => {
      const read = imported(text);
      if (!read) return;
      const { file, coded, outcomes, plan } = read;
      const wrong = new Set([...file.problems, ...coded.problems].map(({ line }) => line));
      expect(coded.rows.length + wrong.size).toBe(file.count);
      expect(outcomes).toHaveLength(coded.rows.length);
      for (const { causes } of coded.rows) {
        if (causes.length > 0) expect(causes.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000_000);
      }
      for (const { type, key } of plan.records) {
        if (type === 'cause')
          expect(plan.records.some((loss) => key.startsWith(`${loss.key}-cause-`))).toBe(true);
      }
    },
  );
});

test('a quote and a label are the text that was typed, whatever it looks like', async () => {
  const words = fc.oneof(
    oddText,
    fc.constantFrom('=HYPERLINK("x")', '@SUM(1)', '<b>no</b>', '"quoted"', 'two\nlines'),
  );
  const typed = words
    .map((text) => text.trim().replaceAll(/\r\n?/g, '\n'))
    .filter((text) => text !== '' && text.length <= 200);
  await fuzz(typed, (quote) => {
    const text = Papa.unparse([
      ['company_id', 'lost_on', 'cause_1', 'quote'],
      ['7', '2024-03-05', 'fees', quote],
    ]);
    const written = imported(text)?.plan.records.find(({ type }) => type === 'cause');
    expect(written?.properties['clr_quote']).toBe(quote);
  });
});
