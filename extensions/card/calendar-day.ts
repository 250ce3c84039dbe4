import type { DateInputProps } from '@hubspot/ui-extensions';

type CalendarDay = NonNullable<DateInputProps['value']>;

/** A day `YYYY-MM-DD` as HubSpot's date input takes it, whose months begin at 0. */
export function toCalendarDay(day: string): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}

/** The day a date input holds, `YYYY-MM-DD`; null where it was emptied, which HubSpot's types do not tell of. */
export function fromCalendarDay(told: CalendarDay | null | undefined): string | null {
  if (!told) return null;
  const { year, month, date } = told;
  return [String(year).padStart(4, '0'), twoDigits(month + 1), twoDigits(date)].join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
