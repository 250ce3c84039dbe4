import type { ClosedDeal } from '../losses/facts.ts';
import { sixDecimals } from '../money/minor.ts';
import { dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import { type CustomerRecords } from './retention.ts';
import { customerSince } from './reviewed.ts';

/** Renewal deals that closed in a month, and how many of them were lost; whole numbers, so that slices add up exactly. */
export interface RenewalSums {
  readonly closed: number;
  readonly lost: number;
}

export const noRenewals: RenewalSums = { closed: 0, lost: 0 };

/**
 * The renewals of one company in a month. A lost one that a deal won on the same day replaced is no loss, and where that
 * deal is a renewal the two are one; one of a company that by then never was a customer is listed, and in no sum.
 */
export function renewalsOf(customer: CustomerRecords, month: Month): RenewalSums {
  const [from, asOf] = [firstDay(month), dayAfterMonth(month)];
  const since = customerSince(customer);
  const inMonth = customer.deals.filter(({ closedOn }) => from <= closedOn && closedOn < asOf);
  const won = inMonth.filter(({ outcome }) => outcome === 'won');
  const lost = inMonth.filter(
    ({ outcome, renewal, closedOn }) => outcome === 'lost' && renewal && since !== null && since <= closedOn,
  );
  const sameDay = ({ closedOn }: ClosedDeal): readonly ClosedDeal[] =>
    won.filter((deal) => deal.closedOn === closedOn);
  const renewed = lost.filter((deal) => sameDay(deal).some(({ renewal }) => renewal));
  return {
    closed: won.filter(({ renewal }) => renewal).length + lost.length - renewed.length,
    lost: lost.filter((deal) => sameDay(deal).length === 0).length,
  };
}

/** Adds two parts of a portal. */
export function addRenewals(a: RenewalSums, b: RenewalSums): RenewalSums {
  return { closed: a.closed + b.closed, lost: a.lost + b.lost };
}

/** Lost ÷ renewal deals closing in the month, by count, with six decimals; null where none closed. */
export function renewalLossRate({ closed, lost }: RenewalSums): string | null {
  return sixDecimals(lost, closed);
}
