// The functional face of the polyfill, from which a bundler takes only what is used: half the size in a function.
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

/**
 * A calendar day in the portal's time zone, `YYYY-MM-DD`; days compare as text. What lies outside four-digit years, such
 * as a close date mistyped as 20240, is the last or first of them: still to come, or long ago.
 */
export type Day = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

// Between calendar days that no zone has a part in, plain arithmetic does: a review of 100,000 customers counts days and
// months by the million, which Temporal's objects make several times as slow.
const dayMs = 86_400_000;

/** The day an instant (ISO 8601 with offset) falls on in an IANA time zone. */
export function dayOf(instant: string, timeZone: string): Day {
  return dayIn(Instant.fromString(instant), timeZone);
}

/** The day that a date or an instant kept as text names; null where the text is neither. */
export function readDay(text: string | null | undefined, timeZone: string): Day | null {
  if (!text) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isInstant(`${text}T00:00:00Z`) ? text : null;
  return isInstant(text) ? dayOf(text, timeZone) : null;
}

/** The day a moment in milliseconds since the epoch falls on in an IANA time zone. */
export function dayAt(ms: number, timeZone: string): Day {
  return dayIn(Instant.fromEpochMilliseconds(ms), timeZone);
}

/** The first instant of a day in an IANA time zone, in milliseconds since the epoch. */
export function startOfDay(day: Day, timeZone: string): number {
  return PlainDate.toZonedDateTime(parse(day), timeZone).epochMilliseconds;
}

/** A full hour of a day in an IANA time zone, in milliseconds since the epoch. */
export function hourOfDay(day: Day, hour: number, timeZone: string): number {
  return PlainDate.toZonedDateTime(parse(day), { timeZone, plainTime: PlainTime.create(hour) })
    .epochMilliseconds;
}

/** The day `days` after (or, negative, before) another. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** Days from one day to a later one; negative when the order is reversed. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Is it Monday to Friday? Holidays differ from country to country and are not known here. */
export function isWorkingDay(day: Day): boolean {
  return PlainDate.dayOfWeek(parse(day)) <= 5;
}

/** Completed calendar months from one day to a later one; 0 when the order is reversed. */
export function completedMonths(from: Day, to: Day): number {
  const months = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const begun = months(to) - months(from);
  return Math.max(0, to.slice(8) < from.slice(8) ? begun - 1 : begun);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`;
}

/** The month `months` after (or, negative, before) another. */
export function addMonths(month: Month, months: number): Month {
  const from0 = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(from0 / 12)).padStart(4, '0')}-${String((from0 % 12) + 1).padStart(2, '0')}`;
}

/** The day `months` after another; where that month has no such day, its last. */
export function monthsAfter(day: Day, months: number): Day {
  return PlainDate.toString(PlainDate.addMonths(parse(day), months));
}

/** The first day after a month: the review's as-of day. */
export function dayAfterMonth(month: Month): Day {
  return firstDay(addMonths(month, 1));
}

/** Is this text a calendar month from 1970-01 to 9998-12? */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '1970-01' && text <= '9998-12';
}

/** Does this text name an instant, as ISO 8601 with an offset? */
export function isInstant(text: string): boolean {
  try {
    Instant.fromString(text);
    return true;
  } catch {
    return false;
  }
}

/** Is this text an IANA time zone known here? */
export function isTimeZone(text: string): boolean {
  try {
    dayAt(0, text);
    return true;
  } catch {
    return false;
  }
}

function dayIn(instant: Instant.Record, timeZone: string): Day {
  const day = ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(instant, timeZone));
  if (day.year > 9999) return '9999-12-31';
  return day.year < 0 ? '0000-01-01' : PlainDate.toString(day);
}

function parse(day: Day): PlainDate.Record {
  const [year = Number.NaN, month = Number.NaN, dayOfMonth = Number.NaN] = day.split('-').map(Number);
  return PlainDate.create(year, month, dayOfMonth);
}
