import { formatMinor } from '../money/minor.ts';
import type { BridgeSums } from './bridge.ts';
import { type LossClassSums, regrettedShare } from './loss-classes.ts';
import { pointWorth } from './money-at-stake.ts';
import type { MonthSums } from './month-sums.ts';
import { keptOverYear } from './over-a-year.ts';
import { renewalLossRate, type RenewalSums } from './renewals.ts';

/** Rates of a month beside those of its numbers; money and fractions as text, null where there is nothing to divide by. */
export interface Rates {
  /** Losses of customers who joined within the month: no churn rate over the opening shows them. */
  readonly firstPeriodLosses: { readonly losses: number; readonly money: string };
  readonly renewals: RenewalSums & { readonly lossRate: string | null };
  /** The share of churned losses that is regretted. */
  readonly regretted: { readonly losses: string | null; readonly money: string | null };
  /** What a year of such months would come to, by powers. */
  readonly overYear: {
    readonly logoChurn: string | null;
    readonly grr: string | null;
    readonly nrr: string | null;
  };
  /** What one point of retention is worth. */
  readonly pointWorth: { readonly inMonth: string; readonly inYear: string } | null;
}

interface RatedSums {
  readonly bridge: BridgeSums;
  readonly renewals: RenewalSums;
  readonly classes: LossClassSums;
}

/** The rates from the sums. */
export function ratesOf({ bridge, renewals, classes }: RatedSums, numbers: MonthSums): Rates {
  const { openingCustomers, lostFromOpening, openingRevenue, keptRevenue, closingRevenue } = numbers;
  const { losses, money } = bridge.joinedInMonth;
  const worth = pointWorth(numbers);
  return {
    firstPeriodLosses: { losses, money: formatMinor(money) },
    renewals: { ...renewals, lossRate: renewalLossRate(renewals) },
    regretted: regrettedShare(classes),
    overYear: {
      logoChurn: inYear(openingCustomers - lostFromOpening, openingCustomers, (kept) => 1 - kept),
      grr: inYear(keptRevenue, openingRevenue),
      nrr: inYear(closingRevenue, openingRevenue),
    },
    pointWorth: worth && { inMonth: formatMinor(worth.inMonth), inYear: formatMinor(worth.inYear) },
  };
}

function inYear(part: number, base: number, told = (kept: number): number => kept): string | null {
  return base === 0 ? null : told(keptOverYear(part / base, { months: 1 })).toFixed(6);
}
