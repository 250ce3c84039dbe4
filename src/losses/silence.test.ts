import { expect, test } from 'vitest';
import { quietAfter } from './silence.ts';

test('silence is unusual after three times the median gap', () => {
  // Gaps of 10, 20 and 60 days: the median is 20, so 60 days after 31 March.
  expect(quietAfter(['2024-01-01', '2024-01-11', '2024-01-31', '2024-03-31'])).toBe('2024-05-30');
});

test('of an even number of gaps the median is the mean of the two in the middle', () => {
  // Gaps of 10 and 15 days: 12.5 times three is 37.5; the 37th day is usual, the 38th is not.
  expect(quietAfter(['2024-01-01', '2024-01-11', '2024-01-26'])).toBe('2024-03-03');
});

test('purchases of one day are one, in whatever order they come', () => {
  const days = ['2024-01-21', '2024-01-01', '2024-01-11', '2024-01-11', '2024-01-21'];
  expect(quietAfter(days)).toBe('2024-02-20');
});

test('fewer than three purchase days have no rhythm', () => {
  expect(quietAfter([])).toBeNull();
  expect(quietAfter(['2024-01-01', '2024-01-11', '2024-01-11'])).toBeNull();
});
