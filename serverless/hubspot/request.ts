/** How a request is counted and limited: HubSpot keeps a bucket of its own for searches. */
export type Kind = 'search' | 'read' | 'write';

/** `job` is the work of a month; `setup` is fixed look-ups, schemas and settings, counted apart. */
export type Purpose = 'job' | 'setup';

/** One request as the adapter means it, before HubSpot's client makes a `fetch` of it. */
export interface HubspotRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly qs?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly kind: Kind;
  /** Is it harmless to send it again when nobody knows whether it was carried out? Never so for a plain create. */
  readonly repeatable: boolean;
}

/** What came back over the wire; `body` is the parsed JSON, undefined where there was none that could be read. */
export type Outcome =
  | {
      readonly came: 'answer';
      readonly status: number;
      readonly header: (name: string) => string | null;
      readonly body: unknown;
    }
  /** Nobody knows whether the request was carried out. */
  | { readonly came: 'nothing'; readonly why: 'network' | 'timeout' };

/** Sends one request once; never throws for what HubSpot or the network does. */
export type Transport = (request: HubspotRequest, timeoutMs: number) => Promise<Outcome>;

/** An answer with a status of 2xx. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a request, waiting and repeating as its kind allows; throws `Trouble` or `OutOfTime`. */
export type Send = (request: HubspotRequest, purpose: Purpose) => Promise<Answer>;
