import { plainNumber } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { firstDay, type Month } from '../time/day.ts';
import { numbersOf } from './month-numbers.ts';
import type { MonthSums } from './month-sums.ts';
import { unknownReason } from './reason-category.ts';
import type { ReviewSums } from './review-sums.ts';

/**
 * A month's figures as the number properties of its review, which HubSpot's own reports read: counts, money in major
 * units, rates as fractions with six decimals at most, empty where there is nothing to divide by. In the form HubSpot gives
 * numbers back, so that what is unchanged is seen to be.
 */
export function figureProperties(month: Month, sums: MonthSums, review: ReviewSums): Properties {
  const { logoChurn, grr, nrr } = numbersOf(month, sums);
  const { bridge, classes, pareto, programme, renewals } = review;
  const unknown = pareto.find(({ reason }) => reason === unknownReason) ?? { losses: 0, money: 0 };
  return {
    clr_starts_on: firstDay(month),
    clr_customers_lost: String(sums.churned),
    clr_downgraded: String(sums.downgraded),
    clr_returned: String(sums.returned),
    clr_opening_customers: String(sums.openingCustomers),
    clr_gone_from_opening: String(sums.lostFromOpening),
    clr_value_lost: plainNumber(sums.revenueLost),
    clr_opening_value: plainNumber(sums.openingRevenue),
    clr_kept_value: plainNumber(sums.keptRevenue),
    clr_closing_value: plainNumber(sums.closingRevenue),
    clr_logo_churn: plainRate(logoChurn),
    clr_grr: plainRate(grr),
    clr_nrr: plainRate(nrr),
    clr_regretted_losses: String(classes.regretted.losses),
    clr_regretted_value: plainNumber(classes.regretted.money),
    clr_first_period_losses: String(bridge.joinedInMonth.losses),
    clr_first_period_value: plainNumber(bridge.joinedInMonth.money),
    clr_renewals_closed: String(renewals.closed),
    clr_renewals_lost: String(renewals.lost),
    clr_unknown_losses: plainNumber(unknown.losses),
    clr_unknown_value: plainNumber(unknown.money),
    clr_explained_losses: String(programme.explained.losses),
    clr_calls_reached: String(programme.reached.losses),
  };
}

/** A fraction kept as text with six decimals, without the zeros at its end. */
function plainRate(fraction: string | null): string {
  return fraction === null ? '' : String(Number(fraction));
}
