import * as z from 'zod';
import { bodyOf, created, flagOf, limitOf, listOf, nextPage, noContent, ok, typeOf } from './call.ts';
import type { Answer, Call } from './call.ts';
import { inlineAssociations, linkRecords, plannedLinks } from './association-links.ts';
import {
  addRecord,
  archiveRecord,
  binnedRecord,
  changeRecord,
  folded,
  holderOf,
  isBinned,
  liveRecord,
} from './record-store.ts';
import { recordAnswer, writtenAnswer } from './record-answer.ts';
import type { Wanted } from './record-answer.ts';
import { checkedInput, propertiesInput } from './record-input.ts';
import { invalid, notFound } from './refused.ts';
import type { ObjectType, StoredRecord } from './state.ts';
import { idsInOrder, placeAfterId } from './record-order.ts';

export const createInput = z.object({
  properties: propertiesInput,
  associations: inlineAssociations.nullish(),
});

/** GET a page of records, in order of id. */
export function listRecords(call: Call, type: ObjectType): Answer {
  const wanted = wantedOf(call);
  const limit = limitOf(call, 10, wanted.withHistory.length > 0 ? 50 : 100);
  const archived = flagOf(call, 'archived');
  const after = call.url.searchParams.get('after') ?? '0';
  if (!/^\d+$/.test(after)) throw invalid(`Invalid value for query parameter after: ${after}`);
  const ids = idsInOrder(type);
  const page: StoredRecord[] = [];
  for (let place = placeAfterId(ids, Number(after)); place < ids.length && page.length <= limit; place += 1) {
    const record = type.records.get(ids[place] ?? '');
    if (record && (archived ? isBinned(record) : record.archivedAt === null)) page.push(record);
  }
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  return ok({
    results: shown.map((record) => recordAnswer(call.state, type, record, wanted)),
    ...(page.length > limit && last && { paging: nextPage(call, last.id) }),
  });
}

/** POST one record. */
export function createRecord(call: Call, type: ObjectType): Answer {
  const { properties, associations } = bodyOf(call, createInput);
  const { state, now } = call;
  const links = plannedLinks(state, type, associations ?? []);
  const id = String(state.ids.next());
  const values = checkedInput({ state, type, record: null, id, now }, properties);
  const record = addRecord(state, type, { id, values, now, source: 'INTEGRATION' });
  for (const link of links) {
    linkRecords(state, { from: type, fromId: id, to: link.to, toId: link.record.id }, link.types);
  }
  return created(writtenAnswer(state, type, record, values.keys()));
}

/** GET one record, by id or by a unique property. */
export function readRecord(call: Call, type: ObjectType, id: string): Answer {
  const record = findRecord(call, type, id, flagOf(call, 'archived'));
  return ok(recordAnswer(call.state, type, record, wantedOf(call)));
}

/** PATCH one record. */
export function updateRecord(call: Call, type: ObjectType, id: string): Answer {
  const record = findRecord(call, type, id, false);
  const { properties } = bodyOf(call, z.object({ properties: propertiesInput }));
  if (Object.keys(properties).length === 0) {
    throw invalid('No properties found to update, please provide at least one.');
  }
  const { state, now } = call;
  const values = checkedInput({ state, type, record, id: record.id, now }, properties);
  changeRecord(state, type, record, values, now);
  return ok(writtenAnswer(state, type, record, values.keys()));
}

/** DELETE one record: 204 also when it is gone already. */
export function deleteRecord(call: Call, type: ObjectType, id: string): Answer {
  const record = lookUp(call, type, id, false);
  if (record) archiveRecord(call.state, type, record, call.now);
  return noContent;
}

/** What the query asks to see. */
function wantedOf(call: Call): Wanted {
  return {
    properties: listOf(call, 'properties'),
    withHistory: listOf(call, 'propertiesWithHistory'),
    associations: listOf(call, 'associations').map((word) => typeOf(call, word)),
  };
}

function findRecord(call: Call, type: ObjectType, id: string, archived: boolean): StoredRecord {
  const record = lookUp(call, type, id, archived);
  if (record) return record;
  throw notFound();
}

function lookUp(call: Call, type: ObjectType, id: string, archived: boolean): StoredRecord | undefined {
  const idProperty = call.url.searchParams.get('idProperty');
  const byId = idProperty === null || idProperty === '' || idProperty === 'hs_object_id';
  if (!byId) return findByUnique(call, type, idProperty, id, archived);
  // The two spaces are HubSpot's.
  if (!/^\d+$/.test(id))
    throw notFound('Object not found.  objectId are usually numeric.', { context: { id: [id] } });
  return archived ? binnedRecord(type, id) : liveRecord(type, id);
}

function findByUnique(
  call: Call,
  type: ObjectType,
  idProperty: string,
  value: string,
  archived: boolean,
): StoredRecord | undefined {
  requireUnique(call, type, idProperty);
  if (!archived) return holderOf(type, idProperty, value);
  return [...type.records.values()].find(
    (record) => isBinned(record) && folded(record.values[idProperty] ?? '') === folded(value),
  );
}

/** 400 unless records of the type can be told apart by the property. */
export function requireUnique(call: Call, type: ObjectType, idProperty: string): void {
  if (!type.properties.has(idProperty)) {
    throw invalid(`Property "${idProperty}" does not exist`, {
      errors: [
        {
          message: `Property "${idProperty}" does not exist`,
          code: 'PROPERTY_DOESNT_EXIST',
          context: { propertyName: [idProperty] },
        },
      ],
    });
  }
  if (type.unique.has(idProperty)) return;
  throw invalid(
    `Unable to perform read/update/upsert by non-unique ${type.id} property ${idProperty} in portal ID ${call.state.portalId}`,
  );
}

/** The live record that an input names by id or by a unique property. */
export function recordNamed(
  type: ObjectType,
  id: string,
  idProperty: string | undefined,
): StoredRecord | undefined {
  return idProperty === undefined ? liveRecord(type, id) : holderOf(type, idProperty, id);
}
