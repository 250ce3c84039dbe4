import { expect, test } from 'vitest';
import { enteredNumber } from './entered-number.ts';

test.each([Number.NaN, Infinity, null, undefined, '', '12'])('a field that tells %j is empty', (told) => {
  expect(enteredNumber(told)).toBeNull();
});

test.each([0, -3, 12.5])('a field that tells %d holds it', (told) => {
  expect(enteredNumber(told)).toBe(told);
});
