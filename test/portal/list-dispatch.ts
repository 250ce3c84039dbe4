import type { Answer, Call } from './call.ts';
import { byMethod } from './handlers.ts';
import {
  addAndRemoveMembers,
  addFromList,
  addMembers,
  clearMembers,
  readMembers,
  readMemberships,
  removeMembers,
} from './list-membership-requests.ts';
import {
  createList,
  deleteList,
  readList,
  readListByName,
  readLists,
  renameList,
  restoreList,
  searchLists,
  updateFilters,
} from './list-requests.ts';
import { notEmulated, notFound } from './refused.ts';

/** `/crm/lists/…`: lists, today called segments, and their members. */
export function answerLists(call: Call): Answer {
  const [first, second, third, fourth, ...more] = call.rest;
  if (more.length > 0) throw notFound();
  if (first === undefined) {
    return byMethod(call, { GET: () => readLists(call), POST: () => createList(call) });
  }
  if (first === 'search' && second === undefined) return byMethod(call, { POST: () => searchLists(call) });
  if (first === 'folders' || first === 'idmapping') throw notEmulated(`The lists API's ${first}`);
  if (first === 'object-type-id' && second !== undefined && third === 'name' && fourth !== undefined) {
    return byMethod(call, { GET: () => readListByName(call, second, fourth) });
  }
  if (first === 'records') return answerRecordMemberships(call, second, third, fourth);
  if (second === undefined) {
    return byMethod(call, { GET: () => readList(call, first), DELETE: () => deleteList(call, first) });
  }
  if (second === 'size-and-edits-history') throw notEmulated('The history of a list’s size');
  if (second === 'memberships') return answerMembers(call, first, third, fourth);
  if (third !== undefined) throw notFound();
  return answerChange(call, first, second);
}

function answerRecordMemberships(
  call: Call,
  typeWord: string | undefined,
  id: string | undefined,
  last: string | undefined,
): Answer {
  if (typeWord === 'memberships') throw notEmulated('Memberships of many records at once');
  if (typeWord === undefined || id === undefined || last !== 'memberships') throw notFound();
  return byMethod(call, { GET: () => readMemberships(call, typeWord, id) });
}

function answerMembers(call: Call, id: string, verb: string | undefined, source: string | undefined): Answer {
  if (verb === 'add-from' && source !== undefined) {
    return byMethod(call, { PUT: () => addFromList(call, id, source) });
  }
  if (source !== undefined) throw notFound();
  switch (verb) {
    case undefined:
      return byMethod(call, { GET: () => readMembers(call, id), DELETE: () => clearMembers(call, id) });
    case 'join-order':
      return byMethod(call, { GET: () => readMembers(call, id, true) });
    case 'add':
      return byMethod(call, { PUT: () => addMembers(call, id) });
    case 'remove':
      return byMethod(call, { PUT: () => removeMembers(call, id) });
    case 'add-and-remove':
      return byMethod(call, { PUT: () => addAndRemoveMembers(call, id) });
    default:
      throw notFound();
  }
}

function answerChange(call: Call, id: string, verb: string): Answer {
  switch (verb) {
    case 'update-list-filters':
      return byMethod(call, { PUT: () => updateFilters(call, id) });
    case 'update-list-name':
      return byMethod(call, { PUT: () => renameList(call, id) });
    case 'restore':
      return byMethod(call, { PUT: () => restoreList(call, id) });
    case 'schedule-conversion':
      throw notEmulated(`The lists API's ${verb}`);
    default:
      throw notFound();
  }
}
