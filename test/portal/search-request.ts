import * as z from 'zod';
import { invalid } from './refused.ts';
import {
  checkCounts,
  filterShape,
  readFilter,
  unreadable,
  type SearchFilter,
} from './search-filter-input.ts';

/** HubSpot's documented limit of a body, in characters; a query can be no longer either. */
const MAX_BODY = 3000;
const MAX_LIMIT = 200;
/** Nothing past this many results can be paged to. */
const WALL = 10_000;

/** One property to sort by. */
export interface SearchSort {
  readonly propertyName: string;
  readonly isDescending: boolean;
}

/** A search as it is asked for. */
export interface SearchRequest {
  /** Any group must match; within a group every filter. None: every record matches. */
  readonly groups: readonly (readonly SearchFilter[])[];
  readonly sort: SearchSort | null;
  readonly query: string;
  readonly properties: readonly string[];
  readonly limit: number;
  /** How many matches to skip. */
  readonly after: number;
}

const sortShape = z.union([
  z.string(),
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).nullish() }),
]);

const bodyShape = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterShape).nullish() })).nullish(),
  /** Undocumented but accepted: filters without a group are one group (api-nodejs 491). */
  filters: z.array(filterShape).nullish(),
  sorts: z.array(sortShape).nullish(),
  query: z.string().nullish(),
  properties: z.array(z.string()).nullish(),
  limit: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  after: z.union([z.int().min(0), z.string().regex(/^\d*$/).transform(Number)]).nullish(),
});

/** Reads a search body; whether its properties exist is not asked here. Throws `Refused`, 400. */
export function parseSearchRequest(body: string): SearchRequest {
  if (body.length > MAX_BODY) throw invalid(`The request body is longer than ${MAX_BODY} characters.`);
  const parsed = bodyShape.safeParse(parseJson(body));
  if (!parsed.success) throw unreadable(whyNot(parsed.error));
  const shape = parsed.data;
  const groups = [
    ...(shape.filterGroups ?? []).map((group) => group.filters ?? []),
    ...(shape.filters ? [shape.filters] : []),
  ].map((filters) => filters.map(readFilter));
  checkCounts(groups);

  const sorts = shape.sorts ?? [];
  if (sorts.length > 1) throw invalid(`Only one sort is supported, but ${sorts.length} were given.`);
  const limit = shape.limit ?? 10;
  if (limit < 1 || limit > MAX_LIMIT) {
    throw invalid(`The limit must be between 1 and ${MAX_LIMIT}, but was ${limit}.`);
  }
  const after = shape.after ?? 0;
  if (after + limit > WALL) {
    throw invalid(`Paging past ${WALL} results is not supported: after ${after} with limit ${limit}.`);
  }
  return {
    groups: groups.filter((group) => group.length > 0),
    sort: sorts[0] === undefined ? null : readSort(sorts[0]),
    query: shape.query ?? '',
    properties: shape.properties ?? [],
    limit,
    after,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw unreadable(reason);
  }
}

function whyNot(error: z.ZodError): string {
  const fields = error.issues.map((issue) => issue.path.at(-1));
  const lacking = ['propertyName', 'operator'].filter((name) => fields.includes(name));
  if (lacking.length > 0) {
    return `Cannot build Filter, some of required attributes are not set [${lacking.join(', ')}]`;
  }
  const issue = error.issues[0];
  return `Cannot deserialize value at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}

/** A sort is an object, the same as JSON in a string (as HubSpot's client sends it), or a name, `-` before it for descending. */
function readSort(raw: z.infer<typeof sortShape>): SearchSort {
  if (typeof raw !== 'string')
    return { propertyName: raw.propertyName, isDescending: raw.direction === 'DESCENDING' };
  if (raw.startsWith('{')) {
    const parsed = sortShape.safeParse(parseJson(raw));
    if (!parsed.success || typeof parsed.data === 'string') throw invalid(`The sort ${raw} cannot be read.`);
    return readSort(parsed.data);
  }
  return raw.startsWith('-')
    ? { propertyName: raw.slice(1), isDescending: true }
    : { propertyName: raw, isDescending: false };
}
