import { Refused, invalid } from './refused.ts';
import type { CustomSchema, ObjectType, PortalState } from './state.ts';

/** Custom object types an Enterprise account may have without an increase. */
export const customObjectLimit = 10;

/** 400 with a subCategory of HubSpot's schemas API. */
export const schemaError = (subCategory: string, message: string): Refused =>
  invalid(message, { subCategory: `ObjectSchemaError.${subCategory}` });

/** Name rules, clash and limit, as live accounts of 2026 answer them. */
export function checkSchemaName(state: PortalState, name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > 50) {
    throw invalid(`invalid object type name ${name}`, {
      subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_NAME_FORMAT',
    });
  }
  const custom = [...state.types.values()].filter((type) => type.schema !== null);
  if (custom.some((type) => type.name.toLowerCase() === name.toLowerCase())) {
    throw new Refused(409, {
      message: `${name} already exists`,
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_ALREADY_EXIST',
    });
  }
  if (custom.length < customObjectLimit) return;
  throw new Refused(437, {
    message: `This account has reached its limit of ${customObjectLimit} custom objects.`,
    category: 'LIMIT_EXCEEDED',
    subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_LIMIT_REACHED',
  });
}

/** Every property that a schema names must be one of the type's. */
export function checkReferences(type: ObjectType, schema: CustomSchema): void {
  const named: readonly (readonly [string, readonly string[], string])[] = [
    [
      'primaryDisplayProperty',
      schema.primaryDisplayProperty === null ? [] : [schema.primaryDisplayProperty],
      'ObjectSchemasSandboxesSyncErrorType.INVALID_PRIMARY_DISPLAY_PROPERTY',
    ],
    [
      'secondaryDisplayProperties',
      schema.secondaryDisplayProperties,
      'ObjectSchemasSandboxesSyncErrorType.INVALID_SECONDARY_DISPLAY_PROPERTY',
    ],
    ['requiredProperties', schema.requiredProperties, 'InvalidPropertiesError.INVALID_REQUIRED_PROPERTIES'],
    [
      'searchableProperties',
      schema.searchableProperties,
      'ObjectSchemasSandboxesSyncErrorType.INVALID_SEARCHABLE_PROPERTIES',
    ],
  ];
  for (const [field, names, subCategory] of named) {
    const unknown = names.filter((name) => !type.properties.has(name));
    if (unknown.length > 0) throw invalid(`Invalid ${field}: ${unknown.join(', ')}`, { subCategory });
  }
  const secondary = schema.secondaryDisplayProperties;
  if (secondary.length > 2 || new Set(secondary).size < secondary.length) {
    throw schemaError(
      'INVALID_SECONDARY_DISPLAY_PROPERTIES',
      'At most two secondary display properties, all different.',
    );
  }
}
