import { expect, it } from 'vitest';
import { careDueOn } from './care-due.ts';

it.each([
  ['half a year after the return', '2024-01-10', '2024-07-10'],
  ['a year after', '2023-07-31', '2024-07-31'],
  ['a year and a half after', '2023-01-01', '2024-07-01'],
  ['two years after, for the last time', '2022-07-15', '2024-07-15'],
])('care falls into the month after the reviewed one: %s', (_, returnedOn, due) => {
  expect(careDueOn(returnedOn, '2024-06')).toBe(due);
});

it.each([
  ['five months after', '2024-02-10'],
  ['in the reviewed month itself', '2023-12-31'],
  ['the month after next', '2024-02-01'],
  ['two and a half years after', '2022-01-10'],
])('nobody is due %s', (_, returnedOn) => {
  expect(careDueOn(returnedOn, '2024-06')).toBeNull();
});

it('falls on the last day of a shorter month', () => {
  expect(careDueOn('2023-08-31', '2024-01')).toBe('2024-02-29');
});
