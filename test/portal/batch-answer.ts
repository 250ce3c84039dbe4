import * as z from 'zod';
import type { Answer, Call } from './call.ts';
import { Refused, invalid } from './refused.ts';

/** One entry of a batch answer's `errors`. */
export interface BatchError {
  readonly status: 'error';
  readonly category: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** 207 with the errors when there are any, else `status`. */
export function batchAnswer(
  call: Call,
  results: readonly unknown[],
  errors: readonly BatchError[] = [],
  status = 200,
): Answer {
  const at = new Date(call.now).toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  if (errors.length === 0) return { status, body };
  return { status: 207, body: { ...body, numErrors: errors.length, errors } };
}

/** A refusal of one input, as the entry it becomes in a batch answer. */
export function errorEntry(
  problem: Refused,
  context: Readonly<Record<string, readonly string[]>>,
): BatchError {
  const { message, category = 'VALIDATION_ERROR', context: details, ...rest } = problem.body;
  const own = typeof details === 'object' ? details : {};
  return { status: 'error', category, message, context: { ...own, ...context }, ...rest };
}

/** Runs `work` and gives back the refusal it throws. */
export function attempt<T>(work: () => T): { readonly done: T } | { readonly refused: Refused } {
  try {
    return { done: work() };
  } catch (problem) {
    if (problem instanceof Refused) return { refused: problem };
    throw problem;
  }
}

/** The shape of a batch request with these inputs. */
export const batchOf = <T extends z.ZodType>(input: T): z.ZodObject<{ inputs: z.ZodArray<T> }> =>
  z.object({ inputs: z.array(input) });

/** 400 when a batch holds more inputs than HubSpot takes. */
export function limitInputs(inputs: readonly unknown[], most: number): void {
  if (inputs.length <= most) return;
  throw invalid(
    `The maximum number of inputs supported in a batch request for this endpoint is ${most}, but ${inputs.length} were sent.`,
  );
}

/** 400 when two inputs are the same. */
export function refuseDuplicates(keys: readonly string[]): void {
  const twice = [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];
  if (twice.length === 0) return;
  throw invalid(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique`, {
    context: { ids: twice },
  });
}
