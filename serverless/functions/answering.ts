import type { Answer } from '@loss-review/domain/answer/answer';
import type { Clock } from '@loss-review/domain/time/clock';
import type * as z from 'zod/mini';
import { OutOfTime } from '../hubspot/deadline.ts';
import { type Hubspot, openHubspot } from '../hubspot/open.ts';
import { screenFailure } from '../screen-failure.ts';
import { Trouble } from '../trouble.ts';
import { wallClock } from '../wall-clock.ts';

/** What HubSpot hands a function: no account and no user, so what the screen says of them comes from outside. */
export interface FunctionContext {
  readonly parameters?: unknown;
}

/** What a function works with; nothing is sent after the deadline. */
export interface FunctionPorts extends Hubspot {
  readonly clock: Clock;
  /** Milliseconds since the epoch at which a slice should stop by itself, well before HubSpot's 10 s. */
  readonly deadlineAt: number;
}

/** The part of HubSpot's limits that a person's click may use: nobody should hear that HubSpot is busy while it is not. */
const clickShare = 0.9;
/** The part that one of many slices may use, so that people's clicks and other apps get through meanwhile. */
export const sliceShare = 0.5;

const softLimitMs = 6_000;
const hardLimitMs = 8_500;

/**
 * Makes a function of a use case: parses the parameters strictly, opens the portal with the app's token, and turns
 * expected trouble into a coded answer. Of HubSpot's limits it uses at most `share`, above 0 and at most 1. Bugs are thrown; HubSpot shows them as its own error.
 */
export function answering<P extends { readonly portalId: number }, T>(
  Parameters: z.ZodMiniType<P>,
  use: (ports: FunctionPorts, parameters: P) => Promise<T>,
  share: number = clickShare,
): (context: FunctionContext) => Promise<Answer<T>> {
  return async ({ parameters }) => {
    const read = Parameters.safeParse(parameters);
    if (!read.success) {
      return {
        ok: false,
        code: 'bad_request',
        sentence:
          'This page and the app do not fit together. Reload the page; if that does not help, tell your administrator.',
        who: 'user',
      };
    }
    const begunAt = wallClock.now();
    const base = process.env['HUBSPOT_API_BASE']; // for local runs; HubSpot does not set it
    const hubspot = openHubspot({
      accessToken: process.env['PRIVATE_APP_ACCESS_TOKEN'] ?? '',
      ...(base ? { basePath: base } : {}),
      clock: wallClock,
      share,
      deadline: begunAt + hardLimitMs,
      // A screen's first round goes out at once: the card asks eleven things.
      concurrency: 12,
      portalId: read.data.portalId,
    });
    try {
      return {
        ok: true,
        value: await use({ ...hubspot, clock: wallClock, deadlineAt: begunAt + softLimitMs }, read.data),
      };
    } catch (error) {
      if (error instanceof OutOfTime) {
        const { retryAfterMs } = error;
        return {
          ok: false,
          code: 'busy',
          sentence: 'HubSpot is busy. Try again in a moment.',
          who: 'user',
          retryAfterMs,
        };
      }
      if (!(error instanceof Trouble)) throw error;
      return screenFailure(error);
    }
  };
}
