import type { CompanyProfile } from '@loss-review/domain/losses/facts';
import { dueNames } from '@loss-review/domain/losses/due-dates';
import { readFormerIds } from '@loss-review/domain/losses/merged';
import { mirrorNames } from '@loss-review/domain/losses/mirror';
import type { Settings } from '@loss-review/domain/settings/settings';
import { type Day, dayOf, readDay } from '@loss-review/domain/time/day';
import type { Owner } from '../hubspot/catalogue.ts';
import type { Crm, CrmRecord, HistoryEntry } from '../hubspot/crm.ts';

/** What the company itself says: its profile, and the evidence kept in its own properties. */
export interface LoadedCompany {
  readonly id: string;
  readonly profile: CompanyProfile;
  readonly propertyLossOn: Day | null;
  readonly lifecycleCustomerOn: Day | null;
  readonly contractEndsOn: Day | null;
  /** Ids of companies that were merged into this one. */
  readonly formerIds: readonly string[];
}

/** HubSpot keeps the ids of merged records here (its default company properties). */
export const mergedIds = 'hs_merged_object_ids';
const lifecycleDate = 'hs_lifecyclestage_customer_date';
const mirroredNames: readonly string[] = [...mirrorNames, ...dueNames];
const profileNames = ['name', 'hubspot_owner_id', 'hs_analytics_source', 'notes_last_contacted'];

/** Reads companies as they are now; ids that no longer exist are absent. */
export async function loadCompanies(
  crm: Crm,
  ids: readonly string[],
  know: { readonly settings: Settings; readonly timeZone: string; readonly owners: readonly Owner[] },
): Promise<readonly LoadedCompany[]> {
  const { lossProperty, lifecycleCounts, contractEnd } = know.settings;
  const endName = contractEnd?.on === 'company' ? contractEnd.property : null;
  const records = await crm.read('company', ids, [
    ...profileNames,
    ...mirroredNames,
    mergedIds,
    ...(endName === null ? [] : [endName]),
    ...(lossProperty ? [lossProperty.name] : []),
    ...(lifecycleCounts ? [lifecycleDate] : []),
  ]);
  const marked = lossProperty
    ? records.filter(({ properties }) => lossProperty.values.includes(properties[lossProperty.name] ?? ''))
    : [];
  const histories: ReadonlyMap<string, readonly HistoryEntry[]> =
    lossProperty && marked.length > 0
      ? await crm.history(
          'company',
          marked.map(({ id }) => id),
          lossProperty.name,
        )
      : new Map<string, readonly HistoryEntry[]>();

  const ownerNames = new Map(know.owners.map(({ id, name }) => [id, name]));
  const day = (instant: string | null | undefined): Day | null =>
    instant ? dayOf(instant, know.timeZone) : null;
  return records.map((record) => ({
    id: record.id,
    profile: profileOf(record, ownerNames, day(record.properties['notes_last_contacted'])),
    propertyLossOn: day(tookValue(histories.get(record.id) ?? [], lossProperty?.values ?? [])),
    lifecycleCustomerOn: lifecycleCounts ? day(record.properties[lifecycleDate]) : null,
    formerIds: readFormerIds(record.properties[mergedIds]),
    contractEndsOn: endName === null ? null : readDay(record.properties[endName], know.timeZone),
  }));
}

function profileOf(
  { id, properties: p }: CrmRecord,
  ownerNames: ReadonlyMap<string, string>,
  lastContactOn: Day | null,
): CompanyProfile {
  const ownerId = p['hubspot_owner_id'];
  return {
    name: p['name'] || `Company ${id}`,
    ownerName: ownerId ? (ownerNames.get(ownerId) ?? '') : '',
    source: p['hs_analytics_source'] ?? '',
    lastContactOn,
    mirror: Object.fromEntries(mirroredNames.map((name) => [name, p[name] ?? ''])),
  };
}

/** The instant at which a property took the loss value it has held since; newest entries come first. */
function tookValue(history: readonly HistoryEntry[], values: readonly string[]): string | null {
  let since: string | null = null;
  for (const { value, timestamp } of history) {
    if (!values.includes(value)) break;
    since = timestamp;
  }
  return since;
}
