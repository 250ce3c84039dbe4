import { lifecycleStages } from './lifecycle-stages.ts';
import { historyOf, type Values } from './record-store.ts';
import type { HistoryEntry, ObjectType, StoredRecord } from './state.ts';

/** Where HubSpot keeps what was the other record's: the second address or domain of a contact or company. */
const additional: readonly (readonly [main: string, more: string])[] = [
  ['email', 'hs_additional_emails'],
  ['domain', 'hs_additional_domains'],
];

/**
 * The values of a merged record: the primary's, and the other's where the primary has none; the earlier creation and
 * the life cycle's later stage of the two. Source: HubSpot's changelog, "Updated merge functionality for contacts and
 * companies", and "Merge records" in the knowledge base.
 */
export function mergedValues(type: ObjectType, primary: StoredRecord, secondary: StoredRecord): Values {
  const values = new Map([...Object.entries(secondary.values), ...Object.entries(primary.values)]);
  const { createdProperty } = type;
  const created = [primary, secondary].flatMap(({ values: held }) => held[createdProperty] ?? []).sort();
  if (created[0] !== undefined) values.set(createdProperty, created[0]);
  const stage = laterStage(primary.values['lifecyclestage'], secondary.values['lifecyclestage']);
  if (stage !== undefined) values.set('lifecyclestage', stage);
  for (const [main, more] of additional) {
    const kept = values.get(main);
    const held = [primary, secondary].flatMap(({ values: { [main]: own, [more]: others } }) => [
      ...(others?.split(';') ?? []),
      ...(own === undefined ? [] : [own]),
    ]);
    const others = [...new Set(held)].filter((value) => value !== kept);
    if (type.properties.has(more) && others.length > 0) values.set(more, others.join(';'));
  }
  values.set('hs_merged_object_ids', mergedIds(primary, secondary).join(';'));
  return values;
}

/** The ids of all records that went into the new one, one after the other. */
function mergedIds(...records: readonly StoredRecord[]): readonly string[] {
  return records.flatMap(({ id, values }) => [...(values['hs_merged_object_ids']?.split(';') ?? []), id]);
}

/** A stage of the account's own that HubSpot's order does not know loses against none but an empty one. */
function laterStage(primary: string | undefined, secondary: string | undefined): string | undefined {
  const place = (stage: string | undefined): number =>
    lifecycleStages.findIndex(([value]) => value === stage);
  if (primary === undefined || secondary === undefined) return primary ?? secondary;
  return place(primary) >= 0 && place(secondary) > place(primary) ? secondary : primary;
}

/** Past values of both records, newest first, the one that the merged record goes on with before all others. */
export function mergedHistory(
  primary: StoredRecord,
  secondary: StoredRecord,
  values: Values,
): Map<string, HistoryEntry[]> {
  const records = [primary, secondary];
  const names = new Set(
    records.flatMap(({ values: held, history }) => [...Object.keys(held), ...(history?.keys() ?? [])]),
  );
  return new Map(
    [...names].map((name) => {
      const entries = records.flatMap((record) => historyOf(record, name));
      const current = entries.find((entry) => entry.value === (values.get(name) ?? ''));
      const others = entries.filter((entry) => entry !== current).sort((one, other) => other.at - one.at);
      return [name, current === undefined ? others : [current, ...others]];
    }),
  );
}
