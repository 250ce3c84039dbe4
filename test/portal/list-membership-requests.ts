import * as z from 'zod';
import { bodyOf, idText, limitOf, nextPage, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { pathType } from './handlers.ts';
import { listNamed } from './list-requests.ts';
import { membersOf, type Member, type StoredList } from './list-store.ts';
import { currentId, liveRecord } from './record-store.ts';
import { invalid } from './refused.ts';

const mostMembers = 250;
const isoTime = (at: number): string => new Date(at).toISOString();
const ids = z.array(idText);

/** GET a page of a list's members, in order of record id, or of joining with `byJoining`. */
export function readMembers(call: Call, id: string, byJoining = false): Answer {
  const all = membersOf(call.state, listNamed(call, id), call.now);
  const ordered = byJoining ? [...all].sort((one, other) => one.joinedAt - other.joinedAt) : all;
  const limit = limitOf(call, 100, mostMembers);
  const after = Number(call.url.searchParams.get('after') ?? 0);
  const start = byJoining ? after : all.filter(({ recordId }) => Number(recordId) <= after).length;
  const end = start + limit;
  const page = ordered.slice(start, end);
  const last = page.at(-1);
  return ok({
    total: ordered.length,
    results: page.map(memberAnswer),
    ...(last && end < ordered.length && { paging: nextPage(call, byJoining ? String(end) : last.recordId) }),
  });
}

const memberAnswer = ({ recordId, joinedAt }: Member): object => ({
  recordId,
  membershipTimestamp: isoTime(joinedAt),
});

/** PUT records into a list. */
export function addMembers(call: Call, id: string): Answer {
  return ok(changeMembers(call, id, bodyOf(call, ids), []));
}

/** PUT records out of a list. */
export function removeMembers(call: Call, id: string): Answer {
  return ok(changeMembers(call, id, [], bodyOf(call, ids)));
}

/** PUT records into a list and others out of it. */
export function addAndRemoveMembers(call: Call, id: string): Answer {
  const input = bodyOf(call, z.object({ recordIdsToAdd: ids, recordIdsToRemove: ids }));
  return ok(changeMembers(call, id, input.recordIdsToAdd, input.recordIdsToRemove));
}

/** PUT all members of another list of the same object type into a list. */
export function addFromList(call: Call, id: string, sourceId: string): Answer {
  const source = listNamed(call, sourceId);
  if (source.objectTypeId !== listNamed(call, id).objectTypeId) {
    throw invalid(`Lists ${id} and ${sourceId} hold records of different types.`);
  }
  const members = membersOf(call.state, source, call.now).map(({ recordId }) => recordId);
  changeMembers(call, id, members, []);
  return noContent;
}

/** DELETE every member of a list; the records stay. */
export function clearMembers(call: Call, id: string): Answer {
  const list = staticList(call, id);
  call.state.lists.set(id, { ...list, joined: new Map() });
  return noContent;
}

function changeMembers(call: Call, id: string, add: readonly string[], remove: readonly string[]): object {
  const list = staticList(call, id);
  const type = pathType(call, list.objectTypeId);
  const joined = new Map(list.joined);
  const records = add.map((wanted) => ({ wanted, record: liveRecord(type, wanted) }));
  const added = records.flatMap(({ record }) => (record && !joined.has(record.id) ? record.id : []));
  for (const recordId of added) joined.set(recordId, call.now);
  const removed = remove.map((each) => currentId(type, each)).filter((each) => joined.delete(each));
  call.state.lists.set(id, { ...list, joined });
  return {
    // The middle one is spelt so in HubSpot's answers.
    recordIdsMissing: records.flatMap(({ wanted, record }) => (record ? [] : wanted)),
    recordsIdsAdded: [...new Set(added)],
    recordIdsRemoved: removed,
  };
}

function staticList(call: Call, id: string): StoredList {
  const list = listNamed(call, id);
  if (list.processingType !== 'DYNAMIC') return list;
  throw invalid(`Members of list ${id} cannot be changed: its processing type is DYNAMIC.`);
}

/** GET the lists a record is in. */
export function readMemberships(call: Call, typeWord: string, recordId: string): Answer {
  const type = pathType(call, typeWord);
  const wanted = currentId(type, recordId);
  const lists = [...call.state.lists.values()].filter(
    (list) => list.deletedAt === null && list.objectTypeId === type.id,
  );
  const results = lists.flatMap((list) => {
    const member = membersOf(call.state, list, call.now).find((each) => each.recordId === wanted);
    if (!member) return [];
    const at = isoTime(member.joinedAt);
    return [{ listId: list.id, listVersion: list.version, firstAddedTimestamp: at, lastAddedTimestamp: at }];
  });
  return ok({ total: results.length, results });
}
