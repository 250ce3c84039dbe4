import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryOptions, reasonOptions } from '../schema/reasons.ts';
import { codeRows } from './code-rows.ts';
import { lossRow } from './import.builder.ts';
import type { ReasonName } from './loss-row.ts';
import { newReasons } from './new-reasons.ts';
import { reasonFinder } from './reason-book.ts';

const held = { reasons: reasonOptions, categories: categoryOptions };
const named = (reason: string, category = ''): ReasonName => ({ column: 'cause_1', reason, category });

describe('a reason', () => {
  test.each([
    ['price.fees', ''],
    ['fees', ''],
    ['  FEES ', ''],
    ['Price and terms: fees', ''],
    ['fees', 'price'],
    ['fees', 'price  AND terms'],
  ])('is found as “%s” of “%s”', (reason, category) =>
    expect(reasonFinder(held)(named(reason, category))).toEqual({ code: 'price.fees' }),
  );

  test('that stands in several categories needs one', () => {
    const reasons = [...reasonOptions, { value: 'service.fees', label: 'Service: fees' }];
    const find = reasonFinder({ ...held, reasons });
    expect(find(named('fees'))).toEqual({ codes: ['price.fees', 'service.fees'] });
    expect(find(named('fees', 'Service'))).toEqual({ code: 'service.fees' });
  });

  test('in use goes before a hidden one', () => {
    const reasons = [...reasonOptions, { value: 'old.fees', label: 'Old: fees', hidden: true }];
    expect(reasonFinder({ ...held, reasons })(named('fees'))).toEqual({ code: 'price.fees' });
    expect(reasonFinder({ ...held, reasons })(named('old.fees'))).toEqual({ code: 'old.fees' });
  });

  test('is unknown in another category, or at all', () => {
    const find = reasonFinder(held);
    expect(find(named('fees', 'Service'))).toEqual({ unknown: named('fees', 'Service') });
    expect(find(named('weather'))).toEqual({ unknown: named('weather') });
  });
});

describe('new reasons', () => {
  test('get a stable code from their label, under their category or “Uncategorised”', () => {
    const names = [named('Bad Weather'), named('Zu teuer', 'Price and terms'), named('Überlastet', 'Team')];
    expect(newReasons(names, held)).toEqual({
      categories: [
        { value: 'team', label: 'Team' },
        { value: 'uncategorised', label: 'Uncategorised' },
      ],
      reasons: [
        { value: 'price.zu_teuer', label: 'Price and terms: Zu teuer' },
        { value: 'team.uberlastet', label: 'Team: Überlastet' },
        { value: 'uncategorised.bad_weather', label: 'Uncategorised: Bad Weather' },
      ],
    });
  });

  test('are one where label and code name the same category, or only some rows give it', () => {
    const names = [named('Too dear', 'price'), named('too  dear', 'Price and terms'), named('TOO DEAR')];
    expect(newReasons(names, held).reasons.map(({ value }) => value)).toEqual(['price.too_dear']);
  });

  test('may name their category themselves', () => {
    expect(newReasons([named('Service: rude')], held).reasons).toEqual([
      { value: 'service.rude', label: 'Service: rude' },
    ]);
  });

  test('are found once they are there, whatever their order and spelling', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('fees', '不満', 'a:b', 'ß', '. .'),
    );
    const category = fc.constantFrom('', 'price', 'Service', 'Neu', '不満');
    const name = fc
      .tuple(text, category)
      .map(([reason, of]) => named(reason.trim(), of))
      .filter(({ reason }) => reason !== '');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        const row = (reason: ReasonName) => ({
          ...lossRow(),
          ownerReason: reason,
          statedReason: null,
          causes: [],
        });
        const first = codeRows(names.map(row), held);
        const added = {
          reasons: [...held.reasons, ...first.missing.reasons],
          categories: [...held.categories, ...first.missing.categories],
        };
        const again = codeRows(names.map(row), added);
        expect(again.unknown).toEqual([]);
        expect(again.rows).toEqual(first.rows);
        expect(codeRows([...names].reverse().map(row), held).missing).toEqual(first.missing);
        const codes = added.reasons.map(({ value }) => value);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

test('a reason that could be several is a problem of its line', () => {
  const reasons = [...reasonOptions, { value: 'service.fees', label: 'Service: fees' }];
  const row = { ...lossRow({ line: 9 }), ownerReason: named('fees'), statedReason: null, causes: [] };
  expect(codeRows([row], { ...held, reasons })).toMatchObject({
    rows: [],
    problems: [
      { line: 9, column: 'cause_1', sentence: expect.stringContaining('price.fees or service.fees') },
    ],
  });
});
