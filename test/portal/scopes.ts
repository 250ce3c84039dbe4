import type { Refuse } from './refusal.ts';
import { resolveType, type PortalState } from './state.ts';

/** Bearer tokens and the scopes granted to each. */
export type Grants = ReadonlyMap<string, readonly string[]>;

/** Every scope this portal knows of, for a token that may do all it emulates. */
export const allScopes: readonly string[] = [
  'oauth',
  'tickets',
  'sales-email-read',
  'crm.objects.owners.read',
  ...['companies', 'contacts', 'deals', 'tickets', 'custom', 'line_items', 'products'].flatMap((family) => [
    `crm.objects.${family}.read`,
    `crm.objects.${family}.write`,
    `crm.schemas.${family}.read`,
    `crm.schemas.${family}.write`,
  ]),
  'crm.lists.read',
  'crm.lists.write',
  'settings.currencies.read',
  'settings.currencies.write',
];

export interface Scopes {
  /** The known bearer token of an Authorization header, or the 401. */
  authenticate(authorization: string | null): { readonly token: string } | { readonly refusal: Response };
  /** The 403 when the token's scopes do not allow the request. */
  authorise(token: string, method: string, path: string): Response | undefined;
}

/** Decides by token who may call what. */
export function createScopes(grants: Grants, state: PortalState, refuse: Refuse): Scopes {
  return {
    authenticate(authorization) {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      return token !== undefined && grants.has(token) ? { token } : { refusal: unauthenticated(refuse) };
    },
    authorise(token, method, path) {
      const granted = grants.get(token) ?? [];
      const missing = requiredScopes(state, method, path).find(
        (anyOf) => !anyOf.some((scope) => granted.includes(scope)),
      );
      return missing && missingScopes(refuse, missing);
    },
  };
}

/** Missing, malformed and unknown tokens read the same. Source: bodies quoted in HubSpot's client issues (api-python 132, 211). */
function unauthenticated(refuse: Refuse): Response {
  return refuse(
    401,
    {
      message:
        'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
      category: 'INVALID_AUTHENTICATION',
    },
    { 'X-HubSpot-Auth-Failure': '401 Unauthorized' },
  );
}

/** Source: bodies quoted in HubSpot's client issues (api-nodejs 268), with the granular names of today. */
function missingScopes(refuse: Refuse, anyOf: readonly string[]): Response {
  return refuse(403, {
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: anyOf },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
    category: 'MISSING_SCOPES',
  });
}

/** Each entry must be met; within an entry one scope suffices. Paths the portal does not know need none. */
export function requiredScopes(
  state: PortalState,
  method: string,
  path: string,
): readonly (readonly string[])[] {
  const { area, rest } = partsOf(path);
  const access = accessOf(method, rest);
  switch (area) {
    case 'objects':
      return objectScopes(state, rest, access);
    case 'associations':
      return rest.slice(0, 2).flatMap((type) => recordScope(state, type, access));
    case 'properties':
      return schemaScope(state, rest[0], access);
    case 'pipelines':
      return pipelineScope(state, rest[0], access);
    case 'schemas':
      return [[`crm.schemas.custom.${access}`]];
    case 'owners':
      return [['crm.objects.owners.read']];
    case 'currencies':
      return [[`settings.currencies.${access}`]];
    case 'lists':
      return [[`crm.lists.${access}`]];
    default:
      return [];
  }
}

type Access = 'read' | 'write';

/** `/crm/{area}/2026-09/…`, `/crm/v3/{area}/…` and `/crm-object-schemas/2026-09/schemas…` name an area and what follows it. */
function partsOf(path: string): { readonly area: string; readonly rest: readonly string[] } {
  const [plain = ''] = path.split('?');
  const [root, first = '', second = '', ...more] = plain.split('/').filter((part) => part !== '');
  if (root === 'crm-object-schemas') return { area: second, rest: more };
  if (root === 'settings') return { area: 'currencies', rest: [second, ...more] };
  if (root !== 'crm') return { area: '', rest: [] };
  return /^v\d+$/.test(first) ? { area: second, rest: more } : { area: first, rest: more };
}

/** Searches and batch reads only read, although they are POSTs. */
function accessOf(method: string, rest: readonly string[]): Access {
  if (method === 'GET' || method === 'HEAD') return 'read';
  const last = rest.at(-1);
  const reads = last === 'search' || (last === 'read' && rest.at(-2) === 'batch');
  return method === 'POST' && reads ? 'read' : 'write';
}

/** A link concerns the records at both of its ends. */
function objectScopes(
  state: PortalState,
  rest: readonly string[],
  access: Access,
): readonly (readonly string[])[] {
  const [type, , third, ...tail] = rest;
  const own = recordScope(state, type, access);
  if (third !== 'associations') return own;
  const other = tail[0] === 'default' ? tail[1] : tail[0];
  return [...own, ...recordScope(state, other, access)];
}

function recordScope(
  state: PortalState,
  segment: string | undefined,
  access: Access,
): readonly (readonly string[])[] {
  const family = familyOf(state, segment);
  if (family === undefined) return [];
  const anyOf = withLegacy(family, [`crm.objects.${family}.${access}`]);
  return readsMail(state, segment, access) ? [anyOf, ['sales-email-read']] : [anyOf];
}

/** Tickets had one scope for all before they got granular ones; it still counts. */
function withLegacy(family: string, scopes: readonly string[]): readonly string[] {
  return family === 'tickets' ? [...scopes, 'tickets'] : scopes;
}

/** What people wrote to each other is guarded twice. */
function readsMail(state: PortalState, segment: string | undefined, access: Access): boolean {
  return access === 'read' && segment !== undefined && resolveType(state, segment)?.name === 'email';
}

/**
 * HubSpot's reference lists the object's scope as an alternative for reading properties, but that it suffices is not
 * confirmed; so this portal wants the schema's, which certainly does.
 */
function schemaScope(
  state: PortalState,
  segment: string | undefined,
  access: Access,
): readonly (readonly string[])[] {
  const family = familyOf(state, segment);
  if (family === undefined) return [];
  return [withLegacy(family, [`crm.schemas.${family}.${access}`])];
}

/** Pipelines are changed by the object's scope as well as by its schema's. */
function pipelineScope(
  state: PortalState,
  segment: string | undefined,
  access: Access,
): readonly (readonly string[])[] {
  const family = familyOf(state, segment);
  if (family === undefined) return [];
  return [withLegacy(family, [`crm.schemas.${family}.${access}`, `crm.objects.${family}.${access}`])];
}

/** Activities have no scopes of their own: they go with contacts. */
function familyOf(state: PortalState, segment: string | undefined): string | undefined {
  const type = segment === undefined ? undefined : resolveType(state, segment);
  if (!type) return undefined;
  if (type.schema) return 'custom';
  return type.activity ? 'contacts' : type.plural;
}
