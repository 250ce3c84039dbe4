import { describe, expect, test } from 'vitest';
import { won, wonRenewal } from './company.builder.ts';
import { contractEndOf, isRenewed, lapsesAfter } from './contract.ts';

const until = (end: string) => ({ ...won('1', '2023-07-01', 100), contractEndsOn: end });

test('the latest end counts, whoever tells of it', () => {
  expect(contractEndOf([until('2024-06-30'), until('2024-03-31')], null)).toBe('2024-06-30');
  expect(contractEndOf([until('2024-06-30')], '2024-07-15')).toBe('2024-07-15');
  expect(contractEndOf([won('1', '2023-07-01', 100)], null)).toBeNull();
});

describe('a contract is renewed', () => {
  test('by anything won after its end', () => {
    expect(isRenewed([until('2024-06-30'), won('2', '2024-07-01', 5)], '2024-06-30')).toBe(true);
    expect(isRenewed([until('2024-06-30'), won('2', '2024-06-30', 5)], '2024-06-30')).toBe(false);
  });

  test('by a renewal won before its end, though nobody wrote down the new end', () => {
    expect(isRenewed([until('2024-06-30'), wonRenewal('2', '2024-06-10', 5)], '2024-06-30')).toBe(true);
    expect(isRenewed([{ ...until('2024-06-30'), renewal: true }], '2024-06-30')).toBe(false);
  });
});

describe('a contract that ended on 30 June protects', () => {
  const lapses = (...closing: readonly (string | null)[]): string =>
    lapsesAfter(
      '2024-06-30',
      30,
      closing.map((closesOn, at) => ({ id: String(at), closesOn })),
    );

  test('for the grace', () => expect(lapses()).toBe('2024-07-30'));
  test('while a renewal is open, until its close date and the grace', () =>
    expect(lapses('2024-07-10')).toBe('2024-08-09'));
  test('at most 60 days past the end', () => expect(lapses('2024-08-20')).toBe('2024-08-29'));
  test('to the most by a renewal that nobody has dated', () => expect(lapses(null)).toBe('2024-08-29'));
  test('no shorter because a renewal should have closed long ago', () =>
    expect(lapses('2024-05-01')).toBe('2024-07-30'));
  test('for a grace longer than that, where settings say so', () =>
    expect(lapsesAfter('2024-06-30', 90, [{ id: '1', closesOn: '2024-12-31' }])).toBe('2024-09-28'));
});
