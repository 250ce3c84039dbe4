import { formatMinor, sixDecimals } from '../money/minor.ts';
import { dayAfterMonth, type Day, type Month } from '../time/day.ts';
import type { MonthSums } from './month-sums.ts';

/** A month's numbers. Money is text in major units with two decimals, rates text fractions with six, null on an empty cohort. */
export interface MonthNumbers {
  readonly month: Month;
  /** The day after the month's last, in the portal's time zone. */
  readonly asOf: Day;
  readonly losses: {
    readonly churned: number;
    readonly downgraded: number;
    readonly lostDeals: number;
    /** Waiting for a person at the month's end; in no sum. */
    readonly possible: number;
  };
  /** Under notice at the month's end, and still customers. */
  readonly leaving: number;
  /** Losses up to the month's end whose evidence is gone or has moved. */
  readonly withdrawn: number;
  readonly revenueLost: string;
  readonly returned: number;
  readonly mergedEvidence: number;
  readonly replaced: number;
  readonly pleaseCheck: number;
  readonly openingCustomers: number;
  readonly openingRevenue: string;
  readonly lostFromOpening: number;
  readonly logoChurn: string | null;
  readonly grr: string | null;
  readonly nrr: string | null;
}

/**
 * The month's numbers from its sums: logo churn = lost from opening ÷ opening customers, GRR = Σ min(end, start) ÷ Σ
 * start and NRR = Σ end ÷ Σ start over the opening cohort (ChartMogul's and pulserevops' published definitions).
 */
export function numbersOf(month: Month, sums: MonthSums): MonthNumbers {
  const { churned, downgraded, lostDeals, possible, leaving, withdrawn } = sums;
  return {
    month,
    asOf: dayAfterMonth(month),
    losses: { churned, downgraded, lostDeals, possible },
    leaving,
    withdrawn,
    revenueLost: formatMinor(sums.revenueLost),
    returned: sums.returned,
    mergedEvidence: sums.mergedEvidence,
    replaced: sums.replaced,
    pleaseCheck: sums.pleaseCheck,
    openingCustomers: sums.openingCustomers,
    openingRevenue: formatMinor(sums.openingRevenue),
    lostFromOpening: sums.lostFromOpening,
    logoChurn: sixDecimals(sums.lostFromOpening, sums.openingCustomers),
    grr: sixDecimals(sums.keptRevenue, sums.openingRevenue),
    nrr: sixDecimals(sums.closingRevenue, sums.openingRevenue),
  };
}
