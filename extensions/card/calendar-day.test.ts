import { expect, test } from 'vitest';
import { fromCalendarDay, toCalendarDay } from './calendar-day.ts';

test('a day goes to HubSpot’s date input, whose months begin at 0, and comes back', () => {
  expect(toCalendarDay('2026-01-09')).toEqual({ year: 2026, month: 0, date: 9 });
  expect(fromCalendarDay({ year: 2026, month: 11, date: 31 })).toBe('2026-12-31');
});

test.each([null, undefined])('a date input that was emptied (%j) holds no day', (told) => {
  expect(fromCalendarDay(told)).toBeNull();
});
