import type { Answer, Call } from './call.ts';
import { newAccount } from './new-account.ts';
import { createIds } from './portal-ids.ts';
import { property } from './property-builder.ts';
import { addRecord } from './record-store.ts';
import { createSearch, type Search } from './search.ts';
import { resolveType, type ObjectType, type PortalState, type StoredRecord } from './state.ts';

/** When the records of a search world were made, unless a test says otherwise. */
export const madeAt = Date.UTC(2024, 10, 1);

export interface SearchWorld {
  readonly state: PortalState;
  readonly search: Search;
  readonly companies: ObjectType;
  /** Adds a company; ids count up from 1. */
  add(values: Readonly<Record<string, string>>, now?: number): StoredRecord;
  /** Searches companies, at a moment long after everything by default. */
  ask(
    body: unknown,
    now?: number,
  ): { readonly total: number; readonly ids: readonly string[]; readonly body: unknown };
  /** Ids of the companies one filter finds. */
  find(
    propertyName: string,
    operator: string,
    operand?: string | readonly string[],
    highValue?: string,
  ): readonly string[];
}

/** A fresh account for tests of the search, with a custom date and a custom multiple checkbox on companies. */
export function createSearchWorld(lagMs = 0): SearchWorld {
  let last = 0;
  const state = newAccount({
    portalId: 1,
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    ids: createIds(1),
    now: madeAt,
  });
  const companies = typeNamed(state, 'companies');
  companies.properties.set('renews_on', property('renews_on', 'Renews on', 'date', 'date'));
  companies.properties.set('colours', property('colours', 'Colours', 'enumeration', 'checkbox'));
  const search = createSearch(state, lagMs);
  const ask: SearchWorld['ask'] = (body, now = madeAt + 365 * 86_400_000) => {
    const answer = search.answer(searchCall(state, JSON.stringify(body), now), companies);
    return { ...summaryOf(answer), body: answer.body };
  };
  return {
    state,
    search,
    companies,
    add(values, now = madeAt) {
      const id = String((last += 1));
      return addRecord(state, companies, {
        id,
        values: new Map(Object.entries(values)),
        now,
        source: 'INTEGRATION',
      });
    },
    ask,
    find(propertyName, operator, operand, highValue) {
      const operands = typeof operand === 'string' ? { value: operand } : { values: operand };
      return ask({ filterGroups: [{ filters: [{ propertyName, operator, ...operands, highValue }] }] }).ids;
    },
  };
}

/** The type by this name; throws when there is none. */
export function typeNamed(state: PortalState, name: string): ObjectType {
  const type = resolveType(state, name);
  if (!type) throw new Error(`No type ${name}.`);
  return type;
}

/** A search request as the portal hands it on. */
export function searchCall(state: PortalState, bodyText: string, now: number): Call {
  return {
    state,
    traits: { refuseUniqueTaskProperties: false, rules: {} },
    now,
    method: 'POST',
    url: new URL('https://api.hubapi.com/crm/objects/2026-09/companies/search'),
    dated: true,
    rest: ['companies', 'search'],
    bodyText,
  };
}

function summaryOf(answer: Answer): { readonly total: number; readonly ids: readonly string[] } {
  const body = answer.body;
  const isAnswer = typeof body === 'object' && body !== null && 'total' in body && 'results' in body;
  if (!isAnswer || typeof body.total !== 'number' || !Array.isArray(body.results))
    throw new Error('No search answer.');
  const ids = body.results.map((result: unknown) => {
    const isRecord = typeof result === 'object' && result !== null && 'id' in result;
    return isRecord ? String(result.id) : '';
  });
  return { total: body.total, ids };
}
