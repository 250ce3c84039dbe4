import * as z from 'zod';
import { bodyOf, idText, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { mergedHistory, mergedValues } from './merged-values.ts';
import { writtenAnswer } from './record-answer.ts';
import { addRecord, archiveRecord, liveRecord } from './record-store.ts';
import { invalid, notFound } from './refused.ts';
import type { ObjectType, StoredRecord } from './state.ts';
import { takeOverLinks } from './taken-over-links.ts';

const mergeInput = z.object({ primaryObjectId: idText, objectIdToMerge: idText });

/**
 * POST two records to become one. The result is a *new* record with a new id, contacts and companies included; both
 * old ids lead to it. Source: HubSpot's changelog, "Updated merge functionality for contacts and companies".
 */
export function mergeRecords(call: Call, type: ObjectType): Answer {
  if (type.activity) throw invalid(`Records of type ${type.id} cannot be merged.`);
  const { primaryObjectId, objectIdToMerge } = bodyOf(call, mergeInput);
  const primary = recordToMerge(type, primaryObjectId);
  const secondary = recordToMerge(type, objectIdToMerge);
  if (primary === secondary) throw invalid(`Record ${primary.id} cannot be merged with itself.`);
  const { state, now } = call;
  const id = String(state.ids.next());
  for (const record of [primary, secondary]) archiveRecord(state, type, record, now);
  const values = mergedValues(type, primary, secondary);
  const merged = addRecord(state, type, {
    id,
    values,
    now,
    source: primary.source,
    createdAt: Math.min(primary.createdAt, secondary.createdAt),
  });
  merged.history = mergedHistory(primary, secondary, values);
  for (const record of [primary, secondary]) retire(type, record, id);
  takeOverLinks(state, type, id, [...primary.endedLinks, ...secondary.endedLinks]);
  return ok(writtenAnswer(state, type, merged));
}

function recordToMerge(type: ObjectType, id: string): StoredRecord {
  const record = liveRecord(type, id);
  if (record) return record;
  throw notFound(`${type.name.toUpperCase()} ${id} does not exist.`, { context: { ids: [id] } });
}

/** From now on the id, and every id that led to it, leads to the survivor. */
function retire(type: ObjectType, record: StoredRecord, survivor: string): void {
  record.gone = true;
  for (const [old, known] of type.merged) if (known === record.id) type.merged.set(old, survivor);
  type.merged.set(record.id, survivor);
}
