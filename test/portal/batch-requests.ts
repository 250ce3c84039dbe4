import * as z from 'zod';
import { attempt, batchAnswer, batchOf, errorEntry, limitInputs, refuseDuplicates } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { bodyOf, flagOf, idText, listOf, noContent, typeOf } from './call.ts';
import type { Answer, Call } from './call.ts';
import { linkRecords, plannedLinks } from './association-links.ts';
import { recordAnswer, writtenAnswer } from './record-answer.ts';
import { checkedInput, propertiesInput } from './record-input.ts';
import { createInput, recordNamed, requireUnique } from './record-requests.ts';
import { addRecord, archiveRecord, changeRecord, folded } from './record-store.ts';
import type { Values } from './record-store.ts';
import { invalid } from './refused.ts';
import type { ObjectType, StoredRecord } from './state.ts';

const inputLimit = 100;
const inputLimitWithHistory = 50;

const traced = { objectWriteTraceId: z.string().nullish() };
const readBody = batchOf(z.object({ id: idText })).extend({
  properties: z.array(z.string()).nullish(),
  propertiesWithHistory: z.array(z.string()).nullish(),
  idProperty: z.string().nullish(),
});
const createBody = batchOf(createInput.extend(traced));
const writeBody = batchOf(
  z.object({ id: idText, idProperty: z.string().nullish(), properties: propertiesInput, ...traced }),
);

type WriteInput = z.infer<typeof writeBody>['inputs'][number];

/** Records by id or unique property; those missing are named in one error of a 207. */
export function batchRead(call: Call, type: ObjectType): Answer {
  const body = bodyOf(call, readBody);
  const withHistory = body.propertiesWithHistory ?? [];
  limitInputs(body.inputs, withHistory.length > 0 ? inputLimitWithHistory : inputLimit);
  const idProperty = uniqueProperty(call, type, body.idProperty);
  const archived = flagOf(call, 'archived');
  const ids = [...new Set(body.inputs.map(({ id }) => id))];
  const found = ids.map((id) => (archived ? archivedRecord(type, id) : recordNamed(type, id, idProperty)));
  const missing = ids.filter((_, place) => found[place] === undefined);
  const wanted = {
    properties: body.properties ?? [],
    withHistory,
    associations: listOf(call, 'associations').map((word) => typeOf(call, word)),
  };
  const records = [...new Set(found)].flatMap((record) => record ?? []);
  return batchAnswer(
    call,
    records.map((record) => recordAnswer(call.state, type, record, wanted)),
    missing.length > 0 ? [missingObjects(type, missing)] : [],
  );
}

/** Source: bodies of batch reads quoted by users of HubSpot's clients. */
function missingObjects(type: ObjectType, ids: readonly string[], trace?: string | null): BatchError {
  const subject = type.schema ? type.id : type.name.toUpperCase();
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${subject} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids, ...traceContext(trace) },
  };
}

const traceContext = (trace: string | null | undefined): Record<string, readonly string[]> =>
  trace ? { objectWriteTraceId: [trace] } : {};

function archivedRecord(type: ObjectType, id: string): StoredRecord | undefined {
  const record = type.records.get(id);
  return record && record.archivedAt !== null ? record : undefined;
}

/** All records or none, unless every input carries an `objectWriteTraceId`: then each stands for itself. */
export function batchCreate(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, createBody);
  limitInputs(inputs, inputLimit);
  const { state, now } = call;
  const promised = new Map<string, string>();
  const plans = inputs.map((input) => ({ input, plan: attempt(() => plan(input)) }));
  function plan(input: (typeof inputs)[number]) {
    const links = plannedLinks(state, type, input.associations ?? []);
    const id = String(state.ids.next());
    return {
      id,
      links,
      values: checkedInput({ state, type, record: null, id, now, promised }, input.properties),
    };
  }
  const singly = inputs.length > 0 && inputs.every((input) => input.objectWriteTraceId);
  const errors: BatchError[] = [];
  for (const { input, plan: planned } of plans) {
    if (!('refused' in planned)) continue;
    if (!singly) throw planned.refused;
    errors.push(errorEntry(planned.refused, traceContext(input.objectWriteTraceId)));
  }
  const results = plans.flatMap(({ input, plan: planned }) => {
    if ('refused' in planned) return [];
    const { id, links, values } = planned.done;
    const record = addRecord(state, type, { id, values, now, source: 'INTEGRATION' });
    for (const link of links) {
      linkRecords(state, { from: type, fromId: id, to: link.to, toId: link.record.id }, link.types);
    }
    return [{ ...writtenAnswer(state, type, record, values.keys()), ...traceOf(input) }];
  });
  return batchAnswer(call, results, errors, 201);
}

const traceOf = (input: { readonly objectWriteTraceId?: string | null | undefined }): object =>
  input.objectWriteTraceId ? { objectWriteTraceId: input.objectWriteTraceId } : {};

/** Changes records; what cannot be changed is named in a 207, the rest is done. */
export function batchUpdate(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, writeBody);
  limitInputs(inputs, inputLimit);
  const records = inputs.map((input) =>
    recordNamed(type, input.id, uniqueProperty(call, type, input.idProperty)),
  );
  refuseDuplicates(
    inputs.map((input, place) => records[place]?.id ?? `${input.idProperty ?? ''} ${input.id}`.trim()),
  );
  const errors: BatchError[] = [];
  const results = inputs.flatMap((input, place) => {
    const record = records[place];
    if (!record) {
      errors.push(missingObjects(type, [input.id], input.objectWriteTraceId));
      return [];
    }
    const written = attempt(() => write(call, type, record, input));
    if ('refused' in written) {
      errors.push(
        errorEntry(written.refused, { ids: [input.id], ...traceContext(input.objectWriteTraceId) }),
      );
      return [];
    }
    return [{ ...writtenAnswer(call.state, type, record, written.done.keys()), ...traceOf(input) }];
  });
  return batchAnswer(call, results, errors);
}

function write(call: Call, type: ObjectType, record: StoredRecord, input: WriteInput): Values {
  const { state, now } = call;
  const values = checkedInput({ state, type, record, id: record.id, now }, input.properties);
  changeRecord(state, type, record, values, now);
  return values;
}

/** Changes the record that holds a unique value, or makes it; each result says whether it is new. */
export function batchUpsert(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, writeBody);
  limitInputs(inputs, inputLimit);
  const keyed = inputs.map((input) => ({ input, idProperty: uniqueProperty(call, type, input.idProperty) }));
  refuseDuplicates(keyed.map(({ input, idProperty }) => (idProperty ? folded(input.id) : input.id)));
  const errors: BatchError[] = [];
  const results = keyed.flatMap(({ input, idProperty }) => {
    const written = attempt(() => upsert(call, type, input, idProperty));
    if ('done' in written) return [{ ...written.done, ...traceOf(input) }];
    errors.push(errorEntry(written.refused, { ids: [input.id], ...traceContext(input.objectWriteTraceId) }));
    return [];
  });
  return batchAnswer(call, results, errors);
}

function upsert(
  call: Call,
  type: ObjectType,
  input: WriteInput,
  idProperty: string | undefined,
): Record<string, unknown> {
  const { state, now } = call;
  const held = recordNamed(type, input.id, idProperty);
  if (held) {
    const values = write(call, type, held, input);
    return { ...writtenAnswer(state, type, held, values.keys()), new: false };
  }
  if (idProperty === undefined)
    throw invalid(`Unable to find an object with ID ${input.id}; idProperty is required to create one.`);
  const id = String(state.ids.next());
  const properties = { [idProperty]: input.id, ...input.properties };
  const values = checkedInput({ state, type, record: null, id, now }, properties);
  const record = addRecord(state, type, { id, values, now, source: 'INTEGRATION' });
  return { ...writtenAnswer(state, type, record, values.keys()), new: true };
}

/** Moves records to the recycling bin: 204 whatever their state. */
export function batchArchive(call: Call, type: ObjectType): Answer {
  const { inputs } = bodyOf(call, batchOf(z.object({ id: idText })));
  limitInputs(inputs, inputLimit);
  for (const { id } of inputs) {
    const record = type.records.get(id);
    if (record) archiveRecord(call.state, type, record, call.now);
  }
  return noContent;
}

function uniqueProperty(
  call: Call,
  type: ObjectType,
  idProperty: string | null | undefined,
): string | undefined {
  if (!idProperty) return undefined;
  requireUnique(call, type, idProperty);
  return idProperty;
}
