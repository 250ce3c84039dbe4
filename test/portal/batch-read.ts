import * as z from 'zod';
import { batchAnswer, batchOf, limitInputs } from './batch-answer.ts';
import type { BatchError } from './batch-answer.ts';
import { bodyOf, flagOf, idText, listOf, typeOf } from './call.ts';
import type { Answer, Call } from './call.ts';
import { recordAnswer } from './record-answer.ts';
import { recordNamed, requireUnique } from './record-requests.ts';
import { binnedRecord } from './record-store.ts';
import type { ObjectType } from './state.ts';

const inputLimit = 100;
const inputLimitWithHistory = 50;

const readBody = batchOf(z.object({ id: idText })).extend({
  properties: z.array(z.string()).nullish(),
  propertiesWithHistory: z.array(z.string()).nullish(),
  idProperty: z.string().nullish(),
});

/** Records by id or unique property; those missing are named in one error of a 207. */
export function batchRead(call: Call, type: ObjectType): Answer {
  const body = bodyOf(call, readBody);
  const withHistory = body.propertiesWithHistory ?? [];
  limitInputs(body.inputs, withHistory.length > 0 ? inputLimitWithHistory : inputLimit);
  const idProperty = uniqueProperty(call, type, body.idProperty);
  const archived = flagOf(call, 'archived');
  const ids = [...new Set(body.inputs.map(({ id }) => id))];
  const found = ids.map((id) => (archived ? binnedRecord(type, id) : recordNamed(type, id, idProperty)));
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

/** The one error for records that are not there. Source: bodies of batch reads quoted by users of HubSpot's clients. */
export function missingObjects(type: ObjectType, ids: readonly string[], trace?: string | null): BatchError {
  const subject = type.schema ? type.id : type.name.toUpperCase();
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: `Could not get some ${subject} objects, they may be deleted or not exist. Check that ids are valid.`,
    context: { ids, ...traceContext(trace) },
  };
}

/** The context by which an input's error is told from others. */
export const traceContext = (trace: string | null | undefined): Record<string, readonly string[]> =>
  trace ? { objectWriteTraceId: [trace] } : {};

/** The unique property that inputs are named by, if any; 400 when it is not unique. */
export function uniqueProperty(
  call: Call,
  type: ObjectType,
  idProperty: string | null | undefined,
): string | undefined {
  if (!idProperty) return undefined;
  requireUnique(call, type, idProperty);
  return idProperty;
}
