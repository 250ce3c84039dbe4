import { Temporal } from 'temporal-polyfill';

/** An instant in milliseconds since the epoch, or why the text names none. */
export type ParsedMoment = { readonly at: number } | { readonly problem: string };

const bareDay = /^\d{4}-\d\d-\d\d$/;
const local = /^\d{4}-\d\d-\d\d[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;
const exact =
  /^\d{4}-\d\d-\d\d[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;
const dayMilliseconds = 86_400_000;

/** Is this the text of a day that exists, `YYYY-MM-DD`? */
export function isBareDay(text: string): boolean {
  return bareDay.test(text) && dayExists(text);
}

/**
 * A reader of dates in a portal's time zone: a bare day is its first instant there, a day with a time is local time
 * there (a time the clocks skip is moved on by the gap, a time they repeat is the first), an offset is exact.
 */
export function createMomentReader(timeZone: string): (text: string) => ParsedMoment {
  const days = new Map<string, Day | null>();
  const dayOf = (text: string): Day | null => {
    const known = days.get(text);
    if (known !== undefined) return known;
    const day = dayExists(text) ? measureDay(text, timeZone) : null;
    days.set(text, day);
    return day;
  };

  return (text) => {
    if (bareDay.test(text)) {
      const day = dayOf(text);
      return day ? { at: day.start } : noSuchDay;
    }
    if (local.test(text)) {
      const day = dayOf(text.slice(0, 10));
      return day ? { at: withinDay(day, text, timeZone) } : noSuchDay;
    }
    if (exact.test(text)) return dayExists(text.slice(0, 10)) ? { at: instantOf(text) } : noSuchDay;
    return { problem: problemOf(text) };
  };
}

interface Day {
  readonly text: string;
  readonly start: number;
  /** Exactly 24 hours from midnight to midnight: local times count from its start, without asking the calendar. */
  readonly regular: boolean;
}

const noSuchDay = { problem: 'is a day that does not exist' };

function dayExists(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return (
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

function measureDay(text: string, timeZone: string): Day {
  const plain = Temporal.PlainDate.from(text);
  const first = plain.toZonedDateTime(timeZone);
  const next = plain.add({ days: 1 }).toZonedDateTime(timeZone);
  const start = first.epochMilliseconds;
  const startsAtMidnight = first.hour === 0 && first.minute === 0 && first.second === 0;
  return { text, start, regular: startsAtMidnight && next.epochMilliseconds - start === dayMilliseconds };
}

/** The text's time of day stands in fixed places: `2024-11-30 14:05:09.250`. */
function withinDay(day: Day, text: string, timeZone: string): number {
  const hour = Number(text.slice(11, 13));
  const minute = Number(text.slice(14, 16));
  const second = Number(text.slice(17, 19));
  const millisecond = Number(text.slice(20, 23).padEnd(3, '0'));
  if (day.regular) return day.start + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  const time = Temporal.PlainTime.from({ hour, minute, second, millisecond });
  return Temporal.PlainDate.from(day.text).toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds;
}

function instantOf(text: string): number {
  return Temporal.Instant.from(text.toUpperCase().replace(' ', 'T')).epochMilliseconds;
}

function problemOf(text: string): string {
  const wanted = 'write it as 2024-11-30 or 2024-11-30 14:05';
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text)
    ? `leaves open which number is the day and which the month; ${wanted}`
    : `is no date; ${wanted}`;
}
