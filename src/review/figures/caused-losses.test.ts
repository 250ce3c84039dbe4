import { expect, test } from 'vitest';
import { cause, reviewedLoss } from '../reviewed.builder.ts';
import type { ReviewedCause } from '../reviewed.ts';
import { causedBy, type CausedRecord, type QuotedCause } from './caused-losses.ts';
import { sayCaused } from './say-caused.ts';
import { telling } from './telling.builder.ts';

const quoted = (said: ReviewedCause, permission: string, quote: string): QuotedCause => ({
  ...said,
  permission,
  quote,
});
const lost = (id: string, value: number, ...causes: readonly QuotedCause[]): CausedRecord => ({
  ...reviewedLoss({ id, value }),
  companyId: `10${id}`,
  companyName: `Company ${id}`,
  causes,
});

const losses = [
  lost(
    '1',
    101,
    quoted(cause(1, 'price.fees', 50, true), 'by_name', 'Fees!'),
    quoted(cause(2, '', 50), '', ''),
  ),
  lost('2', 5_000, quoted(cause(1, 'price.fees', 100), 'inside', ' Too dear. ')),
  lost('3', 900, quoted(cause(1, 'price.fees', 100), 'no', 'Secret.')),
  lost('4', 700),
];

test('what falls to a cause stands by money, with words as far as they may travel', () => {
  const caused = causedBy('price.fees', losses);
  expect(
    caused.losses.map(({ lossId, money, weight, isVerified, quotes }) => [
      lossId,
      money,
      weight,
      isVerified,
      quotes,
    ]),
  ).toEqual([
    ['2', 5_000, 100, false, []],
    ['3', 900, 100, false, []],
    ['1', 51, 50, true, ['Fees!']],
  ]);
  expect(caused.unnamedQuotes).toEqual(['Too dear.']);
});

test('what nobody explained is unknown, in part or in whole', () => {
  expect(causedBy('unknown.unknown', losses).losses.map(({ lossId, money }) => [lossId, money])).toEqual([
    ['4', 700],
    ['1', 50],
  ]);
});

test('says how much, and whether records are still as they were counted', () => {
  const caused = causedBy('price.fees', losses);
  expect(sayCaused(caused, { money: 5_951, distinctLosses: 3 }, true, telling)).toEqual({
    sentence: '3 customers, of whose value $59.51 a year falls to this cause.',
    caution: null,
  });
  expect(sayCaused(caused, { money: 5_900, distinctLosses: 2 }, true, telling).caution).toBe(
    'The month was counted with 2 customers and $59 for this cause: records have changed since.',
  );
  expect(sayCaused(caused, { money: 9_000, distinctLosses: 8 }, false, telling)).toEqual({
    sentence: '3 customers, of whose value $59.51 a year falls to this cause, of 8 with $90 in all.',
    caution: null,
  });
});
