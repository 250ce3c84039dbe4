import type { PropertyDefinition, PropertyGroup } from './property-definition.ts';
import type { ObjectType } from './state.ts';

/** An object type without records, with its group and its properties by name. */
export function emptyType(
  shape: Omit<ObjectType, 'properties' | 'archivedProperties' | 'groups' | 'records' | 'merged' | 'unique'>,
  groups: readonly PropertyGroup[],
  properties: readonly PropertyDefinition[],
): ObjectType {
  return {
    ...shape,
    properties: new Map(properties.map((definition) => [definition.name, definition])),
    archivedProperties: new Map(),
    groups: new Map(groups.map((group) => [group.name, group])),
    records: new Map(),
    merged: new Map(),
    unique: new Map(
      properties.filter((definition) => definition.hasUniqueValue).map(({ name }) => [name, new Map()]),
    ),
  };
}
