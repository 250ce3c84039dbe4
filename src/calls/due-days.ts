import { addDays, type Day, dayAfterMonth, hourOfDay, isWorkingDay, type Month } from '../time/day.ts';

/** Calls that come too late for the meeting are spread over so many working days. */
const lateDays = 5;

/** A task is due as the working day begins in the portal's zone. */
const dueHour = 9;

/** Its caller is reminded an hour before, as HubSpot takes it: one moment in milliseconds (Tasks API guide). */
const reminderHour = 8;

/** The day of a month's review meeting: that working day (Monday to Friday, from 1) of the month after. */
export function meetingDay(month: Month, workingDay: number): Day {
  let day = addDays(dayAfterMonth(month), -1);
  for (let counted = 0; counted < workingDay; counted += 1) day = nextWorkingDay(day);
  return day;
}

/**
 * The days on which calls may be due: the working days after today and before the meeting; where none is left, the
 * next five working days.
 */
export function callDays(today: Day, meeting: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = nextWorkingDay(today); day < meeting; day = nextWorkingDay(day)) days.push(day);
  if (days.length > 0) return days;
  let late = today;
  return Array.from({ length: lateDays }, () => (late = nextWorkingDay(late)));
}

/** The day of one of a caller's calls, `place` of `of` from 0, spread evenly; the most valuable come first. */
export function dueDay(days: readonly Day[], { place, of }: { place: number; of: number }): Day {
  const day = days[Math.floor((place * days.length) / of)];
  if (day === undefined) throw new RangeError(`Call ${place} of ${of} has no day.`);
  return day;
}

/** The moment a call of that day is due, in milliseconds since the epoch: nine in the morning in the portal's zone. */
export function dueAt(day: Day, timeZone: string): number {
  return hourOfDay(day, dueHour, timeZone);
}

/** The moment the caller is reminded, in milliseconds since the epoch: an hour before the call is due. */
export function remindAt(day: Day, timeZone: string): number {
  return hourOfDay(day, reminderHour, timeZone);
}

/** The first of Monday to Friday after a day. */
export function nextWorkingDay(day: Day): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
