import { copyMap } from './copy-map.ts';
import { createState, type ObjectType, type PortalState, type StoredRecord } from './state.ts';

/** The same account, apart from the given one, with nobody listening yet. What is never changed in place is shared. */
export function copyState(state: PortalState): PortalState {
  const { portalId, timeZone, currency, ids, associationCeiling, propertyDelayMs } = state;
  const account = { portalId, timeZone, currency, associationCeiling, propertyDelayMs };
  const types = copyMap(state.types, copyType);
  const late = state.lateProperties.map((each) => ({ ...each, type: types.get(each.type.id) ?? each.type }));
  return {
    ...createState({ ...account, ids: ids.copy() }),
    types,
    archivedTypes: copyMap(state.archivedTypes, copyType),
    associations: state.associations.copy(),
    dealPipelines: new Map(state.dealPipelines),
    ticketPipelines: new Map(state.ticketPipelines),
    owners: new Map(state.owners),
    lateProperties: late,
    exchangeRates: new Map(state.exchangeRates),
    associationLimits: new Map(state.associationLimits),
    lists: new Map(state.lists),
  };
}

function copyType(type: ObjectType): ObjectType {
  return {
    ...type,
    properties: new Map(type.properties),
    archivedProperties: new Map(type.archivedProperties),
    groups: new Map(type.groups),
    records: copyMap(type.records, copyRecord),
    merged: new Map(type.merged),
    unique: copyMap(type.unique, (holders) => new Map(holders)),
  };
}

function copyRecord(record: StoredRecord): StoredRecord {
  return { ...record, history: record.history && copyMap(record.history, (entries) => [...entries]) };
}
