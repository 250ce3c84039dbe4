import { historyOf } from './record-store.ts';
import { valueOf } from './property-value.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';
import { appId } from './token-info.ts';

/** What of a record a request asks for. */
export interface Wanted {
  /** Empty: the type's default properties. */
  readonly properties: readonly string[];
  readonly withHistory: readonly string[];
  /** Object types whose associations are listed. */
  readonly associations: readonly ObjectType[];
}

export const nothingSpecial: Wanted = { properties: [], withHistory: [], associations: [] };

/** Associations listed with a record; more are read through the associations API. */
const listedAssociations = 500;

/** A record as HubSpot answers it; names that are no properties of the type are left out. */
export function recordAnswer(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  wanted: Wanted,
): Record<string, unknown> {
  const history = wanted.withHistory.filter((name) => type.properties.has(name));
  return {
    id: record.id,
    properties: propertiesOf(state, type, record, [...wanted.properties, ...history]),
    ...(history.length > 0 && {
      propertiesWithHistory: Object.fromEntries(
        history.map((name) => [name, pastValues(state, type, record, name)]),
      ),
    }),
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
    archived: record.archivedAt !== null,
    ...(record.archivedAt !== null && { archivedAt: new Date(record.archivedAt).toISOString() }),
    ...associationsPart(state, type, record, wanted.associations),
    url: `https://app.hubspot.com/contacts/${state.portalId}/record/${type.id}/${record.id}`,
  };
}

/** Id and times come with every answer, asked for or not (seen on live accounts). */
function propertiesOf(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  names: readonly string[],
): Record<string, string | null> {
  const asked =
    names.length > 0
      ? [...names, type.createdProperty, type.modifiedProperty, 'hs_object_id']
      : type.defaults;
  const known = [...new Set(asked)].filter((name) => type.properties.has(name)).sort();
  return Object.fromEntries(known.map((name) => [name, valueOf(state, type, record, name)]));
}

/** The answer to a write: what was sent, what the record holds, and what HubSpot works out along with it. */
export function writtenAnswer(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  sent: Iterable<string> = [],
): Record<string, unknown> {
  const outcome = type.id === '0-3' ? ['amount_in_home_currency', 'hs_is_closed', 'hs_is_closed_won'] : [];
  const properties = [...sent, ...Object.keys(record.values), ...outcome, type.createdProperty];
  return recordAnswer(state, type, record, { ...nothingSpecial, properties });
}

function pastValues(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  name: string,
): readonly Record<string, unknown>[] {
  const entries = historyOf(record, name);
  if (entries.length > 0) {
    return entries.map(({ value, at, source }) => ({
      value,
      timestamp: new Date(at).toISOString(),
      sourceType: source,
      ...(source === 'INTEGRATION' && { sourceId: String(appId) }),
    }));
  }
  const value = valueOf(state, type, record, name);
  const timestamp = new Date(record.updatedAt).toISOString();
  return value === null ? [] : [{ value, timestamp, sourceType: 'CALCULATED' }];
}

function associationsPart(
  state: PortalState,
  type: ObjectType,
  record: StoredRecord,
  partners: readonly ObjectType[],
): Record<string, unknown> {
  const listed = partners.flatMap((partner) => {
    const links = state.associations.links(type.id, record.id, partner.id).slice(0, listedAssociations);
    const results = links.flatMap((link) => link.types.map((each) => ({ id: link.toId, type: each.name })));
    return results.length > 0 ? [[wordFor(partner), { results }] as const] : [];
  });
  return listed.length > 0 ? { associations: Object.fromEntries(listed) } : {};
}

/** Custom objects stand under their fully qualified name. */
const wordFor = (type: ObjectType): string =>
  type.schema?.fullyQualifiedName ?? type.plural.replace('_', ' ');
