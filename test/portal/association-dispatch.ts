import { createLabel, deleteLabel, listLabels, updateLabel } from './association-labels.ts';
import {
  archiveAssociations,
  archiveLabels,
  createAssociations,
  createDefaultAssociations,
  deleteAssociation,
  putAssociation,
  putDefaultAssociation,
} from './association-requests.ts';
import { listAssociations, readAssociations } from './association-reads.ts';
import { answerAssociationLimits } from './association-limits.ts';
import type { Direction } from './association-direction.ts';
import { answerAssociationsV3 } from './association-v3.ts';
import type { Answer, Call } from './call.ts';
import { byMethod, pathType } from './handlers.ts';
import { notEmulated, notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

/** `/crm/associations/…/{from}/{to}`: batches and labels. */
export function answerAssociations(call: Call, version: string): Answer {
  const [fromWord, toWord, what, verb, last, ...more] = call.rest;
  if (fromWord === 'usage') throw notEmulated('The report of associations that are used up');
  if (fromWord === 'definitions' && toWord === 'configurations') {
    return answerAssociationLimits(call, call.rest.slice(2));
  }
  if (fromWord === undefined || toWord === undefined || more.length > 0) throw notFound();
  const direction = { from: pathType(call, fromWord), to: pathType(call, toWord) };
  if (version === 'v3') return answerAssociationsV3(call, direction, call.rest.slice(2));
  if (what === 'labels' && last === undefined) return answerLabels(call, direction, verb);
  if (what !== 'batch') throw notFound();
  const batch = batchOf(call, direction, last === undefined ? verb : `${verb}/${last}`);
  if (!batch) throw notFound();
  return byMethod(call, { POST: batch });
}

function batchOf(call: Call, direction: Direction, verb: string | undefined): (() => Answer) | undefined {
  switch (verb) {
    case 'read':
      return () => readAssociations(call, direction);
    case 'create':
      return () => createAssociations(call, direction);
    case 'archive':
      return () => archiveAssociations(call, direction);
    case 'associate/default':
      return () => createDefaultAssociations(call, direction);
    case 'labels/archive':
      return () => archiveLabels(call, direction);
    default:
      return undefined;
  }
}

function answerLabels(call: Call, direction: Direction, typeId: string | undefined): Answer {
  if (typeId !== undefined) return byMethod(call, { DELETE: () => deleteLabel(call, direction, typeId) });
  return byMethod(call, {
    GET: () => listLabels(call, direction),
    POST: () => createLabel(call, direction),
    PUT: () => updateLabel(call, direction),
  });
}

/** `/crm/objects/…/{from}/{id}/associations/…`: one association. */
export function answerRecordAssociation(
  call: Call,
  from: ObjectType,
  id: string,
  rest: readonly string[],
): Answer {
  const [first, second, third, ...more] = rest;
  if (first === undefined || more.length > 0) throw notFound();
  if (first === 'default') {
    if (second === undefined || third === undefined) throw notFound();
    const direction = { from, to: pathType(call, second) };
    return byMethod(call, { PUT: () => putDefaultAssociation(call, direction, id, third) });
  }
  const direction = { from, to: pathType(call, first) };
  if (third !== undefined) throw notFound();
  if (second === undefined) {
    return byMethod(call, call.dated ? {} : { GET: () => listAssociations(call, direction, id) });
  }
  return byMethod(call, {
    PUT: () => putAssociation(call, direction, id, second),
    DELETE: () => deleteAssociation(call, direction, id, second),
  });
}
