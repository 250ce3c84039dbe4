import { expect, test } from 'vitest';
import { parseDecimal, times, toMinor } from './decimal.ts';

const minor = (text: string, factor = '1', by = '1'): number | null => {
  const [decimal, multiplied, divisor] = [text, factor, by].map(parseDecimal);
  return decimal && multiplied && divisor ? toMinor(times(decimal, multiplied), divisor) : Number.NaN;
};

test.each([
  // A twelfth of 1,000 with six decimals is 1,000 a year again; rounded to hundredths first it would be 999.96.
  ['83.333333', '12', '1', 100_000],
  ['36000', '12', '36', 1_200_000],
  ['1000', '365', '364', 100_275],
  // 100 at 92.5 ÷ 100, and 1 ÷ 3 = 0.333…
  ['100', '92.5', '100', 9_250],
  ['1', '1', '3', 33],
  ['2', '1', '3', 67],
  ['-2', '1', '3', -67],
  ['2', '1', '-3', -67],
  ['-2', '1', '-3', 67],
  ['0.005', '1', '1', 1],
  ['-0.005', '1', '1', -1],
  ['-0.004', '1', '1', 0],
  ['1e3', '1', '2.5e-1', 400_000],
])('%s × %s ÷ %s is %j hundredths', (text, factor, by, hundredths) =>
  expect(minor(text, factor, by)).toBe(hundredths),
);

test('nothing is divided by 0, and nothing is given that is not exact', () => {
  expect(minor('1', '1', '0')).toBeNull();
  expect(minor('1e15')).toBeNull();
  expect(parseDecimal('1,5')).toBeNull();
});
