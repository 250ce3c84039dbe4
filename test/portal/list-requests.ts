import * as z from 'zod';
import { bodyOf, flagOf, listOf, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { checkTree, filterBranch } from './list-branch-input.ts';
import type { FilterBranch } from './list-branch-input.ts';
import { foundAnswer, listAnswer } from './list-answer.ts';
import { membersOf, type StoredList } from './list-store.ts';
import { compileList } from './list-filters.ts';
import { pathType } from './handlers.ts';
import { invalid, notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

const restorableMs = 90 * 86_400_000;

const processingType = z.enum(['MANUAL', 'DYNAMIC', 'SNAPSHOT']);
const createInput = z.object({
  name: z.string(),
  objectTypeId: z.string(),
  processingType,
  filterBranch: filterBranch.nullish(),
});
const searchInput = z.object({
  query: z.string().nullish(),
  processingTypes: z.array(processingType).nullish(),
  listIds: z.array(z.union([z.string(), z.number()]).transform(String)).nullish(),
  offset: z.int().min(0).nullish(),
  count: z.int().min(1).max(500).nullish(),
});

/** POST a list; a snapshot takes its members now, once. */
export function createList(call: Call): Answer {
  const input = bodyOf(call, createInput);
  const { state, now } = call;
  const type = pathType(call, input.objectTypeId);
  checkName(call, input.name);
  const filters = checkedFilters(call, type, input.processingType, input.filterBranch ?? null);
  const list: StoredList = {
    id: String(state.ids.small()),
    name: input.name,
    objectTypeId: type.id,
    processingType: input.processingType,
    filterBranch: filters,
    version: 1,
    createdAt: now,
    updatedAt: now,
    filtersUpdatedAt: now,
    deletedAt: null,
    joined: new Map(),
  };
  const isSnapshot = list.processingType === 'SNAPSHOT';
  const taken = isSnapshot ? membersOf(state, { ...list, processingType: 'DYNAMIC' }, now) : [];
  const made = { ...list, joined: new Map(taken.map(({ recordId }) => [recordId, now])) };
  state.lists.set(list.id, made);
  const answer = listAnswer(state, made, now, true);
  const isManual = list.processingType === 'MANUAL';
  return ok({ list: { ...answer, processingStatus: isManual ? 'COMPLETE' : 'PROCESSING' } });
}

/** A name stands once among the lists of an account, deleted ones apart. */
function checkName(call: Call, name: string, own?: string): void {
  if (name.trim() === '') throw invalid('A list needs a name.');
  const twin = [...call.state.lists.values()].find(
    (list) => list.deletedAt === null && list.id !== own && list.name.toLowerCase() === name.toLowerCase(),
  );
  if (!twin) return;
  throw invalid(`A list named '${name}' already exists.`, { subCategory: 'ILS.DUPLICATE_LIST_NAMES' });
}

/** The filters a list will have, tried out once so that what cannot be evaluated is refused at once. */
function checkedFilters(
  call: Call,
  type: ObjectType,
  processing: StoredList['processingType'],
  branch: FilterBranch | null,
): FilterBranch | null {
  if (processing === 'MANUAL') {
    if (branch !== null) throw invalid('A list of processing type MANUAL has no filters.');
    return null;
  }
  if (branch === null) throw invalid(`A list of processing type ${processing} needs a filterBranch.`);
  checkTree(branch);
  compileList({ state: call.state, type, now: call.now }, branch);
  return branch;
}

/** The list with this id; 404 when there is none or it was deleted. */
export function listNamed(call: Call, id: string): StoredList {
  const list = call.state.lists.get(id);
  if (!list || list.deletedAt !== null) throw notFound(`List ${id} does not exist.`);
  return list;
}

const withFilters = (call: Call): boolean => flagOf(call, 'includeFilters');

/** GET one list by id. */
export function readList(call: Call, id: string): Answer {
  return ok({ list: listAnswer(call.state, listNamed(call, id), call.now, withFilters(call)) });
}

/** GET one list by object type and name. */
export function readListByName(call: Call, typeWord: string, name: string): Answer {
  const type = pathType(call, typeWord);
  const list = [...call.state.lists.values()].find(
    (each) => each.objectTypeId === type.id && each.name === name && each.deletedAt === null,
  );
  if (!list) throw notFound(`No list of ${type.id} is named '${name}'.`);
  return ok({ list: listAnswer(call.state, list, call.now, withFilters(call)) });
}

/** GET several lists by `listIds`; ids that are none are passed over. */
export function readLists(call: Call): Answer {
  const lists = listOf(call, 'listIds').flatMap((id) => call.state.lists.get(id) ?? []);
  const live = lists.filter((list) => list.deletedAt === null);
  return ok({ lists: live.map((list) => listAnswer(call.state, list, call.now, withFilters(call))) });
}

/** POST a search for lists by part of the name, id and processing type. */
export function searchLists(call: Call): Answer {
  const { query, processingTypes, listIds, offset, count } = bodyOf(call, searchInput);
  const wanted = (query ?? '').toLowerCase();
  const found = [...call.state.lists.values()].filter(
    (list) =>
      list.deletedAt === null &&
      list.name.toLowerCase().includes(wanted) &&
      (!processingTypes || processingTypes.includes(list.processingType)) &&
      (!listIds || listIds.includes(list.id)),
  );
  const start = offset ?? 0;
  const end = start + (count ?? 20);
  return ok({
    total: found.length,
    offset: Math.min(end, found.length),
    hasMore: end < found.length,
    lists: found.slice(start, end).map((list) => foundAnswer(call.state, list, call.now)),
  });
}

/** PUT other filters on a dynamic list: who is in it changes with them. */
export function updateFilters(call: Call, id: string): Answer {
  const list = listNamed(call, id);
  if (list.processingType !== 'DYNAMIC') {
    throw invalid(`Filters of a list of processing type ${list.processingType} cannot be changed.`);
  }
  const { filterBranch: branch } = bodyOf(call, z.object({ filterBranch }));
  const filters = checkedFilters(call, pathType(call, list.objectTypeId), list.processingType, branch);
  return updated(call, { ...list, filterBranch: filters, filtersUpdatedAt: call.now }, true);
}

/** PUT another name, given as `listName` in the query. */
export function renameList(call: Call, id: string): Answer {
  const list = listNamed(call, id);
  const name = call.url.searchParams.get('listName') ?? '';
  checkName(call, name, id);
  return updated(call, { ...list, name }, withFilters(call));
}

function updated(call: Call, changed: StoredList, includeFilters: boolean): Answer {
  const list = { ...changed, version: changed.version + 1, updatedAt: call.now };
  call.state.lists.set(list.id, list);
  return ok({ updatedList: listAnswer(call.state, list, call.now, includeFilters) });
}

/** DELETE a list; its records stay. */
export function deleteList(call: Call, id: string): Answer {
  call.state.lists.set(id, { ...listNamed(call, id), deletedAt: call.now });
  return noContent;
}

/** PUT a deleted list back, up to 90 days later. */
export function restoreList(call: Call, id: string): Answer {
  const list = call.state.lists.get(id);
  const deletedAt = list?.deletedAt ?? null;
  if (!list || deletedAt === null || call.now - deletedAt > restorableMs) {
    throw notFound(`List ${id} cannot be restored.`);
  }
  checkName(call, list.name, id);
  call.state.lists.set(id, { ...list, deletedAt: null });
  return noContent;
}
