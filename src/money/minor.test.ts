import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMinor, parseMinor, plainNumber, signedSixDecimals, sixDecimals } from './minor.ts';

test.each([
  ['1234.5', 123_450],
  ['-0.055', -6],
  ['.5', 50],
  ['3.', 300],
  ['1e3', 100_000],
  ['1.005', 101],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
])('%s is %i hundredths', (text, minor) => expect(parseMinor(text)).toBe(minor));

test.each(['', ' ', '.', 'abc', '1,234', '1.2.3', '0x10', 'Infinity', '90071992547409.92', '1e99', null])(
  '%s is no exact amount',
  (text) => expect(parseMinor(text)).toBeNull(),
);

test.each([
  [0, '0.00', '0'],
  [-5, '-0.05', '-0.05'],
  [123_450, '1234.50', '1234.5'],
  [10_000, '100.00', '100'],
])('%i hundredths are written %s and %s', (minor, money, plain) => {
  expect(formatMinor(minor)).toBe(money);
  expect(plainNumber(minor)).toBe(plain);
});

test('every amount survives being written and read', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (minor) => {
      expect(parseMinor(formatMinor(minor))).toBe(minor);
      expect(parseMinor(plainNumber(minor))).toBe(minor);
    }),
  );
});

test('fractions have six decimals, rounded half up, and none on an empty base', () => {
  expect(sixDecimals(50, 1000)).toBe('0.050000');
  expect(sixDecimals(2, 3)).toBe('0.666667');
  expect(sixDecimals(103, 100)).toBe('1.030000');
  expect(sixDecimals(1, 2_000_000)).toBe('0.000001');
  expect(sixDecimals(0, 0)).toBeNull();
});

test('fractions below zero keep their sign, but for one that rounds to nothing', () => {
  expect(signedSixDecimals(-2, 3)).toBe('-0.666667');
  expect(signedSixDecimals(2, 3)).toBe('0.666667');
  expect(signedSixDecimals(-1, 3_000_000)).toBe('0.000000');
  expect(signedSixDecimals(-1, 0)).toBeNull();
});
