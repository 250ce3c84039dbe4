import * as z from 'zod';
import { attempt, batchAnswer, batchOf, errorEntry, limitInputs } from './batch-answer.ts';
import { bodyOf, noContent } from './call.ts';
import type { Answer, Call } from './call.ts';
import { propertyAnswer } from './property-answer.ts';
import { removeProperty } from './property-archive.ts';
import { addProperty } from './property-create.ts';
import { propertyCreate } from './property-input.ts';
import { missingProperty } from './property-requests.ts';
import type { ObjectType } from './state.ts';

export function createProperties(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, batchOf(propertyCreate));
  limitInputs(inputs, 100);
  const tried = inputs.map((input) => ({ input, made: attempt(() => addProperty(call, type, input)) }));
  return batchAnswer(
    call,
    tried.flatMap(({ made }) => ('done' in made ? [propertyAnswer(made.done)] : [])),
    tried.flatMap(({ input, made }) =>
      'refused' in made ? [errorEntry(made.refused, { name: [input.name] })] : [],
    ),
    201,
  );
}

export function readProperties(call: Call, type: ObjectType): Answer {
  const body = batchOf(z.object({ name: z.string() })).extend({ archived: z.boolean().nullish() });
  const { inputs, archived } = bodyOf(call, body);
  limitInputs(inputs, 100);
  const from = archived ? type.archivedProperties : type.properties;
  const tried = inputs.map(({ name }) => ({
    name,
    read: attempt(() => from.get(name) ?? missingProperty(type, name)),
  }));
  return batchAnswer(
    call,
    tried.flatMap(({ read }) => ('done' in read ? [propertyAnswer(read.done)] : [])),
    tried.flatMap(({ name, read }) =>
      'refused' in read ? [errorEntry(read.refused, { name: [name] })] : [],
    ),
  );
}

/** 204 whatever the state of the properties; those that cannot be archived stay. */
export function archiveProperties(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object({ name: z.string() })));
  limitInputs(inputs, 100);
  for (const { name } of inputs) {
    const held = type.properties.get(name);
    if (held) attempt(() => removeProperty(call, type, held));
  }
  return noContent;
}
