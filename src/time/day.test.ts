import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  completedMonths,
  daysBetween,
  dayAfterMonth,
  dayAt,
  dayOf,
  isInstant,
  isMonth,
  isTimeZone,
  readDay,
  startOfDay,
} from './day.ts';

test('an instant falls on the day of the zone', () => {
  expect(dayOf('2024-10-31T23:30:00Z', 'UTC')).toBe('2024-10-31');
  expect(dayOf('2024-10-31T23:30:00Z', 'Europe/Berlin')).toBe('2024-11-01');
  expect(dayAt(Date.UTC(2024, 2, 10, 7), 'America/Los_Angeles')).toBe('2024-03-09');
});

test('a year mistyped with five digits stays behind every day there is, as text too', () => {
  expect(dayOf('+020240-06-10T10:00:00Z', 'UTC')).toBe('9999-12-31');
  expect(dayAt(8.64e15, 'UTC')).toBe('9999-12-31');
  expect(dayOf('-000044-03-15T10:00:00Z', 'UTC')).toBe('0000-01-01');
});

test.each([
  ['2024-10-31T23:30:00Z', true],
  ['2024-10-31T23:30:00.123+01:00', true],
  ['2024-10-31', false],
  ['2024-02-30T00:00:00Z', false],
  ['1730417400000', false],
  ['', false],
])('%j is an instant: %s', (text, is) => expect(isInstant(text)).toBe(is));

test('a day begins at midnight of the zone, or when the clocks have leapt over it', () => {
  expect(startOfDay('2024-07-01', 'Europe/Berlin')).toBe(Date.UTC(2024, 5, 30, 22));
  // Cuba's clocks go from 0:00 to 1:00 on 10 March 2024: the day begins at 1:00, five hours after UTC's midnight.
  expect(startOfDay('2024-03-10', 'America/Havana')).toBe(Date.UTC(2024, 2, 10, 5));
});

test('days are counted over leap days and changes of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-31')).toBe(32);
  expect(daysBetween('2024-03-31', '2024-03-31')).toBe(0);
  expect(daysBetween('2024-03-02', '2024-03-01')).toBe(-1);
});

test('a day is read from a date or an instant, and from nothing else', () => {
  expect(readDay('2024-06-30', 'America/New_York')).toBe('2024-06-30');
  expect(readDay('2024-06-30T23:30:00Z', 'Europe/Berlin')).toBe('2024-07-01');
  for (const text of [
    '',
    null,
    undefined,
    '2024-13-01',
    '2024-02-30',
    '2024-06-30T23:30',
    'soon',
    '1719784800000',
  ]) {
    expect(readDay(text, 'UTC')).toBeNull();
  }
});

test('months end, leap days included', () => {
  expect(dayAfterMonth('2024-12')).toBe('2025-01-01');
  expect(addMonths('2024-01', -35)).toBe('2021-02');
  expect(addMonths('2023-11', 3)).toBe('2024-02');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(completedMonths('2024-01-31', '2024-02-29')).toBe(0);
  expect(completedMonths('2023-06-15', '2024-07-14')).toBe(12);
  expect(completedMonths('2024-07-14', '2023-06-15')).toBe(0);
});

test.each(['2024-13', '2024-00', '24-01', '2024-1', '', '1969-12', '2024-01-01'])('%s is no month', (text) =>
  expect(isMonth(text)).toBe(false),
);

test('zones are told from nonsense', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
