import type { AssociationType } from './association-store.ts';
import { propertyAnswer } from './property-answer.ts';
import type { ObjectType, PortalState } from './state.ts';

const noSchema = {
  requiredProperties: [],
  searchableProperties: [],
  primaryDisplayProperty: null,
  secondaryDisplayProperties: [],
  description: null,
  createdAt: 0,
  updatedAt: 0,
};

/** An object type as the schemas API answers it; HubSpot's own types answer too. */
export function schemaAnswer(
  state: PortalState,
  type: ObjectType,
  archived = false,
): Record<string, unknown> {
  const schema = type.schema ?? noSchema;
  return {
    id: type.schema ? type.id.slice('2-'.length) : type.id,
    objectTypeId: type.id,
    fullyQualifiedName: type.schema?.fullyQualifiedName ?? type.name.toUpperCase(),
    name: type.schema?.name ?? type.name.toUpperCase(),
    labels: type.labels,
    description: schema.description,
    metaType: type.schema ? 'PORTAL_SPECIFIC' : 'HUBSPOT',
    portalId: state.portalId,
    primaryDisplayProperty: schema.primaryDisplayProperty,
    secondaryDisplayProperties: schema.secondaryDisplayProperties,
    requiredProperties: schema.requiredProperties,
    searchableProperties: schema.searchableProperties,
    properties: [...type.properties.values()].map(propertyAnswer),
    associations: associationsOf(state, type).map((each) => definitionAnswer(each, schema.createdAt)),
    restorable: true,
    allowsSensitiveProperties: true,
    archived,
    createdAt: new Date(schema.createdAt).toISOString(),
    updatedAt: new Date(schema.updatedAt).toISOString(),
  };
}

/** Both directions of every association of the type. */
function associationsOf(state: PortalState, type: ObjectType): readonly AssociationType[] {
  return state.associations
    .partners(type.id)
    .flatMap((partner) => [
      ...state.associations.types(type.id, partner),
      ...(partner === type.id ? [] : state.associations.types(partner, type.id)),
    ]);
}

/** One direction of an association as the schemas API shows it. */
export function definitionAnswer(type: AssociationType, at: number): Record<string, unknown> {
  return {
    id: String(type.typeId),
    fromObjectTypeId: type.from,
    toObjectTypeId: type.to,
    name: type.name,
    createdAt: new Date(at).toISOString(),
    updatedAt: new Date(at).toISOString(),
  };
}
