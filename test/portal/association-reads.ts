import * as z from 'zod';
import { requireRecord } from './association-direction.ts';
import type { Direction } from './association-direction.ts';
import type { Link } from './association-store.ts';
import { batchAnswer, batchOf, limitInputs } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { bodyOf, idText, limitOf, nextPage, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { currentId } from './record-store.ts';
import type { ObjectType } from './state.ts';

/** Source: "Limits" in HubSpot's associations guide. */
const readLimit = 1000;
/** Associated records in one page of a batch read. */
const pageSize = 500;

/** Associated records of up to 1,000 records; those without any are named in a 207. */
export function readAssociations(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object({ id: idText, after: z.string().nullish() })));
  limitInputs(inputs, readLimit);
  const errors: BatchError[] = [];
  const results = inputs.flatMap(({ id, after }) => {
    const links = call.state.associations.links(from.id, currentId(from, id), to.id);
    if (links.length === 0) {
      errors.push(noneFound(id, from, to));
      return [];
    }
    const start = Number(after ?? 0);
    const page = links.slice(start, start + pageSize);
    const next = start + pageSize;
    return [
      {
        from: { id },
        to: page.map(linkAnswer),
        ...(next < links.length && { paging: { next: { after: String(next) } } }),
      },
    ];
  });
  return batchAnswer(call, results, errors);
}

const linkAnswer = (link: Link): object => ({
  toObjectId: Number(link.toId),
  associationTypes: link.types.map(({ category, typeId, label }) => ({ category, typeId, label })),
});

/** The entry of a batch answer for a record without associations (seen on live accounts: one entry each). */
export function noneFound(id: string, from: ObjectType, to: ObjectType): BatchError {
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.name} is associated with ${from.name} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [from.name], toObjectType: [to.name] },
  };
}

/** GET the associations of one record (v4 only; the dated API has no such path). */
export function listAssociations(call: Call, { from, to }: Direction, id: string): Answer {
  requireRecord(from, id);
  const limit = limitOf(call, 500, 500);
  const start = Number(call.url.searchParams.get('after') ?? 0);
  const links = call.state.associations.links(from.id, currentId(from, id), to.id);
  const next = start + limit;
  return ok({
    results: links.slice(start, next).map(linkAnswer),
    ...(next < links.length && { paging: nextPage(call, String(next)) }),
  });
}
