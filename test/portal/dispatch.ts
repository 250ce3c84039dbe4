import { readAccount } from './account-requests.ts';
import { answerAssociations, answerRecordAssociation } from './association-dispatch.ts';
import { answerRecordAssociationsV3 } from './association-v3.ts';
import { batchRead } from './batch-read.ts';
import { batchArchive, batchCreate, batchUpdate, batchUpsert } from './batch-requests.ts';
import type { Answer, Call } from './call.ts';
import { byMethod, pathType } from './handlers.ts';
import { answerCurrencies } from './currency-requests.ts';
import { answerLimits } from './limit-dispatch.ts';
import { answerLists } from './list-dispatch.ts';
import { listOwners, readOwner } from './owner-requests.ts';
import { answerPipelines } from './pipeline-dispatch.ts';
import { mergeRecords } from './record-merge.ts';
import { deleteForGood } from './record-deletion.ts';
import { createRecord, deleteRecord, listRecords, readRecord, updateRecord } from './record-requests.ts';
import { answerProperties, answerSchemas } from './schema-dispatch.ts';
import { notFound } from './refused.ts';
import type { Route } from './routes.ts';
import type { ObjectType } from './state.ts';

/** Answers a request by its route. `search` answers searches. */
export function dispatch(call: Call, route: Route, search: (type: ObjectType) => Answer): Answer {
  switch (route.api) {
    case 'objects':
      return answerObjects(call, route, search);
    case 'associations':
      return answerAssociations(call, route.version);
    case 'properties':
      return answerProperties(call);
    case 'schemas':
      return answerSchemas(call);
    case 'pipelines':
      return answerPipelines(call);
    case 'owners':
      return answerOwners(call);
    case 'currencies':
      return answerCurrencies(call);
    case 'lists':
      return answerLists(call);
    case 'limits':
      return answerLimits(call);
    default:
      return byMethod(call, { GET: () => readAccount(call) });
  }
}

function answerObjects(call: Call, route: Route, search: (type: ObjectType) => Answer): Answer {
  const [word, second, third, ...more] = call.rest;
  if (word === undefined) throw notFound();
  const type = pathType(call, word);
  if (second === undefined) {
    return byMethod(call, { GET: () => listRecords(call, type), POST: () => createRecord(call, type) });
  }
  if (second === 'batch' && third !== undefined && more.length === 0) return answerBatch(call, type, third);
  if (second === 'search' && third === undefined) return byMethod(call, { POST: () => search(type) });
  if (second === 'merge' && third === undefined) {
    return byMethod(call, { POST: () => mergeRecords(call, type) });
  }
  if (second === 'gdpr-delete' && third === undefined && type.id === '0-1') {
    return byMethod(call, { POST: () => deleteForGood(call, type) });
  }
  if (third === undefined) {
    return byMethod(call, {
      GET: () => readRecord(call, type, second),
      PATCH: () => updateRecord(call, type, second),
      DELETE: () => deleteRecord(call, type, second),
    });
  }
  if (third !== 'associations') throw notFound();
  if (route.version === 'v3') return answerRecordAssociationsV3(call, type, second, more);
  return answerRecordAssociation(call, type, second, more);
}

function answerBatch(call: Call, type: ObjectType, verb: string): Answer {
  switch (verb) {
    case 'read':
      return byMethod(call, { POST: () => batchRead(call, type) });
    case 'create':
      return byMethod(call, { POST: () => batchCreate(call, type) });
    case 'update':
      return byMethod(call, { POST: () => batchUpdate(call, type) });
    case 'upsert':
      return byMethod(call, { POST: () => batchUpsert(call, type) });
    case 'archive':
      return byMethod(call, { POST: () => batchArchive(call, type) });
    default:
      throw notFound();
  }
}

function answerOwners(call: Call): Answer {
  const [id, ...more] = call.rest;
  if (more.length > 0) throw notFound();
  if (id === undefined) return byMethod(call, { GET: () => listOwners(call) });
  return byMethod(call, { GET: () => readOwner(call, id) });
}
