import { Temporal } from 'temporal-polyfill';

/** A calendar day in the portal's time zone, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** The day an instant (ISO 8601 with offset) falls on in an IANA time zone. */
export function dayOf(instant: string, timeZone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The day a moment in milliseconds since the epoch falls on in an IANA time zone. */
export function dayAt(ms: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a day in an IANA time zone, in milliseconds since the epoch. */
export function startOfDay(day: Day, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day `days` after (or, negative, before) another. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Completed calendar months from one day to a later one; 0 when the order is reversed. */
export function completedMonths(from: Day, to: Day): number {
  const span = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'month' });
  return Math.max(0, span.months);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`;
}

/** The first day after a month: the review's as-of day. */
export function dayAfterMonth(month: Month): Day {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }).toString();
}

/** Is this text a calendar month from 1970-01 to 9998-12? */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '1970-01' && text <= '9998-12';
}

/** Is this text an IANA time zone known here? */
export function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
