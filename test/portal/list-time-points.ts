import { addDays, dayAt, type Day, firstDay, isTimeZone, monthOf } from '@loss-review/domain/time/day';
import * as z from 'zod';
import { invalid, notEmulated } from './refused.ts';

/** When a list is worked out (milliseconds since the epoch), and the account's time zone. */
export interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

/** A moment that a value is compared with: a whole day in a zone, or an instant in milliseconds. */
export type TimePoint =
  | { readonly kind: 'day'; readonly day: Day; readonly timeZone: string }
  | { readonly kind: 'instant'; readonly at: number };

const zone = z.object({ timezoneSource: z.string().nullish(), zoneId: z.string().nullish() });
const datePoint = zone.extend({
  timeType: z.literal('DATE'),
  year: z.int(),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  hour: z.int().nullish(),
});
const indexedPoint = zone.extend({
  timeType: z.literal('INDEXED'),
  indexReference: z.object({ referenceType: z.string(), day: z.int().min(1).max(28).nullish() }),
  offset: z.record(z.string(), z.unknown()).nullish(),
});
const otherPoint = z.object({ timeType: z.string() });

const dayLengths: Readonly<Record<string, number>> = { days: 1, weeks: 7 };

/** Reads a time point: a date, or a distance from today, now or a day of this month. Source: "Time points" in HubSpot's list filters guide. */
export function readTimePoint(raw: unknown, moment: Moment): TimePoint {
  const date = datePoint.safeParse(raw);
  if (date.success) return dateOf(date.data, moment);
  const indexed = indexedPoint.safeParse(raw);
  if (indexed.success) return indexedOf(indexed.data, moment);
  const other = otherPoint.safeParse(raw);
  if (other.success && other.data.timeType === 'PROPERTY_REFERENCED') {
    throw notEmulated('A time point that is another property');
  }
  throw invalid(
    'A time point needs timeType DATE with year, month and day, or INDEXED with an indexReference.',
  );
}

function dateOf(point: z.infer<typeof datePoint>, moment: Moment): TimePoint {
  if (point.hour) throw notEmulated('A time point with an hour');
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(point.year).padStart(4, '0')}-${two(point.month)}-${two(point.day)}`;
  return { kind: 'day', day, timeZone: zoneOf(point, moment) };
}

function indexedOf(point: z.infer<typeof indexedPoint>, moment: Moment): TimePoint {
  const offset = Object.entries(point.offset ?? {}).reduce((sum, [unit, count]) => {
    const length = dayLengths[unit];
    if (length === undefined || typeof count !== 'number') throw notEmulated(`A time offset in ${unit}`);
    return sum + length * count;
  }, 0);
  const timeZone = zoneOf(point, moment);
  switch (point.indexReference.referenceType) {
    case 'TODAY':
      return { kind: 'day', day: addDays(dayAt(moment.now, timeZone), offset), timeZone };
    case 'MONTH': {
      const { day } = point.indexReference;
      if (!day) throw invalid('A reference to the month needs its day.');
      const first = firstDay(monthOf(dayAt(moment.now, timeZone)));
      return { kind: 'day', day: addDays(first, day - 1 + offset), timeZone };
    }
    case 'NOW':
      return { kind: 'instant', at: moment.now + offset * 86_400_000 };
    default:
      throw notEmulated(`A time point from ${point.indexReference.referenceType}`);
  }
}

function zoneOf({ zoneId }: z.infer<typeof zone>, moment: Moment): string {
  if (zoneId && !isTimeZone(zoneId)) throw invalid(`${zoneId} is not a time zone.`);
  return zoneId ?? moment.timeZone;
}

/** Negative when the value lies before the point, 0 on its day or instant, positive after. */
export function compareWith(point: TimePoint, type: 'date' | 'datetime', value: string): number {
  if (point.kind === 'instant') return Date.parse(value) - point.at;
  const day = type === 'date' ? value.slice(0, 10) : dayAt(Date.parse(value), point.timeZone);
  return day < point.day ? -1 : day > point.day ? 1 : 0;
}
