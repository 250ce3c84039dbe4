import type { HeldLoss } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import { type Day, dayAfterMonth, firstDay, type Month } from '../time/day.ts';
import { type CountedLoss, type CustomerRecords, isAbsence } from './retention.ts';

/** A disappointing event that pushed a customer out, as a review counts it. */
export interface ReviewedCause {
  /** Place within its loss, from 1. */
  readonly number: number;
  /** `<category>.<reason>`; empty where nobody said. */
  readonly reason: string;
  /** In whole hundredths of a percent; the weights of a loss come to 10,000 where people kept the rule. */
  readonly weight: number;
  /** Did the customer confirm it, in words of their own? */
  readonly verified: boolean;
}

/** A loss with what is known of its reasons: the owner's belief, what the customer stated first, the root causes. */
export interface ReviewedLoss
  extends CountedLoss, Pick<HeldLoss, 'id' | 'lossClass' | 'ownerReason' | 'statedReason' | 'callStatus'> {
  readonly causes: readonly ReviewedCause[];
}

/** One company's records, as a review counts them. */
export interface ReviewedCustomer extends CustomerRecords {
  readonly losses: readonly ReviewedLoss[];
}

/** A company's losses of customers who left in a month, oldest first: those in the month's sums. */
export function churnedIn<Loss extends CountedLoss & Pick<HeldLoss, 'id'>>(
  month: Month,
  losses: readonly Loss[],
): readonly Loss[] {
  const [from, asOf] = [firstDay(month), dayAfterMonth(month)];
  return losses
    .filter((loss) => isAbsence(loss) && from <= loss.lostOn && loss.lostOn < asOf)
    .sort((a, b) => compareText(a.lostOn, b.lostOn) || compareIds(a.id, b.id));
}

/**
 * The day from which a company was a customer: its first won deal, or the day its lifecycle says so where settings count
 * that and it is earlier; null for one that never was.
 */
export function customerSince({ deals, lifecycleCustomerOn }: CustomerRecords): Day | null {
  return deals.reduce<Day | null>(
    (since, { outcome, closedOn }) =>
      outcome === 'won' && (since === null || closedOn < since) ? closedOn : since,
    lifecycleCustomerOn,
  );
}
