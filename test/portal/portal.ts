import type { Clock } from '@loss-review/domain/time/clock';
import { rulesAt, type AccountRules } from './account-rules.ts';
import { answerApiUsage, isApiUsage } from './api-usage.ts';
import type { Answer, Call } from './call.ts';
import { copyState } from './copy-state.ts';
import type { PortalContent } from './content.ts';
import { dispatch } from './dispatch.ts';
import { createFaults, type Faults } from './faults.ts';
import { showLateProperties } from './late-properties.ts';
import { createLimits, professionalLimits, type LimitSettings } from './limits.ts';
import { loadContent } from './load-content.ts';
import { newAccount } from './new-account.ts';
import { createIds } from './portal-ids.ts';
import { restoreRecord } from './record-restore.ts';
import { createRefuse } from './refusal.ts';
import { Refused, notFound } from './refused.ts';
import { createRequestLog, kindOf, type RequestLog } from './request-log.ts';
import { bodyTextOf } from './request-body.ts';
import { routeOf } from './routes.ts';
import { allScopes, createScopes } from './scopes.ts';
import { createSearch, type Search } from './search.ts';
import { snapshotOf } from './snapshot.ts';
import type { PortalState } from './state.ts';
import { answerTokenInfo, tokenInfoPath } from './token-info.ts';

export interface PortalOptions {
  readonly clock: Clock;
  readonly portalId?: number;
  /** IANA name, UTC by default. */
  readonly timeZone?: string;
  /** ISO 4217 code, USD by default. */
  readonly currency?: string;
  /** For ids and correlation ids. */
  readonly seed?: number;
  /** Scopes by token; by default `pat-local` may do everything. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  readonly limits?: LimitSettings;
  /** How long the search does not see a write, in milliseconds. */
  readonly indexLagMs?: number;
  /** Records of one type that a record may be associated with; 50,000 by default. */
  readonly associationCeiling?: number;
  /** How long a new property is not to be seen, in milliseconds; up to 700 were reported, 0 by default. */
  readonly propertyDelayMs?: number;
  /** An account that refuses custom unique properties on tasks. */
  readonly refuseUniqueTaskProperties?: boolean;
  /** What administrators demand of records; nothing by default. */
  readonly rules?: AccountRules;
}

/** An emulated HubSpot account. */
export interface Portal {
  /** Answers one request as HubSpot would; rejects only where a planted fault breaks the connection. */
  fetch(request: Request): Promise<Response>;
  /** Adds content as it stands, outside of limits and log. */
  load(content: PortalContent): void;
  /** Restores an archived record as a person does in the app; throws when HubSpot would not let them. */
  restore(objectType: string, id: string): void;
  /** How long the search does not see a write from now on, in milliseconds. */
  setIndexLag(ms: number): void;
  /** All state, in an order of its own: for comparing end states. */
  snapshot(): unknown;
  /**
   * The same account as it is now, apart from this one and on a clock of its own; without the planted faults, and with
   * log and limits as if nobody had asked for anything yet.
   */
  copy(clock: Clock): Portal;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly clock: Clock;
}

/** HubSpot's search sees writes after seconds. */
const usualIndexLagMs = 3000;

/** Makes an account as it is on its first day. */
export function createPortal(options: PortalOptions): Portal {
  const { clock, portalId = 24_680_135, seed = 1 } = options;
  const state = newAccount({
    portalId,
    timeZone: options.timeZone ?? 'UTC',
    currency: options.currency ?? 'USD',
    ids: createIds(seed),
    now: clock.now(),
    ...(options.propertyDelayMs !== undefined && { propertyDelayMs: options.propertyDelayMs }),
    ...(options.associationCeiling !== undefined && { associationCeiling: options.associationCeiling }),
  });
  return portalOf(options, state, createSearch(state, options.indexLagMs ?? usualIndexLagMs));
}

function portalOf(options: PortalOptions, state: PortalState, search: Search): Portal {
  const { clock } = options;
  const { portalId, ids } = state;
  const refuse = createRefuse(() => ids.correlation());
  const grants = new Map(Object.entries(options.tokens ?? { 'pat-local': allScopes }));
  const log = createRequestLog();
  const faults = createFaults({ portalId, clock, refuse });
  const scopes = createScopes(grants, state, refuse);
  const limits = createLimits(options.limits ?? professionalLimits, {
    portalId,
    timeZone: () => state.timeZone,
    refuse,
  });
  const { refuseUniqueTaskProperties = false, rules = {} } = options;

  async function answer(request: Request, path: string): Promise<Response> {
    const { method } = request;
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allMethods } });
    const known = scopes.authenticate(request.headers.get('authorization'));
    if ('refusal' in known) return known.refusal;
    const forbidden = scopes.authorise(known.token, method, path);
    if (forbidden) return forbidden;
    const isSearch = kindOf(method, path) === 'search';
    const admission = limits.admit({ token: known.token, isSearch, now: clock.now() });
    if (admission.refusal) return admission.refusal;
    try {
      const bodyText = await bodyTextOf(request);
      return respond(handled(request, bodyText), admission.headers, method);
    } catch (problem) {
      if (problem instanceof Refused) return refuse(problem.status, problem.body, admission.headers);
      throw problem;
    }
  }

  function handled(request: Request, bodyText: string): Answer {
    const url = new URL(request.url);
    if (url.pathname === tokenInfoPath)
      return answerTokenInfo(request.method, bodyText, { portalId, grants });
    if (isApiUsage(url.pathname)) return answerApiUsage(request.method, limits, clock.now());
    const route = routeOf(url.pathname);
    if (!route) throw notFound();
    showLateProperties(state, clock.now());
    const { rest, dated, version } = route;
    const call: Call = {
      state,
      traits: { refuseUniqueTaskProperties, rules: rulesAt(rules, version) },
      now: clock.now(),
      method: request.method,
      url,
      dated,
      rest,
      bodyText,
    };
    return dispatch(call, route, (type) => search.answer(call, type));
  }

  function respond(
    { status, body, headers }: Answer,
    more: Readonly<Record<string, string>>,
    method: string,
  ): Response {
    const text = body === undefined || method === 'HEAD' ? null : JSON.stringify(body);
    return new Response(text, {
      status,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json;charset=utf-8' }),
        'x-hubspot-correlation-id': ids.correlation(),
        ...more,
        ...headers,
      },
    });
  }

  return {
    async fetch(request) {
      const { pathname, search: query } = new URL(request.url);
      const path = pathname + query;
      const { method, signal } = request;
      const n = log.arrived({ at: clock.now(), method, path });
      const response = await faults.around({ n, method, path, signal }, () => answer(request, path));
      log.answered(n, response.status);
      return response;
    },
    load: (content) => loadContent(state, content, clock.now()),
    restore: (objectType, id) => restoreRecord(state, objectType, id, clock.now()),
    setIndexLag: (ms) => search.setLag(ms),
    snapshot: () => snapshotOf(state),
    copy(other) {
      const copied = copyState(state);
      return portalOf({ ...options, clock: other }, copied, search.copy(copied));
    },
    log,
    faults,
    clock,
  };
}

const allMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
