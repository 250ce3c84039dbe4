import { ok, type Answer, type Call } from './call.ts';
import { nothingSpecial, recordAnswer } from './record-answer.ts';
import { createKeptMatches, type KeptMatches } from './search-kept.ts';
import { compileMatch, sortMatches } from './search-matches.ts';
import { createSearchIndex, placeAfter, type SearchIndex } from './search-index.ts';
import { searchableProperties } from './search-query.ts';
import type { SearchFilter } from './search-filter-input.ts';
import { parseSearchRequest, type SearchRequest } from './search-request.ts';
import type { ObjectType, PortalState, StoredRecord } from './state.ts';

/** HubSpot's search over one portal. */
export interface Search {
  /** Answers `POST /crm/objects/2026-09/{type}/search`; throws `Refused`. */
  answer(call: Call, type: ObjectType): Answer;
  /** How long a write stays hidden from the search, in milliseconds. */
  setLag(ms: number): void;
  /** The same search over a copy of its portal. */
  copy(state: PortalState): Search;
}

/** Searches see a write `lagMs` milliseconds after it happened; loaded content at once. */
export function createSearch(state: PortalState, lagMs: number): Search {
  return searchIn(createSearchIndex(state, lagMs), state);
}

function searchIn(index: SearchIndex, state: PortalState): Search {
  const kept = createKeptMatches();

  /** All matches in the answer's order; of a walk at least those beyond where it stands. */
  function matchesOf(
    call: Call,
    type: ObjectType,
    request: SearchRequest,
    walk: Walk,
  ): readonly StoredRecord[] {
    const shown = index.at(type, call.now);
    const { sort, query } = request;
    const find = (): KeptMatches => {
      const test = compileMatch(state, type, walk.groups, query);
      const found = shown.records(walk.afterId).filter(test);
      const matches = walk.isOrdered ? found : sortMatches(state, type, sort, found);
      return { matches, afterId: walk.afterId, test: walk.isOrdered ? test : null };
    };
    const names = [...walk.groups.flat().map((filter) => filter.propertyName), sort?.propertyName ?? ''];
    if (names.some(dependsOnLinks)) return find().matches;
    const key = JSON.stringify([walk.groups, sort, query, ...dependencies(state, type, names)]);
    return kept.get(type, { key, afterId: walk.afterId, shown }, find);
  }

  return {
    answer(call, type) {
      const request = parseSearchRequest(call.bodyText);
      const walk = walkOf(request);
      const matches = matchesOf(call, type, request, walk);
      const start = walk.isOrdered ? placeAfter(matches, walk.afterId) : 0;
      const total = matches.length - start;
      const end = request.after + request.limit;
      const page = matches.slice(start + request.after, start + end);
      const wanted = { ...nothingSpecial, properties: request.properties };
      return ok({
        total,
        results: page.map((record) => recordAnswer(state, type, record, wanted)),
        ...(end < total && { paging: { next: { after: String(end) } } }),
      });
    },
    setLag: (ms) => index.setLag(ms),
    copy: (other) => searchIn(index.copy(other), other),
  };
}

interface Walk {
  /** The groups without the walk's own filter. */
  readonly groups: SearchRequest['groups'];
  /** Only records with a higher id match. */
  readonly afterId: number;
  /** Is the answer in order of id? */
  readonly isOrdered: boolean;
}

/** Finds `hs_object_id GT x` sorted by id, by which one walks past the 10,000 wall: it needs no scan. */
function walkOf({ groups, sort }: SearchRequest): Walk {
  const isOrdered = sort !== null && sort.propertyName === 'hs_object_id' && !sort.isDescending;
  const [group = [], ...others] = groups;
  const bound = group.find(isLowerBound);
  if (!isOrdered || !bound || others.length > 0) {
    return { groups, afterId: Number.NEGATIVE_INFINITY, isOrdered };
  }
  const rest = group.filter((filter) => filter !== bound);
  return { groups: rest.length > 0 ? [rest] : [], afterId: Number(bound.value), isOrdered };
}

function isLowerBound(filter: SearchFilter): boolean {
  return (
    filter.propertyName === 'hs_object_id' && filter.operator === 'GT' && /^\d+$/.test(filter.value ?? '')
  );
}

/** What decides over matches and is changed without a write to a record: definitions, and what pipelines say of deals. */
function dependencies(state: PortalState, type: ObjectType, names: readonly string[]): readonly unknown[] {
  return [
    names.map((name) => type.properties.get(name)?.type),
    searchableProperties(type),
    ...(type.id === '0-3' ? [state.currency, [...state.dealPipelines.values()]] : []),
  ];
}

/** Properties that HubSpot works out from associations. */
function dependsOnLinks(name: string): boolean {
  return /^(associations\.|num_associated_|hs_num_|associatedcompanyid$)/.test(name);
}
