import type { Settings } from '@loss-review/domain/settings/settings';
import { dayOf, startOfDay, type Day } from '@loss-review/domain/time/day';
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
 * What may have changed since the last pass: deals modified since, closed deals whose day has come since, and, where
 * settings name a company property, companies modified since that hold a value in it.
 */
export function changesSince(
  watermark: string,
  asOf: Day,
  timeZone: string,
  { lossProperty }: Settings,
): readonly Source[] {
  const since = String(Date.parse(watermark) - overlapMs);
  const modified: Filter = { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: since };
  const asOfThen = dayOf(watermark, timeZone);
  const due: Source = {
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
  return [
    { name: 'changed deals', type: 'deal', filters: [modified] },
    ...(asOfThen < asOf ? [due] : []),
    ...(lossProperty
      ? [
          {
            name: 'changed companies' as const,
            type: 'company' as const,
            filters: [modified, { propertyName: lossProperty.name, operator: 'HAS_PROPERTY' as const }],
          },
        ]
      : []),
  ];
}
