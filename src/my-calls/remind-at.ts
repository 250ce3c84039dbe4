import { addDays, type Day, dayAt, hourOfDay, isWorkingDay } from '../time/day.ts';

/** Nobody is reminded before or after these hours. */
const [opens, closes] = [8, 18] as const;
const minute = 60_000;

/**
 * When HubSpot is to remind somebody, in milliseconds since the epoch: at the next quarter of an hour that is five
 * minutes away, but only within working hours of the portal's zone, else when the next working day begins.
 */
export function remindAt(now: number, timeZone: string): number {
  const soon = Math.ceil((now + 5 * minute) / (15 * minute)) * 15 * minute;
  const day = dayAt(soon, timeZone);
  if (isWorkingDay(day) && soon < hourOfDay(day, closes, timeZone)) {
    return Math.max(soon, hourOfDay(day, opens, timeZone));
  }
  return hourOfDay(nextWorkingDay(day), opens, timeZone);
}

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}
