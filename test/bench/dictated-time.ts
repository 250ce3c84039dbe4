import type { LimitSettings } from '../portal/limits.ts';
import type { RequestKind } from '../portal/request-log.ts';

/**
 * The least time in milliseconds between the first and the last of these requests that HubSpot's limits allow, if they
 * go out in this order, take no time themselves, and nobody else uses the account: so many searches in any second, so
 * many other requests in any ten seconds.
 */
export function dictatedMs(
  kinds: readonly RequestKind[],
  { tenSecondly, searchPerSecond }: Pick<LimitSettings, 'tenSecondly' | 'searchPerSecond'>,
): number {
  const searches = { most: searchPerSecond, withinMs: 1_000, sentAt: new Array<number>() };
  const others = { most: tenSecondly, withinMs: 10_000, sentAt: new Array<number>() };
  let now = 0;
  for (const kind of kinds) {
    const { most, withinMs, sentAt } = kind === 'search' ? searches : others;
    const oldest = sentAt.at(-most);
    if (oldest !== undefined) now = Math.max(now, oldest + withinMs);
    sentAt.push(now);
  }
  return now;
}
