import { expect, test } from 'vitest';
import { keptOverYear } from './over-a-year.ts';

test('3 % a month is a retention of 0.6938 over a year, not 0.64', () => {
  expect(keptOverYear(0.97, { months: 1 })).toBeCloseTo(0.6938, 4);
});

test.each([
  // A quarter's 90 % four times: 0.9⁴.
  [0.9, { months: 3 }, 0.6561],
  [0.8, { months: 12 }, 0.8],
  [0.64, { months: 24 }, 0.8],
  [0.5, { days: 365 }, 0.5],
  // 73 days are a fifth of a year: 0.9⁵.
  [0.9, { days: 73 }, 0.59049],
  [0, { months: 1 }, 0],
  [1.01, { months: 1 }, 1.126825],
])('%d in %j is %d in a year', (kept, span, year) => expect(keptOverYear(kept, span)).toBeCloseTo(year, 6));

test('a year of a thirtieth’s loss each month is the power of 12, to the last place', () => {
  let left = 1;
  for (let month = 0; month < 12; month += 1) left *= 29 / 30;
  expect(keptOverYear(29 / 30, { months: 1 })).toBeCloseTo(left, 12);
});
