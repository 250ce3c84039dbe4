import { describe, expect, test } from 'vitest';
import { callDays, dueAt, dueDay, meetingDay, remindAt } from './due-days.ts';

describe('the meeting', () => {
  test.each([
    // July 2024 begins on a Monday, June 2024 on a Saturday, September 2024 on a Sunday.
    ['2024-06', 1, '2024-07-01'],
    ['2024-06', 5, '2024-07-05'],
    ['2024-06', 6, '2024-07-08'],
    ['2024-06', 10, '2024-07-12'],
    ['2024-05', 10, '2024-06-14'],
    ['2024-08', 2, '2024-09-03'],
    ['2024-12', 10, '2025-01-14'],
  ])('of %s on working day %i is on %s', (month, workingDay, day) => {
    expect(meetingDay(month, workingDay)).toBe(day);
  });
});

describe('calls may be due', () => {
  test('on the working days after today and before the meeting', () => {
    expect(callDays('2024-07-03', '2024-07-09')).toEqual(['2024-07-04', '2024-07-05', '2024-07-08']);
  });

  test('on the next five working days where no day is left', () => {
    const next = ['2024-07-12', '2024-07-15', '2024-07-16', '2024-07-17', '2024-07-18'];
    expect(callDays('2024-07-11', '2024-07-12')).toEqual(next);
    expect(callDays('2024-07-11', '2024-07-02')).toEqual(next);
  });

  test('never on a weekend, though today is one', () => {
    expect(callDays('2024-07-06', '2024-07-10')).toEqual(['2024-07-08', '2024-07-09']);
  });
});

describe('a caller’s calls', () => {
  const days = ['2024-07-02', '2024-07-03', '2024-07-04', '2024-07-05'];
  const spread = (of: number): readonly string[] =>
    Array.from({ length: of }, (_, place) => dueDay(days, { place, of }).slice(-1));

  test('are spread over the days, the first first', () => {
    expect(spread(1)).toEqual(['2']);
    expect(spread(2)).toEqual(['2', '4']);
    expect(spread(4)).toEqual(['2', '3', '4', '5']);
    expect(spread(8)).toEqual(['2', '2', '3', '3', '4', '4', '5', '5']);
  });

  test('have no day beyond the last call', () => {
    expect(() => dueDay(days, { place: 2, of: 2 })).toThrow(RangeError);
  });
});

test('a call is due at nine in the portal’s zone, in summer and in winter', () => {
  expect(new Date(dueAt('2024-07-02', 'Europe/Berlin')).toISOString()).toBe('2024-07-02T07:00:00.000Z');
  expect(new Date(dueAt('2024-12-02', 'Europe/Berlin')).toISOString()).toBe('2024-12-02T08:00:00.000Z');
  expect(new Date(dueAt('2024-07-02', 'Pacific/Auckland')).toISOString()).toBe('2024-07-01T21:00:00.000Z');
});

test('its caller is reminded an hour before', () => {
  expect(new Date(remindAt('2024-07-02', 'Europe/Berlin')).toISOString()).toBe('2024-07-02T06:00:00.000Z');
});
