import * as z from 'zod';
import { bodyOf, idText, noContent } from './call.ts';
import type { Answer, Call } from './call.ts';
import { uniqueProperty } from './batch-read.ts';
import { recordNamed } from './record-requests.ts';
import { archiveRecord, binnedRecord } from './record-store.ts';
import type { ObjectType } from './state.ts';

const deletionInput = z.object({ objectId: idText, idProperty: z.string().nullish() });

/**
 * POST a contact to be deleted for good: it cannot be read or restored any more. 204 also for a contact that is not
 * there. Source: "Permanently delete a contact" in HubSpot's contacts guide; the block on using the address again is
 * not played.
 */
export function deleteForGood(call: Call, type: ObjectType): Answer {
  const { objectId, idProperty } = bodyOf(call, deletionInput);
  const named = uniqueProperty(call, type, idProperty);
  const record = recordNamed(type, objectId, named) ?? binnedRecord(type, objectId);
  if (!record) return noContent;
  archiveRecord(call.state, type, record, call.now);
  record.gone = true;
  record.values = {};
  record.history = null;
  record.endedLinks = [];
  return noContent;
}
