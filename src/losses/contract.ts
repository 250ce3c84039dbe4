import { addDays, type Day } from '../time/day.ts';
import type { ClosedDeal, OpenRenewal } from './facts.ts';
import { compareText } from './order.ts';

/** An open renewal protects no longer than this many days past the contract's end. */
const longestProtection = 60;

/** The latest contract end that won deals or the company itself tell of; null where nothing does. */
export function contractEndOf(won: readonly ClosedDeal[], ofCompany: Day | null): Day | null {
  return latest([...won.map(({ contractEndsOn }) => contractEndsOn), ofCompany]);
}

/**
 * Was the contract that ended on this day followed by a purchase: anything won later, or a renewal won after the deal
 * that the end stands on, since renewals are mostly won before the old contract ends?
 */
export function isRenewed(won: readonly ClosedDeal[], end: Day): boolean {
  const standsOn = latest(won.map((deal) => (deal.contractEndsOn === end ? deal.closedOn : null)));
  return won.some(
    ({ closedOn, renewal }) => closedOn > end || (renewal && standsOn !== null && closedOn > standsOn),
  );
}

/**
 * The last day on which a contract that ended still protects its customer: the grace after its end, or an open renewal
 * until its close date and the grace, at most 60 days past the end. A renewal nobody has dated protects to the most.
 */
export function lapsesAfter(end: Day, graceDays: number, renewals: readonly OpenRenewal[]): Day {
  const most = addDays(end, longestProtection);
  const protectedUntil = renewals.map(({ closesOn }) => {
    const until = closesOn === null ? most : addDays(closesOn, graceDays);
    return until < most ? until : most;
  });
  return latest([addDays(end, graceDays), ...protectedUntil]) ?? end;
}

function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .sort(compareText)
      .at(-1) ?? null
  );
}
