import { Temporal } from 'temporal-polyfill';
import type { Day } from '../time/day.ts';

/** The same day so many months earlier; the last of a shorter month. */
export function monthsBefore(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}
