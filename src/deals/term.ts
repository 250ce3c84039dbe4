import type { CustomerValue } from '../settings/settings.ts';
import { addDays, completedMonths, type Day, dayOf, isInstant } from '../time/day.ts';
import type { Decimal } from '../money/decimal.ts';

/** What a deal was sold for: first day, and the first day after it; null where it has no end. */
export interface Term {
  readonly from: Day;
  readonly until: Day | null;
}

/** The deal properties that hold a term; none where customer value does not ask for it. */
export function termProperties({
  method,
  period,
  startProperty,
  endProperty,
}: CustomerValue): readonly string[] {
  const matters = method === 'sum_active_recurring' || (method === 'latest_won_deal' && period === 'term');
  return matters ? [startProperty, endProperty].filter((name) => name !== null) : [];
}

/** A deal's term: from its close date, and without an end, where the properties that settings name hold no day. */
export function readTerm(
  properties: Readonly<Record<string, string | null>>,
  closedOn: Day,
  { value, timeZone }: { readonly value: CustomerValue; readonly timeZone: string },
): Term {
  const read = termProperties(value);
  const dayOfProperty = (name: string | null): Day | null =>
    name !== null && read.includes(name) ? dayIn(properties[name], timeZone) : null;
  return { from: dayOfProperty(value.startProperty) ?? closedOn, until: dayOfProperty(value.endProperty) };
}

/** Does a term last at all? One that ends before its second day was entered by mistake. */
export function lasts({ from, until }: Term): boolean {
  return until === null || until > from;
}

/**
 * By what the money of a whole term is multiplied and divided to be a year's: 12 ÷ months where it lasts whole months,
 * its last day counted or not, since people enter both; else 365 ÷ days. Null without an end.
 */
export function yearOf({ from, until }: Term): { readonly times: Decimal; readonly by: Decimal } | null {
  if (until === null || until <= from) return null;
  const months = [until, addDays(until, 1)]
    .filter((end) => end.slice(8) === from.slice(8))
    .map((end) => completedMonths(from, end))
    .find((count) => count > 0);
  return months === undefined
    ? { times: whole(365), by: whole(daysBetween(from, until)) }
    : { times: whole(12), by: whole(months) };
}

function whole(count: number): Decimal {
  return { digits: BigInt(count), places: 0 };
}

function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** The day in a HubSpot property: a date as it stands, a moment as the day it falls on; null where it holds neither. */
function dayIn(text: string | null | undefined, timeZone: string): Day | null {
  if (!text) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isInstant(`${text}T00:00:00Z`) ? text : null;
  return isInstant(text) ? dayOf(text, timeZone) : null;
}
