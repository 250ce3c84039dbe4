import { createAssociations, type AssociationType, type Associations } from './association-store.ts';
import type { ExchangeRate } from './exchange-rates.ts';
import type { LateProperty } from './late-properties.ts';
import type { StoredList } from './list-store.ts';
import type { PortalIds } from './portal-ids.ts';
import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';
import type { Pipeline } from './pipeline-store.ts';
import type { Owner } from './owner-store.ts';

/** One past value of a property; `source` is HubSpot's sourceType. */
export interface HistoryEntry {
  readonly value: string;
  readonly at: number;
  readonly source: string;
}

/** An association that ended with one of its records, seen from that record. */
export interface EndedLink {
  /** Object type id of the other end. */
  readonly to: string;
  readonly toId: string;
  readonly types: readonly AssociationType[];
}

/** A record; times are milliseconds since the epoch. `values` is replaced on a write, never changed in place. */
export interface StoredRecord {
  readonly id: string;
  readonly createdAt: number;
  updatedAt: number;
  archivedAt: number | null;
  /** Merged into another record or deleted for good: no request shows it any more, the recycling bin included. */
  gone: boolean;
  /** The associations an archived record had; they come back when a person restores it. */
  endedLinks: readonly EndedLink[];
  /** Stored text by property; a property without a value is absent. */
  values: Readonly<Record<string, string>>;
  /** Newest first; only properties that changed after creation have an entry. */
  history: Map<string, HistoryEntry[]> | null;
  /** `INTEGRATION` for records made through the API, `IMPORT` for loaded ones. */
  readonly source: string;
}

/** What a custom object's schema holds beside its properties. */
export interface CustomSchema {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly requiredProperties: readonly string[];
  readonly searchableProperties: readonly string[];
  readonly primaryDisplayProperty: string | null;
  readonly secondaryDisplayProperties: readonly string[];
  readonly description: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ObjectType {
  /** `0-2` for a built-in type, `2-…` for a custom one. */
  readonly id: string;
  /** The bare name: `company`, or the custom object's own. */
  readonly name: string;
  /** The word HubSpot uses in paths: `companies`; custom objects answer to their fully qualified name. */
  readonly plural: string;
  /** Other path segments that mean this type. */
  readonly aliases: readonly string[];
  labels: { readonly singular: string; readonly plural: string };
  /** Properties answered when none are asked for. */
  readonly defaults: readonly string[];
  readonly createdProperty: string;
  readonly modifiedProperty: string;
  readonly activity: boolean;
  schema: CustomSchema | null;
  readonly properties: Map<string, PropertyDefinition>;
  readonly archivedProperties: Map<string, PropertyDefinition>;
  readonly groups: Map<string, PropertyGroup>;
  /** Archived records included. */
  readonly records: Map<string, StoredRecord>;
  /** The surviving record's id by the ids of records merged into it. */
  readonly merged: Map<string, string>;
  /** Live records by the value (folded to lower case) of each unique property. */
  readonly unique: Map<string, Map<string, string>>;
}

/**
 * Called before a record changes: `before` is the record still unchanged, null when it is about to be created (then
 * `id` names it). `values` and the times of `before` must be copied by who keeps them; `values` itself is never changed.
 */
type WriteListener = (type: ObjectType, id: string, before: StoredRecord | null, now: number) => void;

export interface PortalState {
  readonly portalId: number;
  timeZone: string;
  currency: string;
  readonly types: Map<string, ObjectType>;
  /** Deleted custom objects by their name in lower case. */
  readonly archivedTypes: Map<string, ObjectType>;
  readonly associations: Associations;
  readonly dealPipelines: Map<string, Pipeline>;
  readonly ticketPipelines: Map<string, Pipeline>;
  readonly owners: Map<string, Owner>;
  /** How long a new property is not to be seen, in milliseconds. */
  readonly propertyDelayMs: number;
  readonly lateProperties: LateProperty[];
  /** By id; several of a currency follow each other. */
  readonly exchangeRates: Map<string, ExchangeRate>;
  /** Records of one type that a record may be associated with. */
  readonly associationCeiling: number;
  /** Lower numbers that the account's people set, by association type (`limitKey`). */
  readonly associationLimits: Map<string, number>;
  /** Deleted lists included: they may be restored. */
  readonly lists: Map<string, StoredList>;
  readonly ids: PortalIds;
  /** Registers a listener for every write to a record. */
  onWrite(listener: WriteListener): void;
  /** Tells the listeners that a record is about to change. */
  beforeWrite: WriteListener;
}

/** An empty state: no types, owners or pipelines yet. */
export function createState(account: {
  readonly portalId: number;
  readonly timeZone: string;
  readonly currency: string;
  readonly ids: PortalIds;
  readonly associationCeiling: number;
  readonly propertyDelayMs: number;
}): PortalState {
  const listeners: WriteListener[] = [];
  return {
    ...account,
    types: new Map(),
    archivedTypes: new Map(),
    associations: createAssociations(),
    dealPipelines: new Map(),
    ticketPipelines: new Map(),
    owners: new Map(),
    lateProperties: [],
    exchangeRates: new Map(),
    associationLimits: new Map(),
    lists: new Map(),
    onWrite(listener) {
      listeners.push(listener);
    },
    beforeWrite(type, id, before, now) {
      for (const listener of listeners) listener(type, id, before, now);
    },
  };
}

/**
 * The object type that a path segment or `objectTypeId` names, undefined when the account has none such. A custom
 * object answers to its id, `p123_name` and `p_name`, and since April 2025 no more to its bare name (HubSpot's
 * changelog, "Removed support for referencing custom object types by base name").
 */
export function resolveType(state: PortalState, segment: string): ObjectType | undefined {
  const direct = state.types.get(segment);
  if (direct) return direct;
  const wanted = segment.toLowerCase();
  for (const type of state.types.values()) {
    const names = type.schema ? [type.schema.fullyQualifiedName.toLowerCase()] : [type.name, type.plural];
    if (names.includes(wanted) || type.aliases.includes(wanted)) return type;
  }
  return undefined;
}
