import type { Answer, Call } from './call.ts';
import { byMethod, pathType } from './handlers.ts';
import { archiveGroup, createGroup, listGroups, readGroup, updateGroup } from './property-groups.ts';
import { archiveProperties, createProperties, readProperties } from './property-batches.ts';
import {
  archiveProperty,
  createProperty,
  listProperties,
  readProperty,
  updateProperty,
} from './property-requests.ts';
import { notEmulated, notFound } from './refused.ts';
import { createSchemaAssociation, deleteSchemaAssociation } from './schema-association-requests.ts';
import { createSchema } from './schema-create.ts';
import { deleteSchema, listSchemas, readSchema, updateSchema } from './schema-requests.ts';
import type { ObjectType } from './state.ts';

/** `/crm/properties/…/{type}`: definitions, batches of them, groups. */
export function answerProperties(call: Call): Answer {
  const [word, second, third, ...more] = call.rest;
  if (word === undefined || more.length > 0) throw notFound();
  const type = pathType(call, word);
  if (second === undefined) {
    return byMethod(call, { GET: () => listProperties(call, type), POST: () => createProperty(call, type) });
  }
  if (second === 'groups') return answerGroups(call, type, third);
  if (second === 'batch') return answerBatch(call, type, third);
  if (third !== undefined) throw notFound();
  return byMethod(call, {
    GET: () => readProperty(call, type, second),
    PATCH: () => updateProperty(call, type, second),
    DELETE: () => archiveProperty(call, type, second),
  });
}

function answerGroups(call: Call, type: ObjectType, name: string | undefined): Answer {
  if (name === undefined) {
    return byMethod(call, { GET: () => listGroups(type), POST: () => createGroup(call, type) });
  }
  return byMethod(call, {
    GET: () => readGroup(type, name),
    PATCH: () => updateGroup(call, type, name),
    DELETE: () => archiveGroup(type, name),
  });
}

function answerBatch(call: Call, type: ObjectType, verb: string | undefined): Answer {
  switch (verb) {
    case 'create':
      return byMethod(call, { POST: () => createProperties(call, type) });
    case 'read':
      return byMethod(call, { POST: () => readProperties(call, type) });
    case 'archive':
      return byMethod(call, { POST: () => archiveProperties(call, type) });
    default:
      throw notFound();
  }
}

/** `/crm-object-schemas/…/schemas`: custom objects and their associations. */
export function answerSchemas(call: Call): Answer {
  const [word, second, third, ...more] = call.rest;
  if (more.length > 0) throw notFound();
  if (word === undefined) {
    return byMethod(call, { GET: () => listSchemas(call), POST: () => createSchema(call) });
  }
  if (second === undefined) {
    return byMethod(call, {
      GET: () => readSchema(call, word),
      PATCH: () => updateSchema(call, word),
      DELETE: () => deleteSchema(call, word),
    });
  }
  if (second === 'associations' && third === undefined) {
    return byMethod(call, { POST: () => createSchemaAssociation(call, word) });
  }
  if (second === 'associations' && third !== undefined) {
    return byMethod(call, { DELETE: () => deleteSchemaAssociation(call, word, third) });
  }
  if (word === 'batch' || second === 'purge') throw notEmulated('This schemas call');
  throw notFound();
}
