import type { Property } from './crm.ts';

type Held = string | null | undefined;

/** How many records a list shows. */
export function recordCount(records: readonly unknown[]): string {
  return `${records.length} ${records.length === 1 ? 'record' : 'records'}`;
}

/** A stored day or moment as HubSpot shows it in English; undefined for none. */
export function day(value: Held): string | undefined {
  if (!value) return undefined;
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value);
  const words = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return Number.isNaN(moment.getTime()) ? value : new Intl.DateTimeFormat('en-US', words).format(moment);
}

/** A stored sum of money in the account's currency; undefined for none. */
export function money(value: Held): string | undefined {
  return value
    ? new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).format(Number(value))
    : undefined;
}

/** A property's value as HubSpot's side bar shows it; undefined for none. */
export function shown(
  property: Property,
  value: Held,
  owners: ReadonlyMap<string, string>,
): string | undefined {
  if (!value) return undefined;
  if (property.name === 'hubspot_owner_id') return owners.get(value) ?? value;
  if (property.type === 'date' || property.type === 'datetime') return day(value);
  if (/(^amount|value(_|$))/.test(property.name) && property.type === 'number') return money(value);
  if (property.options.length === 0) return value;
  const labels = new Map(property.options.map((option) => [option.value, option.label]));
  return value
    .split(';')
    .map((one) => labels.get(one) ?? one)
    .join(', ');
}
