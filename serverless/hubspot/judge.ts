import type { Trouble } from '../trouble.ts';
import { Refused } from './refused.ts';
import type { Answer, HubspotRequest, Outcome } from './request.ts';
import { busy, dailyLimit, locked, moving, noAnswer } from './trouble-words.ts';
import { ErrorBody } from './wire.ts';

/** What to do about the outcome of a request. */
export type Verdict =
  | { readonly to: 'answer'; readonly answer: Answer }
  | { readonly to: 'repeat'; readonly afterMs: number }
  /** The bucket is empty: nothing else goes out either. */
  | { readonly to: 'hold'; readonly bucket: 'search' | 'all'; readonly ms: number }
  | { readonly to: 'fail'; readonly trouble: Trouble };

const REFUSALS_BORNE = { rate: 10, locked: 8, silence: 6 } as const;
const SECOND = 1_000;
const TEN_SECONDS = 10_000;
/** A longer wait is a person's, not a program's. */
const LONGEST_WAIT = 60_000;
const MINUTE = 60_000;

/** `tries`: how often the request was sent by now. 429, 423 and 477 were not carried out, so any request may be repeated. */
export function judge(request: HubspotRequest, outcome: Outcome, tries: number): Verdict {
  if (outcome.came === 'nothing') return afterSilence(request, tries);
  const { status, body, header } = outcome;
  if (status === 429) return afterRateLimit(request, understood(body), header, tries);
  if (status === 423) {
    return tries < REFUSALS_BORNE.locked ? { to: 'repeat', afterMs: 2 * SECOND } : fail(locked(MINUTE));
  }
  if (status === 477) {
    const afterMs = (Number(header('Retry-After')) || 60) * SECOND;
    const worthWaiting = afterMs <= LONGEST_WAIT && tries < REFUSALS_BORNE.locked;
    return worthWaiting ? { to: 'repeat', afterMs } : fail(moving(afterMs));
  }
  if (status >= 500) return afterSilence(request, tries);
  if (status >= 400) return fail(new Refused(status, understood(body)));
  // 204 has no body; any other success without JSON was cut off or came from a gateway.
  if (body === undefined && status !== 204) return afterSilence(request, tries);
  return { to: 'answer', answer: { status, body } };
}

/** 5xx, HTML, network, timeout, a truncated body: it may or may not have been carried out. */
function afterSilence(request: HubspotRequest, tries: number): Verdict {
  if (!request.repeatable) return fail(noAnswer(true, MINUTE));
  if (tries >= REFUSALS_BORNE.silence) return fail(noAnswer(false, MINUTE));
  return { to: 'repeat', afterMs: 500 * 2 ** (tries - 1) };
}

function afterRateLimit(
  request: HubspotRequest,
  error: ErrorBody,
  header: (name: string) => string | null,
  tries: number,
): Verdict {
  if (error.policyName === 'DAILY') return fail(dailyLimit());
  if (tries >= REFUSALS_BORNE.rate) return fail(busy(TEN_SECONDS));
  if (error.policyName === 'SECONDLY') {
    return { to: 'hold', bucket: request.kind === 'search' ? 'search' : 'all', ms: SECOND };
  }
  return {
    to: 'hold',
    bucket: 'all',
    ms: Number(header('X-HubSpot-RateLimit-Interval-Milliseconds')) || TEN_SECONDS,
  };
}

/** An error body without a form, such as HTML, is an error that says nothing. */
function understood(body: unknown): ErrorBody {
  const parsed = ErrorBody.safeParse(body);
  return parsed.success ? parsed.data : {};
}

function fail(trouble: Trouble): Verdict {
  return { to: 'fail', trouble };
}
