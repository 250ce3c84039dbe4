import { notEmulated } from './refused.ts';

/** The API a path belongs to, and what follows its version. */
export interface Route {
  readonly api: string;
  readonly rest: readonly string[];
  /** Did it come by a dated path? */
  readonly dated: boolean;
  /** `v3`, `v4` or a date; empty where the API has none. */
  readonly version: string;
}

const datedVersion = /^(2025-09|2026-03|2026-09)$/;
const oldVersion = /^v[34]$/;
const crmApis: ReadonlySet<string> = new Set([
  'objects',
  'properties',
  'associations',
  'pipelines',
  'owners',
  'schemas',
  'limits',
  'lists',
]);

/** HubSpot's own APIs that this portal does not play, by the beginning of their paths. */
const apisNotEmulated: readonly RegExp[] = [
  /^\/crm\/(v\d+\/)?(imports|exports|timeline|extensions|property-validations|feature-flags|dashboards)(\/|$)/,
  /^\/crm\/(imports|exports|timeline|extensions)\//,
  /^\/(automation|marketing|files|filemanager|cms|conversations|communication-preferences|webhooks|app-webhooks)\//,
  /^\/(oauth|settings|events|analytics|engagements|contacts|companies|deals|forms|email|business-units|scheduler)\//,
  /^\/(content|hubdb|blogs|broadcast|calendar|integrations|visitor-identification|data-pipelines|graphql)(\/|$)/,
  /^\/(account-info|audit-logs|crm-object-schemas|crm-objects|properties)\//,
];

/** Which API a path names; undefined for a path HubSpot does not have, 501 for one that is not emulated. */
export function routeOf(pathname: string): Route | undefined {
  const segments = segmentsOf(pathname);
  if (!segments) return undefined;
  const found = crmRoute(segments) ?? otherRoute(segments);
  if (found) return found;
  if (apisNotEmulated.some((pattern) => pattern.test(pathname))) throw notEmulated(`The API at ${pathname}`);
  return undefined;
}

function segmentsOf(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** `/crm/{api}/{date}/…`, `/crm/{api}/v3/…` and `/crm/v3/{api}/…` are the same API. */
function crmRoute([root, first = '', second = '', ...rest]: readonly string[]): Route | undefined {
  if (root !== 'crm') return undefined;
  if (oldVersion.test(first) && crmApis.has(second))
    return { api: second, rest, dated: false, version: first };
  if (!crmApis.has(first)) return undefined;
  if (datedVersion.test(second)) return { api: first, rest, dated: true, version: second };
  return oldVersion.test(second) ? { api: first, rest, dated: false, version: second } : undefined;
}

function otherRoute([root, version = '', what, ...rest]: readonly string[]): Route | undefined {
  const known = datedVersion.test(version) || oldVersion.test(version);
  const dated = datedVersion.test(version);
  if (root === 'crm-object-schemas' && known && what === 'schemas')
    return { api: 'schemas', rest, dated, version };
  if (root === 'settings' && version === 'currencies' && what !== undefined && datedVersion.test(what)) {
    return { api: 'currencies', rest, dated: true, version: what };
  }
  if (root === 'settings' && oldVersion.test(version) && what === 'currencies') {
    return { api: 'currencies', rest, dated: false, version };
  }
  const isDetails = root === 'account-info' && known && what === 'details' && rest.length === 0;
  return isDetails ? { api: 'account', rest, dated, version } : undefined;
}
