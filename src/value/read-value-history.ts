import { parseDecimal, times, toMinor } from '../money/decimal.ts';
import type { CustomerValue } from '../settings/settings.ts';
import { type Day, dayOf } from '../time/day.ts';
import { perYear } from './per-year.ts';
import type { ValueSince } from './valuing.ts';

/**
 * What a company property said at the end of each day on which it changed, oldest first. Entries come newest first, as
 * HubSpot keeps them; of a day's several the newest counts. The property is taken to be in the home currency: companies
 * have none of their own.
 */
export function readValueHistory(
  entries: readonly { readonly value: string; readonly timestamp: string }[],
  { period }: CustomerValue,
  timeZone: string,
): readonly ValueSince[] {
  const byDay = new Map<Day, ValueSince>();
  for (const { value, timestamp } of [...entries].reverse()) {
    const on = dayOf(timestamp, timeZone);
    const said = parseDecimal(value);
    const yearly = said === null || period === 'term' ? null : toMinor(times(said, perYear[period]));
    byDay.set(on, { on, value: yearly ?? 0 });
  }
  return [...byDay.values()];
}
