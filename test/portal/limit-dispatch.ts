import type { Answer, Call } from './call.ts';
import { byMethod } from './handlers.ts';
import {
  readCustomObjectLimit,
  readFullPartners,
  readFullRecords,
  readFullTypes,
  readLabelLimits,
  readPipelineLimits,
  readPropertyLimits,
  readRecordLimits,
} from './limit-requests.ts';
import { notEmulated, notFound } from './refused.ts';

/** `/crm/limits/…`: what an account may hold and holds. */
export function answerLimits(call: Call): Answer {
  const read = readerOf(call);
  return byMethod(call, { GET: read });
}

function readerOf(call: Call): () => Answer {
  const [what, second, from, to, ...more] = call.rest;
  if (what === 'associations' && second === 'records' && from !== undefined && more.length === 0) {
    if (from === 'from' && to === undefined) return () => readFullTypes(call);
    if (to === undefined) throw notFound();
    return to === 'to' ? () => readFullPartners(call, from) : () => readFullRecords(call, from, to);
  }
  switch (call.rest.join('/')) {
    case 'custom-object-types':
      return () => readCustomObjectLimit(call);
    case 'custom-properties':
      return () => readPropertyLimits(call);
    case 'records':
      return () => readRecordLimits(call);
    case 'pipelines':
      return () => readPipelineLimits(call);
    case 'associations/labels':
      return () => readLabelLimits(call);
    default:
      throw notEmulated(`The limits of ${what ?? 'an account'}`);
  }
}
