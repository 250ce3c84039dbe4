import { addDays, dayAt, startOfDay } from '@loss-review/domain/time/day';
import type { Refuse, RefusalBody } from './refusal.ts';

const INTERVAL_MS = 10_000;

/** An account's rate limits, as HubSpot sets them for a privately distributed app of a Professional account. */
export interface LimitSettings {
  /** Requests in any ten seconds, an app (a token here); searches have a limit of their own. */
  readonly tenSecondly: number;
  /** Searches in any second, all apps of the account together. */
  readonly searchPerSecond: number;
  /** Requests a calendar day in the account's time zone, all apps together, searches included. */
  readonly daily: number;
}

/** Source: HubSpot's usage guidelines; a Professional account of 2026 allows 190 in ten seconds and 650,000 a day. */
export const professionalLimits: LimitSettings = { tenSecondly: 190, searchPerSecond: 5, daily: 650_000 };

interface Admission {
  /** Rate headers for the answer; none for a search, as HubSpot documents. */
  readonly headers: Readonly<Record<string, string>>;
  /** The 429, when the request is over a limit. */
  readonly refusal?: Response;
}

export interface Limits {
  admit(request: {
    readonly token: string;
    readonly isSearch: boolean;
    /** Milliseconds since the epoch; must not fall from call to call. */
    readonly now: number;
  }): Admission;
  /** Requests of the account's day so far, and when the next day begins (milliseconds since the epoch). */
  today(now: number): { readonly used: number; readonly limit: number; readonly endsAt: number };
}

/** Counts admitted requests against an account's limits; a refused request uses nothing up. */
export function createLimits(
  settings: LimitSettings,
  account: { readonly portalId: number; readonly timeZone: () => string; readonly refuse: Refuse },
): Limits {
  const byToken = new Map<string, Window>();
  const searches = createWindow(settings.searchPerSecond, 1000);
  const day = createDailyCount(account.timeZone);

  const windowOf = (token: string): Window => {
    const known = byToken.get(token);
    if (known) return known;
    const window = createWindow(settings.tenSecondly, INTERVAL_MS);
    byToken.set(token, window);
    return window;
  };

  return {
    admit({ token, isSearch, now }) {
      const window = isSearch ? searches : windowOf(token);
      const isDayOver = day.used(now) >= settings.daily;
      const isRefused = isDayOver || window.used(now) >= window.max;
      if (!isRefused) {
        window.add(now);
        day.add();
      }
      const headers = isSearch ? {} : rateHeaders(settings, window, day.used(now), now);
      if (!isRefused) return { headers };
      const policy = isDayOver ? 'DAILY' : isSearch ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING';
      return { headers, refusal: account.refuse(429, tooMany(policy, account.portalId), headers) };
    },
    today: (now) => ({ used: day.used(now), limit: settings.daily, endsAt: day.endsAt() }),
  };
}

export type RateLimitPolicy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

const POLICY_GROUP: Readonly<Record<RateLimitPolicy, string>> = {
  TEN_SECONDLY_ROLLING: 'private_app-api-calls-ten-secondly',
  SECONDLY: 'crm-search-secondly',
  DAILY: 'private_app-api-calls-daily',
};

/** HubSpot's 429 body; it has no category, and no Retry-After goes with it. */
export function tooMany(policyName: RateLimitPolicy, portalId: number): RefusalBody {
  return {
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    policyName,
    groupName: `publicapi:${POLICY_GROUP[policyName]}:${portalId}`,
  };
}

/** The secondly headers are deprecated and enforced no more, yet still sent: a tenth of the ten-secondly limit. */
function rateHeaders(
  settings: LimitSettings,
  window: Window,
  today: number,
  now: number,
): Readonly<Record<string, string>> {
  const secondly = Math.floor(settings.tenSecondly / 10);
  return {
    'X-HubSpot-RateLimit-Daily': String(settings.daily),
    'X-HubSpot-RateLimit-Daily-Remaining': String(Math.max(0, settings.daily - today)),
    'X-HubSpot-RateLimit-Interval-Milliseconds': String(INTERVAL_MS),
    'X-HubSpot-RateLimit-Max': String(settings.tenSecondly),
    'X-HubSpot-RateLimit-Remaining': String(settings.tenSecondly - window.used(now)),
    'X-HubSpot-RateLimit-Secondly': String(secondly),
    'X-HubSpot-RateLimit-Secondly-Remaining': String(Math.max(0, secondly - window.usedSince(now - 1000))),
  };
}

interface Window {
  readonly max: number;
  used(now: number): number;
  usedSince(moment: number): number;
  add(now: number): void;
}

/** A rolling window: what happened exactly `length` milliseconds ago counts no more. */
function createWindow(max: number, length: number): Window {
  const moments: number[] = [];
  const usedSince = (moment: number): number => moments.length - countUpTo(moments, moment);
  return {
    max,
    used(now) {
      moments.splice(0, countUpTo(moments, now - length));
      return moments.length;
    },
    usedSince,
    add: (now) => {
      moments.push(now);
    },
  };
}

function countUpTo(moments: readonly number[], limit: number): number {
  const later = moments.findIndex((moment) => moment > limit);
  return later === -1 ? moments.length : later;
}

/** The count of a calendar day; it starts anew at midnight in the account's time zone. */
function createDailyCount(timeZone: () => string): {
  used(now: number): number;
  add(): void;
  endsAt(): number;
} {
  let endsAt = Number.NEGATIVE_INFINITY;
  let count = 0;
  return {
    used(now) {
      if (now >= endsAt) {
        endsAt = startOfDay(addDays(dayAt(now, timeZone()), 1), timeZone());
        count = 0;
      }
      return count;
    },
    add() {
      count += 1;
    },
    endsAt: () => endsAt,
  };
}
