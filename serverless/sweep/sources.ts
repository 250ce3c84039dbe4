import type { Settings } from '@loss-review/domain/settings/settings';
import { addDays, dayOf, startOfDay, type Day } from '@loss-review/domain/time/day';
import type { RecordType } from '@loss-review/domain/plan/plan';
import type { Filter } from '../hubspot/crm.ts';
import type { SourceName } from './cursor.ts';

/** Where candidates come from: records to walk, and what leads from them to companies. */
export interface Source {
  readonly name: SourceName;
  readonly type: Extract<RecordType, 'company' | 'deal'>;
  readonly filters: readonly Filter[];
}

/** HubSpot's index lags writes by seconds, a minute at worst; what is read twice is decided once. */
const overlapMs = 5 * 60_000;

/** A full pass walks every company: association edits and deletions change no modification date. */
export const fullPass: readonly Source[] = [{ name: 'all companies', type: 'company', filters: [] }];

/**
 * What may have changed since the last pass: deals modified since; companies modified since, where settings name a
 * property of theirs; and what has come due with the days since, though nobody touched it.
 */
export function changesSince(
  watermark: string,
  asOf: Day,
  timeZone: string,
  settings: Settings,
): readonly Source[] {
  const since = String(Date.parse(watermark) - overlapMs);
  const modified: Filter = { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: since };
  const changed = (name: SourceName, propertyName: string): Source => ({
    name,
    type: 'company',
    filters: [modified, { propertyName, operator: 'HAS_PROPERTY' }],
  });
  const asOfThen = dayOf(watermark, timeZone);
  return [
    { name: 'changed deals', type: 'deal', filters: [modified] },
    ...(asOfThen < asOf ? comeDue({ since, asOfThen, asOf, timeZone }, settings) : []),
    ...(settings.lossProperty ? [changed('changed companies', settings.lossProperty.name)] : []),
    ...(settings.contractEnd?.on === 'company'
      ? [changed('changed contracts', settings.contractEnd.property)]
      : []),
  ];
}

/** Closed deals whose day has come, customers whose last usual day has passed, contracts that ended after a notice. */
function comeDue(
  {
    since,
    asOfThen,
    asOf,
    timeZone,
  }: { readonly since: string; readonly asOfThen: Day; readonly asOf: Day; readonly timeZone: string },
  { silence, contractEnd }: Settings,
): readonly Source[] {
  const closedDeals: Source = {
    name: 'deals due',
    type: 'deal',
    filters: [
      { propertyName: 'hs_is_closed', operator: 'EQ', value: 'true' },
      { propertyName: 'closedate', operator: 'GTE', value: String(startOfDay(asOfThen, timeZone)) },
      { propertyName: 'closedate', operator: 'LT', value: String(startOfDay(asOf, timeZone)) },
      // Most deals that come due have changed too, and are looked at already; one that changes between the two searches
      // is the next pass's.
      { propertyName: 'hs_lastmodifieddate', operator: 'LT', value: since },
    ],
  };
  // A rule holds from the day after the last usual one, and that day has to be over.
  const passed = (name: SourceName, propertyName: string): Source => ({
    name,
    type: 'company',
    filters: [
      { propertyName, operator: 'GTE', value: dateValue(addDays(asOfThen, -1)) },
      { propertyName, operator: 'LT', value: dateValue(addDays(asOf, -1)) },
    ],
  });
  const leaving: Source = {
    name: 'companies leaving',
    type: 'company',
    filters: [
      { propertyName: 'clr_status', operator: 'EQ', value: 'leaving' },
      { propertyName: 'clr_lost_on', operator: 'LT', value: dateValue(asOf) },
    ],
  };
  return [
    closedDeals,
    ...(silence ? [passed('companies gone quiet', 'clr_quiet_after')] : []),
    ...(contractEnd ? [passed('contracts lapsed', 'clr_lapse_after'), leaving] : []),
  ];
}

/** A day as HubSpot's search compares date properties: milliseconds of its midnight in UTC. */
function dateValue(day: Day): string {
  return String(Date.parse(day));
}
