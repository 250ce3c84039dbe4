import { type Day, dayAfterMonth, type Month, monthsAfter } from '../time/day.ts';

/** Months after a return at which a customer who came back is looked after. */
const careMonths = [6, 12, 18, 24] as const;

/** The day in the month after a reviewed one on which a customer who came back is due to be looked after; null: none. */
export function careDueOn(returnedOn: Day, reviewed: Month): Day | null {
  const from = dayAfterMonth(reviewed);
  const until = monthsAfter(from, 1);
  const days = careMonths.map((months) => monthsAfter(returnedOn, months));
  return days.find((day) => from <= day && day < until) ?? null;
}
