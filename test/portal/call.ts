import * as z from 'zod';
import type { AccountRules } from './account-rules.ts';
import { invalid } from './refused.ts';
import { resolveType } from './state.ts';
import type { ObjectType, PortalState } from './state.ts';

/** What an account may differ in. */
interface AccountTraits {
  /** Some accounts refuse custom unique properties on tasks. */
  readonly refuseUniqueTaskProperties: boolean;
  /** What its administrators demand, as far as it binds the request. */
  readonly rules: AccountRules;
}

/** One request, taken apart. */
export interface Call {
  readonly state: PortalState;
  readonly traits: AccountTraits;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly method: string;
  readonly url: URL;
  /** Did it come by a dated path (`/crm/objects/2026-09/…`) rather than a v3 or v4 one? */
  readonly dated: boolean;
  /** Path segments after the API's own prefix, decoded. */
  readonly rest: readonly string[];
  /** The body as sent; empty when there was none. */
  readonly bodyText: string;
}

/** What a handler answers; without a body the answer is empty. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 201,
  body,
  headers,
});
export const noContent: Answer = { status: 204 };

/** Ids come as text; HubSpot also takes numbers. */
export const idText = z.union([z.string(), z.number()]).transform(String);

/** The JSON body as `schema` says; 400 for malformed JSON, missing fields and fields of the wrong kind. */
export function bodyOf<T>(call: Call, schema: z.ZodType<T>): T {
  return jsonAs(call.bodyText, schema);
}

/** JSON text as `schema` says; refuses as `bodyOf` does. */
export function jsonAs<T>(text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.filter(isMissing).map((issue) => String(issue.path.at(-1)));
  if (missing.length > 0) {
    throw invalid(
      `Invalid input JSON on line 1, column 2. Some required fields were not set: [${missing.join(', ')}]`,
      {
        errors: missing.map((field) => ({
          message: `${field} is required`,
          code: 'REQUIRED_FIELD',
          in: field,
        })),
      },
    );
  }
  const [first] = parsed.error.issues;
  throw invalid(
    `Invalid input JSON on line 1, column 2: Cannot deserialize value at ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`,
  );
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.flat().every(isMissing);
  return issue.code === 'invalid_type' && issue.message.includes('received undefined');
}

function jsonOf(text: string): unknown {
  if (text.trim() === '')
    throw invalid('Invalid input JSON on line 1, column 0: No content to map due to end-of-input');
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw invalid(
      `Invalid input JSON on line 1, column 1: ${problem instanceof Error ? problem.message : ''}`,
    );
  }
}

/** The object type a segment names; 400 when the account has none such. */
export function typeOf(call: Call, segment: string): ObjectType {
  const type = resolveType(call.state, segment);
  if (type) return type;
  const isTypeId = /^\d+-\d+$/.test(segment);
  throw invalid(
    `${isTypeId ? 'Invalid object or event type id' : 'Unable to infer object type from'}: ${segment}`,
  );
}

/** A number from the query between 1 and `max`; `fallback` when absent, 400 when it is none. */
export function limitOf(call: Call, fallback: number, max: number): number {
  const text = call.url.searchParams.get('limit');
  if (text === null || text === '') return fallback;
  const limit = Number(text);
  if (!Number.isInteger(limit)) throw invalid(`Invalid value for query parameter limit: ${text}`);
  if (limit < 1 || limit > max) throw invalid(`limit must be between 1 and ${max}, but was ${limit}`);
  return limit;
}

/** Values of a query parameter, comma-separated or repeated. */
export function listOf(call: Call, name: string): readonly string[] {
  return call.url.searchParams
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A true-or-false query parameter, false when absent. */
export function flagOf(call: Call, name: string): boolean {
  const text = call.url.searchParams.get(name);
  if (text === null || text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw invalid(`Invalid value for query parameter ${name}: ${text}`);
}

/** Where the next page starts, with the link HubSpot adds. */
export function nextPage(call: Call, after: string): { next: { after: string; link: string } } {
  const link = new URL(call.url);
  link.searchParams.set('after', after);
  return { next: { after, link: link.toString() } };
}
