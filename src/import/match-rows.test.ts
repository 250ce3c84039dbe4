import { describe, expect, test } from 'vitest';
import type { ImportedLoss } from './company-import.ts';
import { companyToImport, importedLoss, lossRow } from './import.builder.ts';
import type { LossRow } from './loss-row.ts';
import { matchRows } from './match-rows.ts';

/** What becomes of rows, by line: the key of the loss joined, `make`, or as what the row is left. */
function matched(rows: readonly LossRow<string>[], losses: readonly ImportedLoss[]): Record<number, string> {
  const all = matchRows(rows, companyToImport(losses)).map((each): [number, string] => [
    each.row.line,
    each.does === 'join' ? each.loss.key : each.does === 'make' ? 'make' : each.as,
  ]);
  return Object.fromEntries(all);
}

const on = (lostOn: string, line = 2, rest: Partial<LossRow<string>> = {}) =>
  lossRow({ line, lostOn, ...rest });
const held = (lostOn: string, rest: Partial<ImportedLoss> = {}) => {
  const key = `deal-${lostOn}`;
  return importedLoss({ id: key, key, lostOn, evidence: [{ id: key, on: lostOn }], ...rest });
};

describe('a row joins the nearest loss of its kind', () => {
  test.each([
    ['31 days before it', '2024-02-03', 'deal-2024-03-05'],
    ['31 days after it', '2024-04-05', 'deal-2024-03-05'],
    ['32 days away', '2024-04-06', 'make'],
  ])('%s', (_, lostOn, expected) =>
    expect(matched([on(lostOn)], [held('2024-03-05')])).toEqual({ 2: expected }),
  );

  test('and where two are equally near, neither', () =>
    expect(matched([on('2024-03-10')], [held('2024-03-05'), held('2024-03-15')])).toEqual({
      2: 'ambiguous',
    }));

  test.each(['possible', 'dismissed', 'undone', 'cleared', 'replaced'] as const)(
    'but none that is %s',
    (status) => expect(matched([on('2024-03-05')], [held('2024-03-05', { status })])).toEqual({ 2: 'make' }),
  );

  test('nor one of another kind, or of another company', () =>
    expect(
      matched(
        [on('2024-03-05')],
        [held('2024-03-05', { kind: 'downgraded' }), held('2024-03-06', { companyId: '8' })],
      ),
    ).toEqual({ 2: 'make' }));
});

describe('a row that was imported before', () => {
  const evidence = [{ id: 'import-7-2024-03-05', on: '2024-03-05' }];
  test('belongs to its loss, wherever people have moved that', () =>
    expect(matched([on('2024-03-05')], [held('2024-03-06'), held('2023-01-01', { evidence })])).toEqual({
      2: 'deal-2023-01-01',
    }));
  test('is left out where people have taken the loss back', () =>
    expect(matched([on('2024-03-05')], [held('2024-03-05', { evidence, status: 'undone' })])).toEqual({
      2: 'left_out',
    }));
  test('as another kind is left out', () =>
    expect(matched([on('2024-03-05')], [held('2024-03-05', { evidence, kind: 'lost_deal' })])).toEqual({
      2: 'left_out',
    }));
});

describe('of several rows', () => {
  const loss = held('2024-03-05');
  test('about one loss the nearest counts', () =>
    expect(matched([on('2024-03-20', 2), on('2024-03-07', 3)], [loss])).toEqual({
      2: 'joined',
      3: 'deal-2024-03-05',
    }));
  test('equally near none does, unless they say the same', () => {
    expect(matched([on('2024-03-04', 2), on('2024-03-06', 3)], [loss])).toEqual({
      2: 'ambiguous',
      3: 'ambiguous',
    });
    expect(matched([on('2024-03-06', 2), on('2024-03-06', 3)], [loss])).toEqual({
      2: 'deal-2024-03-05',
      3: 'joined',
    });
  });
  test('each joins its own of two near losses', () =>
    expect(matched([on('2024-03-05', 2), on('2024-03-11', 3)], [loss, held('2024-03-12')])).toEqual({
      2: 'deal-2024-03-05',
      3: 'deal-2024-03-12',
    }));
  test('none joins where one row would bring its loss nearer to the other than that one’s own', () =>
    expect(matched([on('2024-03-10', 2), on('2024-03-12', 3)], [loss, held('2024-03-17')])).toEqual({
      2: 'ambiguous',
      3: 'ambiguous',
    }));
  test('that make losses, those within 31 days of an earlier one tell of that', () =>
    expect(matched([on('2024-05-01', 2), on('2024-03-05', 3), on('2024-04-01', 4)], [])).toEqual({
      2: 'make',
      3: 'make',
      4: 'joined',
    }));
  test('of one day and two kinds none counts', () =>
    expect(matched([on('2024-03-05', 2), on('2024-03-05', 3, { kind: 'lost_deal' })], [])).toEqual({
      2: 'ambiguous',
      3: 'ambiguous',
    }));
});
