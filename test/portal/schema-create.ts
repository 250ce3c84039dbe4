import * as z from 'zod';
import { emptyType } from './empty-type.ts';
import { bodyOf, created } from './call.ts';
import type { Answer, Call } from './call.ts';
import { everyTypeProperties } from './properties-every-type.ts';
import { inGroup } from './property-builder.ts';
import { addProperty } from './property-create.ts';
import { propertyCreate } from './property-input.ts';
import { invalid } from './refused.ts';
import { schemaAnswer } from './schema-answer.ts';
import { associateByDefault } from './schema-associations.ts';
import { checkReferences, checkSchemaName, schemaError } from './schema-check.ts';
import { resolveType } from './state.ts';
import type { CustomSchema, ObjectType, PortalState } from './state.ts';

/** What people call records of a type. */
export const labels = z.object({ singular: z.string(), plural: z.string() });
/** How records of a type are shown. */
export const display = {
  primaryDisplayProperty: z.string().nullish(),
  secondaryDisplayProperties: z.array(z.string()).nullish(),
  searchableProperties: z.array(z.string()).nullish(),
  description: z.string().nullish(),
};
const createBody = z.object({
  name: z.string(),
  labels,
  requiredProperties: z.array(z.string()).nullish(),
  properties: z.array(propertyCreate.extend({ groupName: z.string().nullish() })),
  associatedObjects: z.array(z.string()).nullish(),
  ...display,
});

/** POST a custom object: all of it or nothing. */
export function createSchema(call: Call): Answer {
  const input = bodyOf(call, createBody);
  const { state, now } = call;
  checkSchemaName(state, input.name);
  if (!input.primaryDisplayProperty) {
    throw schemaError('PRIMARY_DISPLAY_PROPERTY_REQUIRED', 'A primary display property is required');
  }
  const group = `${input.name}_information`;
  const schema: CustomSchema = {
    name: input.name,
    fullyQualifiedName: `p${state.portalId}_${input.name}`,
    requiredProperties: input.requiredProperties ?? [],
    searchableProperties: input.searchableProperties ?? [],
    primaryDisplayProperty: input.primaryDisplayProperty,
    secondaryDisplayProperties: input.secondaryDisplayProperties ?? [],
    description: input.description ?? null,
    createdAt: now,
    updatedAt: now,
  };
  const type = newType(state, schema, input.labels, group);
  for (const definition of input.properties) {
    addProperty(call, type, { ...definition, groupName: definition.groupName ?? group });
  }
  checkReferences(type, schema);
  const partners = (input.associatedObjects ?? []).map((word) => {
    const partner = resolveType(state, word);
    if (!partner) throw invalid(`Unable to infer object type from: ${word}`);
    return partner;
  });
  state.types.set(type.id, type);
  state.archivedTypes.delete(input.name.toLowerCase());
  associateByDefault(state, type, partners);
  return created(schemaAnswer(state, type));
}

function newType(
  state: PortalState,
  schema: CustomSchema,
  words: ObjectType['labels'],
  group: string,
): ObjectType {
  return emptyType(
    {
      id: `2-${state.ids.next() % 1_000_000_000}`,
      name: schema.name,
      plural: schema.fullyQualifiedName,
      aliases: [`p_${schema.name}`.toLowerCase()],
      labels: words,
      defaults: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
      createdProperty: 'hs_createdate',
      modifiedProperty: 'hs_lastmodifieddate',
      activity: false,
      schema,
    },
    [{ name: group, label: `${words.singular} Information`, displayOrder: 0, hubspotDefined: true }],
    inGroup(group, everyTypeProperties),
  );
}
