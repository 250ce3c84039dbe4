import * as z from 'zod';
import { limitKey } from './association-ceiling.ts';
import type { AssociationType } from './association-store.ts';
import { batchAnswer, batchOf } from './batch-answer.ts';
import { bodyOf, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import type { Direction } from './association-direction.ts';
import { byMethod, pathType } from './handlers.ts';
import { invalid, notFound } from './refused.ts';
import type { PortalState } from './state.ts';

const named = { category: z.string().nullish(), typeId: z.int() };
const limitInput = z.object({ ...named, maxToObjectIds: z.int().min(1) });

/** `/crm/associations/…/definitions/configurations/…`: how many records people let a record be associated with. */
export function answerAssociationLimits(call: Call, rest: readonly string[]): Answer {
  const [fromWord, toWord, ...verb] = rest;
  if (fromWord === 'all' && toWord === undefined) {
    return byMethod(call, { GET: () => ok({ results: limitsOf(call.state, allTypes(call.state)) }) });
  }
  if (fromWord === undefined || toWord === undefined) throw notFound();
  const direction = { from: pathType(call, fromWord), to: pathType(call, toWord) };
  switch (verb.join('/')) {
    case '':
      return byMethod(call, { GET: () => ok({ results: limitsOf(call.state, typesOf(call, direction)) }) });
    case 'batch/create':
    case 'batch/update':
      return byMethod(call, { POST: () => setLimits(call, direction) });
    case 'batch/purge':
      return byMethod(call, { POST: () => purgeLimits(call, direction) });
    default:
      throw notFound();
  }
}

const typesOf = (call: Call, { from, to }: Direction): readonly AssociationType[] =>
  call.state.associations.types(from.id, to.id);

const allTypes = (state: PortalState): readonly AssociationType[] =>
  [...state.types.keys()].flatMap((from) =>
    state.associations.partners(from).flatMap((to) => state.associations.types(from, to)),
  );

/** Only types with a limit are listed. */
function limitsOf(state: PortalState, types: readonly AssociationType[]): readonly object[] {
  return types.flatMap((type) => {
    const limit = state.associationLimits.get(limitKey(type));
    return limit === undefined ? [] : [limitAnswer(type, limit)];
  });
}

const limitAnswer = (
  { category, typeId, label }: AssociationType,
  userEnforcedMaxToObjectIds: number,
): object => ({
  category,
  typeId,
  ...(label !== null && { label }),
  userEnforcedMaxToObjectIds,
});

/**
 * A label's limit is at most that of the pair's default type. Source: HubSpot's changelog, "Introducing Custom Association Limits for Associations API".
 */
function setLimits(call: Call, direction: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(limitInput));
  const { state } = call;
  const planned = inputs.map((input) => ({
    type: typeNamed(call, direction, input),
    limit: input.maxToObjectIds,
  }));
  for (const { type, limit } of planned) {
    if (limit > state.associationCeiling)
      throw invalid(`The limit must be at most ${state.associationCeiling}.`);
    const plain = typesOf(call, direction).find((each) => each.isDefault);
    const most = plain && !type.isDefault ? state.associationLimits.get(limitKey(plain)) : undefined;
    if (most !== undefined && limit > most) throw invalid(`The limit must be at most ${most}.`);
  }
  for (const { type, limit } of planned) state.associationLimits.set(limitKey(type), limit);
  return batchAnswer(
    call,
    planned.map(({ type, limit }) => limitAnswer(type, limit)),
  );
}

function purgeLimits(call: Call, direction: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object(named)));
  for (const input of inputs)
    call.state.associationLimits.delete(limitKey(typeNamed(call, direction, input)));
  return noContent;
}

function typeNamed(
  call: Call,
  direction: Direction,
  { typeId }: { readonly typeId: number },
): AssociationType {
  const type = typesOf(call, direction).find((each) => each.typeId === typeId);
  if (type) return type;
  throw invalid(
    `Association type ${typeId} does not exist between ${direction.from.id} and ${direction.to.id}.`,
  );
}
