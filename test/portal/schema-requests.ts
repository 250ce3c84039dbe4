import * as z from 'zod';
import { bodyOf, flagOf, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { invalid, notFound } from './refused.ts';
import { schemaAnswer } from './schema-answer.ts';
import { checkReferences, schemaError } from './schema-check.ts';
import { display, labels } from './schema-create.ts';
import { resolveType } from './state.ts';
import type { CustomSchema, ObjectType, PortalState } from './state.ts';

const updateBody = z.object({
  labels: labels.partial().nullish(),
  requiredProperties: z.array(z.string()).nullish(),
  clearDescription: z.boolean().nullish(),
  ...display,
});

/** GET every custom object's schema. */
export function listSchemas(call: Call): Answer {
  const { state } = call;
  const custom = [...state.types.values()].filter((type) => type.schema !== null);
  const archived = flagOf(call, 'archived') ? [...state.archivedTypes.values()] : [];
  return ok({
    results: [
      ...custom.map((type) => schemaAnswer(state, type)),
      ...archived.map((type) => schemaAnswer(state, type, true)),
    ],
  });
}

export function readSchema(call: Call, word: string): Answer {
  const type = resolveType(call.state, word);
  if (!type) throw notFound(`Object type ${word} does not exist.`);
  return ok(schemaAnswer(call.state, type));
}

/** PATCH a schema; its name and properties stay. */
export function updateSchema(call: Call, word: string): Answer {
  const { type, schema: held } = customType(call.state, word);
  const input = bodyOf(call, updateBody);
  const next: CustomSchema = {
    ...held,
    primaryDisplayProperty: input.primaryDisplayProperty ?? held.primaryDisplayProperty,
    secondaryDisplayProperties: input.secondaryDisplayProperties ?? held.secondaryDisplayProperties,
    requiredProperties: input.requiredProperties ?? held.requiredProperties,
    searchableProperties: input.searchableProperties ?? held.searchableProperties,
    description: input.clearDescription ? null : (input.description ?? held.description),
    updatedAt: call.now,
  };
  checkReferences(type, next);
  type.schema = next;
  type.labels = {
    singular: input.labels?.singular ?? type.labels.singular,
    plural: input.labels?.plural ?? type.labels.plural,
  };
  return ok(schemaAnswer(call.state, type));
}

/** DELETE a custom object: only one without live records. */
export function deleteSchema(call: Call, word: string): Answer {
  const { state } = call;
  if (flagOf(call, 'archived')) return purgeSchema(state, word);
  const { type, schema } = customType(state, word);
  if ([...type.records.values()].some((record) => record.archivedAt === null)) {
    throw schemaError(
      'EXISTING_OBJECT_RECORDS',
      `Object type ${type.id} cannot be deleted until all object records are deleted`,
    );
  }
  state.types.delete(type.id);
  for (const partner of [...state.associations.partners(type.id)]) {
    state.associations.undeclare(type.id, partner);
    state.associations.undeclare(partner, type.id);
  }
  state.archivedTypes.set(schema.name.toLowerCase(), type);
  return noContent;
}

function purgeSchema(state: PortalState, word: string): Answer {
  const found = [...state.archivedTypes].find(
    ([, type]) => type.id === word || type.schema?.fullyQualifiedName === word,
  );
  if (!found) throw invalid("Couldn't find soft-deleted object type(s)");
  state.archivedTypes.delete(found[0]);
  return noContent;
}

function customType(
  state: PortalState,
  word: string,
): { readonly type: ObjectType; readonly schema: CustomSchema } {
  const type = resolveType(state, word);
  if (type?.schema) return { type, schema: type.schema };
  throw invalid('Invalid object or event type id');
}
