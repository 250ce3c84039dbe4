import { valueOf } from './property-value.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { invalid } from './refused.ts';
import { compileFilter, order, readerOf } from './search-filters.ts';
import { compileQuery, searchableProperties } from './search-query.ts';
import type { SearchFilter } from './search-filter-input.ts';
import type { SearchRequest, SearchSort } from './search-request.ts';
import { resolveType, type ObjectType, type PortalState, type StoredRecord } from './state.ts';

export type RecordTest = (record: StoredRecord) => boolean;

const ASSOCIATION = 'associations.';

/** Does a record match the groups and the query of a request? Throws `Refused`, 400, for a property there is none of. */
export function compileMatch(
  state: PortalState,
  type: ObjectType,
  groups: SearchRequest['groups'],
  query: string,
): RecordTest {
  const compiled = groups.map((group) => group.map((filter) => compileRecordTest(state, type, filter)));
  const matchesGroups: RecordTest = (record) =>
    compiled.length === 0 || compiled.some((group) => group.every((test) => test(record)));
  if (query.trim() === '') return matchesGroups;
  const names = searchableProperties(type);
  const matchesQuery = compileQuery(query);
  return (record) =>
    matchesGroups(record) && matchesQuery(names.flatMap((name) => valueOf(state, type, record, name) ?? []));
}

function compileRecordTest(state: PortalState, type: ObjectType, filter: SearchFilter): RecordTest {
  if (filter.propertyName.startsWith(ASSOCIATION)) return compileAssociation(state, type, filter);
  const { name, ...property } = propertyNamed(type, filter.propertyName);
  const test = compileFilter({ name, ...property }, filter);
  return (record) => test(valueOf(state, type, record, name));
}

function propertyNamed(type: ObjectType, name: string): PropertyDefinition {
  const property = type.properties.get(name);
  if (property) return property;
  throw invalid('There was a problem with the request.', {
    errors: [
      {
        message: `Property "${name}" does not exist`,
        code: 'PROPERTY_DOESNT_EXIST',
        context: { propertyName: [name] },
      },
    ],
  });
}

/** HubSpot does not let one search through associations to custom objects. */
function compileAssociation(state: PortalState, type: ObjectType, filter: SearchFilter): RecordTest {
  const segment = filter.propertyName.slice(ASSOCIATION.length);
  const other = resolveType(state, segment);
  if (!other || other.schema) throw invalid(`Searching through associations to ${segment} is not supported.`);
  const links = (record: StoredRecord) => state.associations.links(type.id, record.id, other.id);
  const ids = new Set(filter.values ?? (filter.value === undefined ? [] : [filter.value]));
  const isLinked: RecordTest = (record) => links(record).some((link) => ids.has(link.toId));
  switch (filter.operator) {
    case 'EQ':
    case 'IN':
      return isLinked;
    case 'NEQ':
    case 'NOT_IN':
      return (record) => links(record).length > 0 && !isLinked(record);
    case 'HAS_PROPERTY':
      return (record) => links(record).length > 0;
    case 'NOT_HAS_PROPERTY':
      return (record) => links(record).length === 0;
    default:
      throw invalid(`The operator ${filter.operator} is not supported on ${filter.propertyName}.`);
  }
}

/** Order of the answer: by the sort, records without a value last; else the oldest first. Equals stand in order of id. */
export function sortMatches(
  state: PortalState,
  type: ObjectType,
  sort: SearchSort | null,
  matches: readonly StoredRecord[],
): StoredRecord[] {
  if (sort === null) return matches.toSorted((one, other) => one.createdAt - other.createdAt);
  const property = propertyNamed(type, sort.propertyName);
  const read = readerOf(property);
  const sign = sort.isDescending ? -1 : 1;
  const keyed = matches.map((record) => {
    const value = valueOf(state, type, record, property.name);
    return { record, key: value === null ? undefined : read(value) };
  });
  keyed.sort((one, other) => {
    if (one.key === undefined || other.key === undefined) {
      return Number(one.key === undefined) - Number(other.key === undefined);
    }
    return sign * order(one.key, other.key);
  });
  return keyed.map(({ record }) => record);
}
