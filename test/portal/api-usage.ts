import { ok } from './call.ts';
import type { Answer } from './call.ts';
import type { Limits } from './limits.ts';
import { methodNotAllowed } from './refused.ts';

/** Where an app asks how much of the account's daily quota is used. */
export const isApiUsage = (pathname: string): boolean =>
  /^\/account-info\/(v3|2025-09|2026-03|2026-09)\/api-usage\/daily\/private-apps\/?$/.test(pathname);

/** GET what the account's private apps have used of the day's requests; HubSpot counts with some minutes' delay, this portal at once. */
export function answerApiUsage(method: string, limits: Limits, now: number): Answer {
  if (method !== 'GET' && method !== 'HEAD') throw methodNotAllowed();
  const { used, limit, endsAt } = limits.today(now);
  return ok({
    results: [
      {
        name: 'private-apps-api-calls-daily',
        usageLimit: limit,
        currentUsage: used,
        collectedAt: new Date(now).toISOString(),
        fetchStatus: 'SUCCESS',
        resetsAt: new Date(endsAt).toISOString(),
      },
    ],
  });
}
