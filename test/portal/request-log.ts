/** What a request does to the portal's quota and records. */
export type RequestKind = 'search' | 'read' | 'write';

/** One request as the portal answered it. */
export interface LoggedRequest {
  /** 1 for the portal's first request. */
  readonly n: number;
  /** Milliseconds since the epoch, by the portal's clock. */
  readonly at: number;
  readonly method: string;
  /** Path with its query. */
  readonly path: string;
  readonly kind: RequestKind;
  /** Null until it is answered, and for good when the connection broke instead. */
  readonly status: number | null;
}

interface RequestCounts {
  readonly search: number;
  readonly read: number;
  readonly write: number;
  readonly total: number;
}

export interface RequestLog {
  /** Enters a request on arrival and says its number. */
  arrived(request: { readonly at: number; readonly method: string; readonly path: string }): number;
  answered(n: number, status: number): void;
  entries(): readonly LoggedRequest[];
  /** Requests after number `since` (default: all), by kind. */
  counts(since?: number): RequestCounts;
}

/** Every request that reached the portal, refused ones included. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    arrived({ at, method, path }) {
      const n = entries.length + 1;
      entries.push({ n, at, method, path, kind: kindOf(method, path), status: null });
      return n;
    },
    answered(n, status) {
      const entry = entries[n - 1];
      if (entry) entries[n - 1] = { ...entry, status };
    },
    entries: () => entries,
    counts(since = 0) {
      const counted = entries.slice(since);
      const of = (kind: RequestKind): number => counted.filter((entry) => entry.kind === kind).length;
      return { search: of('search'), read: of('read'), write: of('write'), total: counted.length };
    },
  };
}

/** Searches and batch reads are POSTs that write nothing; a search for lists is none of the search's own quota. */
export function kindOf(method: string, path: string): RequestKind {
  const [plain = ''] = path.split('?');
  if (method === 'POST' && /^\/crm\/(v3\/)?objects\/.+\/search\/?$/.test(plain)) return 'search';
  if (method === 'GET' || method === 'HEAD') return 'read';
  if (method === 'POST' && /\/batch\/read\/?$/.test(plain)) return 'read';
  if (method === 'POST' && /^\/crm\/(v3\/)?lists\/([\d-]+\/)?search\/?$/.test(plain)) return 'read';
  return 'write';
}
