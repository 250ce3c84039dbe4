import * as z from 'zod';
import { linkRecords, plannedLinks } from './association-links.ts';
import { attempt, batchAnswer, batchOf, errorEntry, limitInputs, refuseDuplicates } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { missingObjects, traceContext, uniqueProperty } from './batch-read.ts';
import { bodyOf, idText, noContent } from './call.ts';
import type { Answer, Call } from './call.ts';
import { writtenAnswer } from './record-answer.ts';
import { checkedInput, propertiesInput } from './record-input.ts';
import type { PropertiesInput } from './record-input.ts';
import { createInput, recordNamed } from './record-requests.ts';
import { addRecord, archiveRecord, changeRecord, folded, liveRecord } from './record-store.ts';
import { invalid } from './refused.ts';
import type { ObjectType } from './state.ts';

const inputLimit = 100;

const traced = { objectWriteTraceId: z.string().nullish() };
const createBody = batchOf(createInput.extend(traced));
const writeBody = batchOf(
  z.object({ id: idText, idProperty: z.string().nullish(), properties: propertiesInput, ...traced }),
);

interface Traced {
  readonly id?: string;
  readonly objectWriteTraceId?: string | null | undefined;
}

/** All records or none, unless every input is traced: then each stands for itself. */
export function batchCreate(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, createBody);
  limitInputs(inputs, inputLimit);
  const { state, now } = call;
  const promised = new Map<string, string>();
  const { plans, errors } = planInputs(inputs, isTraced(inputs), (input) => {
    const links = plannedLinks(state, type, input.associations ?? []);
    const id = String(state.ids.next());
    const target = { state, type, record: null, id, now, promised };
    return { id, links, values: checkedInput(target, input.properties) };
  });
  const results = plans.map(({ input, plan: { id, links, values } }) => {
    const record = addRecord(state, type, { id, values, now, source: 'INTEGRATION' });
    for (const link of links) {
      linkRecords(state, { from: type, fromId: id, to: link.to, toId: link.record.id }, link.types);
    }
    return { ...writtenAnswer(state, type, record, values.keys()), ...traceOf(input) };
  });
  return batchAnswer(call, results, errors, 201);
}

/** Does every input carry an `objectWriteTraceId`? */
const isTraced = (inputs: readonly Traced[]): boolean =>
  inputs.length > 0 && inputs.every((input) => input.objectWriteTraceId);

const traceOf = ({ objectWriteTraceId }: Traced): object =>
  objectWriteTraceId ? { objectWriteTraceId } : {};

/**
 * What each input will do, and why others cannot. Unless inputs are taken singly the first refusal is thrown, and
 * nothing is written: seen on live accounts for create and upsert.
 */
function planInputs<I extends Traced, P>(
  inputs: readonly I[],
  singly: boolean,
  plan: (input: I) => P,
): {
  readonly plans: readonly { readonly input: I; readonly plan: P }[];
  readonly errors: readonly BatchError[];
} {
  const errors: BatchError[] = [];
  const plans = inputs.flatMap((input) => {
    const planned = attempt(() => plan(input));
    if ('done' in planned) return [{ input, plan: planned.done }];
    if (!singly) throw planned.refused;
    const named = input.id === undefined ? {} : { ids: [input.id] };
    errors.push(errorEntry(planned.refused, { ...named, ...traceContext(input.objectWriteTraceId) }));
    return [];
  });
  return { plans, errors };
}

/** Changes records; those that do not exist are named in a 207, the rest is done. */
export function batchUpdate(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, writeBody);
  limitInputs(inputs, inputLimit);
  const named = inputs.map((input) => ({
    ...input,
    record: recordNamed(type, input.id, uniqueProperty(call, type, input.idProperty)),
  }));
  refuseDuplicates(
    named.map(({ record, id, idProperty }) => record?.id ?? `${idProperty ?? ''} ${id}`.trim()),
  );
  const { state, now } = call;
  const promised = new Map<string, string>();
  const found = named.flatMap(({ record, ...input }) => (record ? [{ ...input, record }] : []));
  const { plans, errors } = planInputs(found, isTraced(inputs), ({ record, properties }) =>
    checkedInput({ state, type, record, id: record.id, now, promised }, properties),
  );
  const results = plans.map(({ input, plan: values }) => {
    changeRecord(state, type, input.record, values, now);
    return { ...writtenAnswer(state, type, input.record, values.keys()), ...traceOf(input) };
  });
  const missing = named.filter(({ record }) => !record);
  const absent = missing.map((input) => missingObjects(type, [input.id], input.objectWriteTraceId));
  return batchAnswer(call, results, [...absent, ...errors]);
}

/** Changes the record that holds a unique value, or makes it; each result says whether it is new. */
export function batchUpsert(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, writeBody);
  limitInputs(inputs, inputLimit);
  const keyed = inputs.map((input) => ({ ...input, key: uniqueProperty(call, type, input.idProperty) }));
  refuseDuplicates(keyed.map(({ id, key }) => (key ? folded(id) : id)));
  const { state, now } = call;
  const promised = new Map<string, string>();
  const { plans, errors } = planInputs(keyed, isTraced(inputs), (input) => {
    const held = recordNamed(type, input.id, input.key);
    const id = held?.id ?? String(state.ids.next());
    const properties = held ? input.properties : { ...newKey(input), ...input.properties };
    const target = { state, type, record: held ?? null, id, now, promised };
    return { held, id, values: checkedInput(target, properties) };
  });
  const results = plans.map(({ input, plan: { held, id, values } }) => {
    if (held) changeRecord(state, type, held, values, now);
    const record = held ?? addRecord(state, type, { id, values, now, source: 'INTEGRATION' });
    return { ...writtenAnswer(state, type, record, values.keys()), new: !held, ...traceOf(input) };
  });
  return batchAnswer(call, results, errors);
}

/** The value by which a record that is about to be made will be found; 400 when it has none. */
function newKey({ id, key }: { readonly id: string; readonly key: string | undefined }): PropertiesInput {
  if (key === undefined)
    throw invalid(`Unable to find an object with ID ${id}; idProperty is required to create one.`);
  if (id === '') throw invalid(`A new object needs a value of ${key}, but the id is empty.`);
  return { [key]: id };
}

/** Moves records to the recycling bin: 204 whatever their state. */
export function batchArchive(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object({ id: idText })));
  limitInputs(inputs, inputLimit);
  for (const { id } of inputs) {
    const record = liveRecord(type, id);
    if (record) archiveRecord(call.state, type, record, call.now);
  }
  return noContent;
}
