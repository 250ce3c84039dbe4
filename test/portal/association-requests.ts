import * as z from 'zod';
import { currentEnds, requireRecord } from './association-direction.ts';
import type { Direction } from './association-direction.ts';
import {
  defaultTypeOf,
  inverseOf,
  linkRecords,
  namedTypes,
  typeSpec,
  unlinkRecords,
} from './association-links.ts';
import type { AssociationType } from './association-store.ts';
import { attempt, batchAnswer, batchOf, errorEntry, limitInputs } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { bodyOf, idText, noContent } from './call.ts';
import type { Answer, Call } from './call.ts';

/** Source: "Limits" in HubSpot's associations guide. */
const createLimit = 2000;

const ref = z.object({ id: idText });
const pairInput = z.object({ from: ref, to: ref });
const labelledInput = pairInput.extend({ types: z.array(typeSpec) });

/** Associates pairs under the given types, and always under the pair's default type. */
export function createAssociations(call: Call, direction: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(labelledInput));
  limitInputs(inputs, createLimit);
  const errors: BatchError[] = [];
  const results = inputs.flatMap((input) => {
    const linked = attempt(() => linkLabelled(call, direction, input.from.id, input.to.id, input.types));
    if ('done' in linked) return [linked.done];
    errors.push(pairError(linked.refused, input));
    return [];
  });
  return batchAnswer(call, results, errors, 201);
}

function pairError(problem: Parameters<typeof errorEntry>[0], input: z.infer<typeof pairInput>): BatchError {
  return errorEntry(problem, { fromObjectId: [input.from.id], toObjectId: [input.to.id] });
}

function linkLabelled(
  call: Call,
  { from, to }: Direction,
  fromId: string,
  toId: string,
  specs: readonly z.infer<typeof typeSpec>[],
): object {
  const types = namedTypes(call.state, from, to, specs);
  defaultTypeOf(call.state, from, to);
  const ends = { from, fromId: requireRecord(from, fromId), to, toId: requireRecord(to, toId) };
  linkRecords(call.state, ends, types, types.length > 0);
  return {
    fromObjectTypeId: from.id,
    fromObjectId: Number(fromId),
    toObjectTypeId: to.id,
    toObjectId: Number(toId),
    labels: types.flatMap((type) => type.label ?? []),
  };
}

/** Associates pairs under their default type. */
export function createDefaultAssociations(call: Call, direction: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(pairInput));
  limitInputs(inputs, createLimit);
  defaultTypeOf(call.state, direction.from, direction.to);
  const errors: BatchError[] = [];
  const results = inputs.flatMap((input) => {
    const linked = attempt(() => linkPlain(call, direction, input.from.id, input.to.id));
    if ('done' in linked) return linked.done;
    errors.push(pairError(linked.refused, input));
    return [];
  });
  return batchAnswer(call, results, errors);
}

/** Both directions of the association made, as HubSpot answers. */
function linkPlain(call: Call, { from, to }: Direction, fromId: string, toId: string): readonly object[] {
  const type = defaultTypeOf(call.state, from, to);
  const ends = { from, fromId: requireRecord(from, fromId), to, toId: requireRecord(to, toId) };
  linkRecords(call.state, ends, [type]);
  const back = inverseOf(call.state, type);
  return [defaultAnswer(fromId, toId, type), ...(back ? [defaultAnswer(toId, fromId, back)] : [])];
}

const defaultAnswer = (fromId: string, toId: string, type: AssociationType): object => ({
  from: { id: fromId },
  to: { id: toId },
  associationSpec: { associationCategory: type.category, associationTypeId: type.typeId },
});

/** PUT one default association. */
export function putDefaultAssociation(
  call: Call,
  direction: Direction,
  fromId: string,
  toId: string,
): Answer {
  return batchAnswer(call, linkPlain(call, direction, fromId, toId));
}

/** PUT one labelled association. */
export function putAssociation(call: Call, direction: Direction, fromId: string, toId: string): Answer {
  const specs = bodyOf(call, z.array(typeSpec));
  return { status: 201, body: linkLabelled(call, direction, fromId, toId, specs) };
}

/** DELETE every association between two records: 204 also when there is none. */
export function deleteAssociation(call: Call, { from, to }: Direction, fromId: string, toId: string): Answer {
  unlinkRecords(call.state, currentEnds({ from, to }, fromId, toId));
  return noContent;
}

/** Ends associations: 204 also for pairs that have none. */
export function archiveAssociations(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object({ from: ref, to: z.array(ref) })));
  limitInputs(inputs, createLimit);
  for (const input of inputs) {
    for (const target of input.to) {
      unlinkRecords(call.state, currentEnds({ from, to }, input.from.id, target.id));
    }
  }
  return noContent;
}

/** Ends some types of associations; without its default type an association ends altogether. */
export function archiveLabels(call: Call, { from, to }: Direction): Answer {
  const { inputs } = bodyOf(call, batchOf(labelledInput));
  limitInputs(inputs, createLimit);
  for (const input of inputs) {
    const types = namedTypes(call.state, from, to, input.types);
    unlinkRecords(call.state, currentEnds({ from, to }, input.from.id, input.to.id), types);
  }
  return noContent;
}
