import type { Call } from './call.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { invalid } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Moves a property to the recycling bin; 400 when it is HubSpot's own or a custom object depends on it. */
export function removeProperty(call: Call, type: ObjectType, held: PropertyDefinition): void {
  if (held.hubspotDefined) {
    throw invalid(`HubSpot's property ${held.name} cannot be archived.`, {
      subCategory: 'PropertyValidationError.CANNOT_DELETE_HUBSPOT_DEFINED_PROPERTY',
    });
  }
  if (namedBySchema(type, held.name)) {
    throw invalid(
      `Property: ${held.name} of object type ${type.id} is currently used in 1 places and cannot be deleted`,
      {
        subCategory: 'PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE',
        context: { usageCount: ['1'] },
      },
    );
  }
  type.properties.delete(held.name);
  type.unique.delete(held.name);
  type.archivedProperties.set(held.name, { ...held, archivedAt: call.now, updatedAt: call.now });
}

/** A custom object cannot do without what its records are shown by and require. */
function namedBySchema({ schema }: ObjectType, name: string): boolean {
  return schema !== null && [schema.primaryDisplayProperty, ...schema.requiredProperties].includes(name);
}
