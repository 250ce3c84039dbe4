import type { Clock } from '@loss-review/domain/time/clock';
import { tooMany, type RateLimitPolicy } from './limits.ts';
import type { Refuse } from './refusal.ts';

/** How long a client waits for an answer that never comes: undici's own limit, in milliseconds. */
const NO_ANSWER_MS = 300_000;

/** Which requests a fault strikes: the portal's n-th, or those that match; by default the first match only. */
type Occasion =
  | { readonly request: number }
  | {
      readonly method?: string;
      /** Tested against the path with its query. */
      readonly path?: RegExp;
      /** The first match struck; 1 by default. */
      readonly nth?: number;
      /** How many matches in a row are struck; 1 by default. */
      readonly times?: number;
    };

export type Fault =
  | { readonly kind: 'rate-limit'; readonly policy: RateLimitPolicy }
  /** 423: another process holds the record; HubSpot asks to wait two seconds. */
  | { readonly kind: 'locked' }
  /** 477: the account is moving between data centres; `retryAfter` in seconds. */
  | { readonly kind: 'migration'; readonly retryAfter: number }
  | { readonly kind: 'server-error' }
  /** Any other status with a body in HubSpot's form. */
  | { readonly kind: 'status'; readonly status: number; readonly category: string; readonly message: string }
  /** 502 with a page of HTML from a gateway. */
  | { readonly kind: 'bad-gateway' }
  /** No answer: rejects when the caller aborts, else after five minutes by the portal's clock. */
  | { readonly kind: 'timeout' }
  /** The connection breaks: fetch rejects with a TypeError. */
  | { readonly kind: 'reset' }
  /** The right status, but a JSON body that ends half-way. */
  | { readonly kind: 'truncated' }
  /** The calling process dies: this and every later request rejects with `PortalCut`, until `clear()`. */
  | { readonly kind: 'cut' };

export type PlantedFault = Occasion & {
  readonly fault: Fault;
  /** Has the portal carried out the request when the fault strikes? `before` by default. A truncated answer always comes after. */
  readonly when?: 'before' | 'after';
};

/** Thrown at the caller in place of an answer, to play a process that is killed between two requests. */
export class PortalCut extends Error {
  override readonly name = 'PortalCut';
}

export interface Faults {
  plant(fault: PlantedFault): void;
  clear(): void;
  /** Answers a request, struck by the faults planted for it; the first planted wins. */
  around(
    request: {
      readonly n: number;
      readonly method: string;
      readonly path: string;
      readonly signal: AbortSignal;
    },
    answer: () => Promise<Response>,
  ): Promise<Response>;
}

interface Planted {
  readonly fault: PlantedFault;
  matches: number;
}

/** Faults of one portal; without any planted, requests pass untouched. */
export function createFaults(portal: {
  readonly portalId: number;
  readonly clock: Clock;
  readonly refuse: Refuse;
}): Faults {
  const planted: Planted[] = [];
  let isCut = false;

  async function strike(
    fault: Fault,
    signal: AbortSignal,
    answer: () => Promise<Response>,
  ): Promise<Response> {
    switch (fault.kind) {
      case 'rate-limit':
        return portal.refuse(429, tooMany(fault.policy, portal.portalId));
      case 'locked':
        return portal.refuse(423, { message: 'Resource is locked', category: 'LOCKED' });
      case 'migration':
        return portal.refuse(
          477,
          { message: 'Migration in progress', category: 'MIGRATION_IN_PROGRESS' },
          { 'Retry-After': String(fault.retryAfter) },
        );
      case 'server-error':
        return portal.refuse(500, { message: 'internal error', category: 'INTERNAL_ERROR' });
      case 'status':
        return portal.refuse(fault.status, { message: fault.message, category: fault.category });
      case 'bad-gateway':
        return gatewayPage();
      case 'timeout':
        return noAnswer(portal.clock, signal);
      case 'reset':
        throw networkError('ECONNRESET', 'read ECONNRESET');
      case 'truncated':
        return truncated(await answer());
      case 'cut':
        isCut = true;
        throw cutOff();
    }
  }

  return {
    plant(fault) {
      planted.push({ fault, matches: 0 });
    },
    clear() {
      planted.length = 0;
      isCut = false;
    },
    async around(request, answer) {
      if (isCut) throw cutOff();
      const struck = planted.filter((each) => isStruck(each, request))[0];
      if (!struck) return answer();
      const { fault, when } = struck.fault;
      if (when === 'after' && fault.kind !== 'truncated') await answer();
      return strike(fault, request.signal, answer);
    },
  };
}

/** Counts the match; so every planted fault must see every request. */
function isStruck(
  planted: Planted,
  request: { readonly n: number; readonly method: string; readonly path: string },
): boolean {
  const { fault } = planted;
  if ('request' in fault) return fault.request === request.n;
  if (fault.method !== undefined && fault.method !== request.method) return false;
  if (fault.path !== undefined && !fault.path.test(request.path)) return false;
  planted.matches += 1;
  const first = fault.nth ?? 1;
  return planted.matches >= first && planted.matches < first + (fault.times ?? 1);
}

function gatewayPage(): Response {
  const page =
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n' +
    '<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';
  return new Response(page, { status: 502, headers: { 'content-type': 'text/html' } });
}

async function truncated(whole: Response): Promise<Response> {
  if (whole.body === null) return whole;
  const text = await whole.text();
  const headers = new Headers(whole.headers);
  headers.delete('content-length');
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: whole.status, headers });
}

async function noAnswer(clock: Clock, signal: AbortSignal): Promise<Response> {
  const aborted = new Promise<Response>((_, reject) => {
    if (signal.aborted) reject(abortReason(signal));
    signal.addEventListener('abort', () => reject(abortReason(signal)), { once: true });
  });
  const gaveUp = clock.sleep(NO_ANSWER_MS).then(() => {
    throw networkError('UND_ERR_HEADERS_TIMEOUT', 'Headers Timeout Error');
  });
  return Promise.race([aborted, gaveUp]);
}

function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException('This operation was aborted', 'AbortError');
}

function cutOff(): PortalCut {
  return new PortalCut('The process was cut off here.');
}

/** Node's fetch rejects so when the network fails. */
function networkError(code: string, message: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}
