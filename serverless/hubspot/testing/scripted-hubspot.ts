import type { Clock } from '@loss-review/domain/time/clock';
import { createBuckets } from '../buckets.ts';
import { connect, type Connection } from '../connection.ts';
import { createLimiter } from '../limiter.ts';
import { createMeter, type Meter } from '../meter.ts';
import type { HubspotRequest, Outcome } from '../request.ts';
import { createSend } from '../retry.ts';
import { createTypeNames } from '../types.ts';
import { createJumpingClock } from './jumping-clock.ts';

/** What a script says HubSpot does with a request: an answer (200 unless told), or none at all. */
export type Scripted =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'network'
  | 'timeout';

/** A request with its body as plain data, for expectations. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** For unit tests: the whole adapter but for the network, over a script. */
export interface ScriptedHubspot {
  readonly connection: Connection;
  readonly meter: Meter;
  readonly clock: Clock;
  readonly sent: readonly Sent[];
}

export function scriptHubspot(
  script: (request: HubspotRequest, n: number) => Scripted,
  options: { readonly deadline?: number; readonly portalId?: number } = { portalId: 42 },
): ScriptedHubspot {
  const clock = createJumpingClock();
  const meter = createMeter();
  const sent: Sent[] = [];
  const until = options.deadline === undefined ? {} : { deadline: options.deadline };
  const send = createSend({
    transport: async (request) => {
      const body: unknown = request.body === undefined ? undefined : JSON.parse(JSON.stringify(request.body));
      sent.push({ method: request.method, path: request.path, body });
      return toOutcome(script(request, sent.length));
    },
    limiter: createLimiter({ buckets: createBuckets(), clock, share: 1, concurrency: 6, ...until }),
    meter,
    clock,
    ...until,
  });
  const types = createTypeNames(send, options.portalId);
  return { connection: connect({ send, types, meter, purpose: 'job' }), meter, clock, sent };
}

function toOutcome(scripted: Scripted): Outcome {
  if (typeof scripted === 'string') return { came: 'nothing', why: scripted };
  const { status = 200, body, headers = {} } = scripted;
  return { came: 'answer', status, body, header: (name) => headers[name] ?? null };
}

/** A record as HubSpot answers it. */
export function wireRecord(id: string, properties: Readonly<Record<string, string | null>> = {}): object {
  return {
    id,
    properties: { hs_object_id: id, ...properties },
    createdAt: '2024-01-02T03:04:05.678Z',
    updatedAt: '2024-02-03T04:05:06.789Z',
    archived: false,
  };
}
