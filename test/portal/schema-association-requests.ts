import * as z from 'zod';
import { bodyOf, created, noContent } from './call.ts';
import type { Answer, Call } from './call.ts';
import { invalid, notFound } from './refused.ts';
import { definitionAnswer } from './schema-answer.ts';
import { declarePair, undeclarePair } from './schema-associations.ts';
import { resolveType } from './state.ts';

const associationBody = z.object({
  fromObjectTypeId: z.string(),
  toObjectTypeId: z.string(),
  name: z.string().nullish(),
});

/** POST an association between two object types. */
export function createSchemaAssociation(call: Call, word: string): Answer {
  const { state } = call;
  if (!resolveType(state, word)) throw notFound(`Object type ${word} does not exist.`);
  const input = bodyOf(call, associationBody);
  const [from, to] = [input.fromObjectTypeId, input.toObjectTypeId].map((segment) => {
    const type = resolveType(state, segment);
    if (!type) throw invalid(`Unable to infer object type from: ${segment}`);
    return type;
  });
  if (!from || !to) throw invalid('Invalid object or event type id');
  const made = declarePair(state, from, to, input.name ?? `${from.name}_to_${to.name}`);
  return created(definitionAnswer(made, call.now));
}

/** DELETE an association between object types by its id; links under it end. */
export function deleteSchemaAssociation(call: Call, word: string, id: string): Answer {
  const type = resolveType(call.state, word);
  if (!type) throw notFound(`Object type ${word} does not exist.`);
  undeclarePair(call.state, type, id);
  return noContent;
}
