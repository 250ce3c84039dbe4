import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainNumber, parseNumber } from './parse-number.ts';

describe('numbers of an export', () => {
  test.each([
    ['0', '0'],
    ['1234.5', '1234.5'],
    ['-3', '-3'],
    ['+3', '3'],
    ['0.1234', '0.1234'],
    ['1.000', '1.000'],
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567'],
    ['-12,345.6', '-12345.6'],
  ])('%s is %s', (text, number) => {
    expect(parseNumber(text)).toEqual({ text: number });
  });

  test.each([
    ['1.234,50', 'decimal comma'],
    ['12,5', 'decimal comma'],
    ['1,234', 'a thousand or a fraction'],
    ['1,23,456.00', 'is no number'],
    ['12.5 €', 'is no number'],
    ['(12.50)', 'is no number'],
    ['1e3', 'is no number'],
    ['.5', 'is no number'],
    ['NaN', 'is no number'],
    ['1000000000000000', 'larger'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseNumber(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  const cents = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n });

  test('keeps every amount exactly, with and without thousands separators', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const size = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
        const plain = `${amount < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
        const whole = size.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
        const separated = `${amount < 0n ? '-' : ''}${whole}.${size.slice(-2)}`;
        expect(parseNumber(plain)).toEqual({ text: plain });
        expect(parseNumber(separated)).toEqual({ text: plain });
      }),
    );
  });

  test('answers anything with a number or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE $€()') }), (text) => {
        const parsed = parseNumber(text);
        expect('problem' in parsed || /^-?\d+(\.\d+)?$/.test(parsed.text)).toBe(true);
      }),
    );
  });
});

test.each(['0', '-12', '3.50', '123456789012345'])('%s is surely a number', (text) => {
  expect(isPlainNumber(text)).toBe(true);
});

test.each(['007', '+49301234', '1,234', '1234567890123456', '1e5', ''])('%s may be an identifier', (text) => {
  expect(isPlainNumber(text)).toBe(false);
});
