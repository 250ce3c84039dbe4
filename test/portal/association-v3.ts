import * as z from 'zod';
import { attempt, batchAnswer, batchOf, errorEntry, limitInputs } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { linkRecords, unlinkRecords } from './association-links.ts';
import { refuseFull } from './association-ceiling.ts';
import { currentEnds, requireRecord } from './association-direction.ts';
import { noneFound } from './association-reads.ts';
import type { Direction } from './association-direction.ts';
import type { AssociationType } from './association-store.ts';
import { bodyOf, idText, limitOf, nextPage, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { byMethod, pathType } from './handlers.ts';
import { currentId } from './record-store.ts';
import { invalid, notEmulated, notFound } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Source: HubSpot's guide to associations v3. */
const pairLimit = 2000;
const readLimit = 1000;

const ref = z.object({ id: idText });
const pairs = batchOf(z.object({ from: ref, to: ref, type: z.string() }));

/** The older associations API, which names types by word: `deal_to_company`. */
export function answerAssociationsV3(call: Call, direction: Direction, rest: readonly string[]): Answer {
  switch (rest.join('/')) {
    case 'types':
      return byMethod(call, { GET: () => listTypes(call, direction) });
    case 'batch/read':
      return byMethod(call, { POST: () => read(call, direction) });
    case 'batch/create':
      return byMethod(call, { POST: () => create(call, direction) });
    case 'batch/archive':
      return byMethod(call, { POST: () => archive(call, direction) });
    default:
      throw notFound();
  }
}

function listTypes(call: Call, { from, to }: Direction): Answer {
  const types = call.state.associations.types(from.id, to.id);
  return ok({ results: types.map(({ typeId, name }) => ({ id: String(typeId), name })) });
}

function read(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(ref));
  limitInputs(inputs, readLimit);
  const errors: BatchError[] = [];
  const results = inputs.flatMap(({ id }) => {
    const links = call.state.associations.links(from.id, currentId(from, id), to.id);
    if (links.length === 0) errors.push(noneFound(id, from, to));
    const linked = links.flatMap(({ toId, types }) => types.map(({ name }) => ({ id: toId, type: name })));
    return linked.length > 0 ? [{ from: { id }, to: linked }] : [];
  });
  return batchAnswer(call, results, errors);
}

function create(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, pairs);
  limitInputs(inputs, pairLimit);
  const errors: BatchError[] = [];
  const results = inputs.flatMap((input) => {
    const linked = attempt(() => {
      const type = typeNamed(call, { from, to }, input.type);
      const fromId = requireRecord(from, input.from.id);
      const ends = { from, fromId, to, toId: requireRecord(to, input.to.id) };
      refuseFull(call.state, ends, [type]);
      linkRecords(call.state, ends, [type]);
    });
    if ('done' in linked) return [input];
    errors.push(errorEntry(linked.refused, { fromObjectId: [input.from.id], toObjectId: [input.to.id] }));
    return [];
  });
  return batchAnswer(call, results, errors, 201);
}

function archive(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, pairs);
  limitInputs(inputs, pairLimit);
  for (const input of inputs) {
    const type = typeNamed(call, { from, to }, input.type);
    unlinkRecords(call.state, currentEnds({ from, to }, input.from.id, input.to.id), [type]);
  }
  return noContent;
}

function typeNamed(call: Call, { from, to }: Direction, name: string): AssociationType {
  const found = call.state.associations
    .types(from.id, to.id)
    .find((type) => type.name === name || String(type.typeId) === name);
  if (found) return found;
  throw invalid(`${name} is not a valid association type between ${from.id} and ${to.id}`);
}

/** `/crm/v3/objects/{type}/{id}/associations/{to}`: GET the associations of one record, each type by its word. */
export function answerRecordAssociationsV3(
  call: Call,
  from: ObjectType,
  id: string,
  [toWord, ...more]: readonly string[],
): Answer {
  if (toWord === undefined) throw notFound();
  if (more.length > 0) throw notEmulated('Writing one association in v3');
  const to = pathType(call, toWord);
  return byMethod(call, { GET: () => listLinked(call, { from, to }, requireRecord(from, id)) });
}

function listLinked(call: Call, { from, to }: Direction, id: string): Answer {
  const links = call.state.associations.links(from.id, id, to.id);
  const linked = links.flatMap(({ toId, types }) => types.map(({ name }) => ({ id: toId, type: name })));
  const start = Number(call.url.searchParams.get('after') ?? 0);
  const end = start + limitOf(call, 500, 500);
  return ok({
    results: linked.slice(start, end),
    ...(end < linked.length && { paging: nextPage(call, String(end)) }),
  });
}
