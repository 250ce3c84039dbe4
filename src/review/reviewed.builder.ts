import { heldLoss } from '../losses/company.builder.ts';
import type { ReviewedCause, ReviewedCustomer, ReviewedLoss } from './reviewed.ts';

/** A cause for tests: its weight in whole percent. */
export function cause(number: number, reason: string, percent: number, verified = false): ReviewedCause {
  return { number, reason, weight: percent * 100, verified };
}

/** A churned loss of company 7 for tests, with no reason known of. */
export function reviewedLoss(rest: Partial<ReviewedLoss> = {}): ReviewedLoss {
  return { ...heldLoss(), causes: [], ...rest };
}

/** A company for tests with nothing held of it, valued by its latest won deal. */
export function reviewedCustomer(rest: Partial<ReviewedCustomer> = {}): ReviewedCustomer {
  return {
    deals: [],
    losses: [],
    lifecycleCustomerOn: null,
    valuing: { method: 'latest_won_deal' },
    ...rest,
  };
}
