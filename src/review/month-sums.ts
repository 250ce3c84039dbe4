import type { ClosedDeal } from '../losses/facts.ts';
import { compareIds } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import { type Day, dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import { type CountedLoss, type CustomerRecords, customerBefore, historyOf, isAbsence } from './retention.ts';
import { isWithdrawn, wasLeaving, wasPossible } from './waiting.ts';

/** One company's records, as the portal holds them. */
export type CountedCompany = CustomerRecords;

/** Sums over companies, all whole numbers (money in hundredths), so that slices add up exactly. */
export interface MonthSums {
  readonly churned: number;
  readonly downgraded: number;
  readonly lostDeals: number;
  /** Possible losses that waited for a person at the month's end. */
  readonly possible: number;
  /** Customers who had given notice and whose contract ran on at the month's end. */
  readonly leaving: number;
  /** Losses up to the month's end whose evidence is gone or has moved. */
  readonly withdrawn: number;
  readonly revenueLost: Minor;
  readonly returned: number;
  readonly mergedEvidence: number;
  readonly replaced: number;
  readonly pleaseCheck: number;
  readonly openingCustomers: number;
  readonly openingRevenue: Minor;
  readonly lostFromOpening: number;
  /** Σ min(end, start) over the opening cohort. */
  readonly keptRevenue: Minor;
  /** Σ end over the opening cohort. */
  readonly closingRevenue: Minor;
}

export const noSums: MonthSums = {
  churned: 0,
  downgraded: 0,
  lostDeals: 0,
  possible: 0,
  leaving: 0,
  withdrawn: 0,
  revenueLost: 0,
  returned: 0,
  mergedEvidence: 0,
  replaced: 0,
  pleaseCheck: 0,
  openingCustomers: 0,
  openingRevenue: 0,
  lostFromOpening: 0,
  keptRevenue: 0,
  closingRevenue: 0,
};

/** What one company adds to the sums of a month. */
export function sumsOf(company: CountedCompany, month: Month): MonthSums {
  const from = firstDay(month);
  const asOf = dayAfterMonth(month);
  const within = (day: Day): boolean => from <= day && day < asOf;
  const { losses } = company;

  const counted = losses.filter((loss) => isAbsence(loss) || loss.status === 'recorded');
  const ofMonth = counted.filter((loss) => within(loss.lostOn));
  const churned = ofMonth.filter((loss) => loss.kind === 'churned');
  const history = historyOf(company);
  const opening = customerBefore(from, history);
  const end = customerBefore(asOf, history);
  const cohort = opening.customer ? 1 : 0;
  return {
    churned: churned.length,
    downgraded: ofMonth.filter((loss) => loss.kind === 'downgraded').length,
    lostDeals: ofMonth.filter((loss) => loss.kind === 'lost_deal').length,
    possible: losses.filter((loss) => wasPossible(loss, asOf)).length,
    leaving: losses.filter((loss) => wasLeaving(loss, asOf)).length,
    withdrawn: losses.filter((loss) => isWithdrawn(loss, asOf)).length,
    revenueLost: churned.reduce((sum, loss) => sum + loss.value, 0),
    returned: counted.filter((loss) => loss.returned && within(loss.returned.on)).length,
    mergedEvidence: counted.flatMap(joinedRenewals).filter(({ on }) => within(on)).length,
    replaced: replacedRenewals(company, within),
    pleaseCheck: renewalsToCheck(company, month).length,
    openingCustomers: cohort,
    openingRevenue: opening.value,
    lostFromOpening: cohort && end.absent ? 1 : 0,
    keptRevenue: Math.min(opening.value, end.value),
    closingRevenue: cohort * end.value,
  };
}

/** Adds two sets of sums, field by field. */
export function addSums(a: MonthSums, b: MonthSums): MonthSums {
  return {
    churned: a.churned + b.churned,
    downgraded: a.downgraded + b.downgraded,
    lostDeals: a.lostDeals + b.lostDeals,
    possible: a.possible + b.possible,
    leaving: a.leaving + b.leaving,
    withdrawn: a.withdrawn + b.withdrawn,
    revenueLost: a.revenueLost + b.revenueLost,
    returned: a.returned + b.returned,
    mergedEvidence: a.mergedEvidence + b.mergedEvidence,
    replaced: a.replaced + b.replaced,
    pleaseCheck: a.pleaseCheck + b.pleaseCheck,
    openingCustomers: a.openingCustomers + b.openingCustomers,
    openingRevenue: a.openingRevenue + b.openingRevenue,
    lostFromOpening: a.lostFromOpening + b.lostFromOpening,
    keptRevenue: a.keptRevenue + b.keptRevenue,
    closingRevenue: a.closingRevenue + b.closingRevenue,
  };
}

/** Lost renewals that joined an absence: all its evidence but the first, which opened it. */
function joinedRenewals(loss: CountedLoss): CountedLoss['evidence'] {
  return loss.kind === 'churned' ? loss.evidence.slice(1).filter(({ id }) => id.startsWith('deal-')) : [];
}

function replacedRenewals({ deals }: CountedCompany, within: (day: Day) => boolean): number {
  const isReplaced = (lost: ClosedDeal): boolean =>
    deals.some(({ outcome, closedOn }) => outcome === 'won' && closedOn === lost.closedOn);
  return lostRenewals(deals, within).filter(isReplaced).length;
}

/** Renewals lost in the month of a company that by then never was a customer. */
export function renewalsToCheck(
  { deals, lifecycleCustomerOn }: CountedCompany,
  month: Month,
): readonly ClosedDeal[] {
  const [from, asOf] = [firstDay(month), dayAfterMonth(month)];
  const isCustomer = ({ closedOn }: ClosedDeal): boolean =>
    deals.some((deal) => deal.outcome === 'won' && deal.closedOn <= closedOn) ||
    (lifecycleCustomerOn !== null && lifecycleCustomerOn <= closedOn);
  return lostRenewals(deals, (day) => from <= day && day < asOf)
    .filter((deal) => !isCustomer(deal))
    .sort((a, b) => compareIds(a.id, b.id));
}

function lostRenewals(deals: readonly ClosedDeal[], within: (day: Day) => boolean): readonly ClosedDeal[] {
  return deals.filter((deal) => deal.outcome === 'lost' && deal.renewal && within(deal.closedOn));
}
