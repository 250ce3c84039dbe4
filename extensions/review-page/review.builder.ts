import type {
  LostCustomer,
  LostCustomers,
  OpenedReview,
  ShownNumbers,
} from '@loss-review/domain/review-page/opened-review';
import type { RunSlice } from '@loss-review/domain/review-page/run-slice';

/** Three customers of forty left, one of them is back. */
export const someNumbers: ShownNumbers = {
  churned: 3,
  downgraded: 1,
  lostDeals: 0,
  possible: 0,
  leaving: 0,
  revenueLost: 5_000_000,
  returned: 1,
  mergedEvidence: 0,
  replaced: 0,
  pleaseCheck: 0,
  openingCustomers: 40,
  openingRevenue: 60_000_000,
  lostFromOpening: 2,
  logoChurn: 0.05,
  grr: 0.9164,
  nrr: 1.02,
};

export function lostCustomer(number: number, more: Partial<LostCustomer> = {}): LostCustomer {
  return {
    lossId: String(number),
    companyId: String(1_000 + number),
    held: true,
    name: `Company ${number}`,
    lostOn: '2026-10-12',
    value: 100_000 * number,
    returnedOn: null,
    owner: 'Ada Moon',
    caller: '',
    ...more,
  };
}

/** Customers by value, all of them. */
export function lostOf(...customers: readonly LostCustomer[]): LostCustomers {
  return { count: customers.length, customers: [...customers] };
}

/** October 2026, run and counted. */
export function countedReview(more: Partial<OpenedReview> = {}): OpenedReview {
  return {
    month: '2026-10',
    state: 'counted',
    lastDay: '2026-10-31',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    numbers: someNumbers,
    sentences: [
      '3 customers left in October 2026, worth €50,000 a year together.',
      'Of the 40 customers at the opening of the month, 2 were gone at its end: that is the logo churn.',
    ],
    waiting: [],
    unused: [],
    calls: { executives: 2, owners: 1, nobody: 0 },
    run: null,
    lost: lostOf(lostCustomer(3), lostCustomer(2), lostCustomer(1, { returnedOn: '2026-10-20' })),
    months: [
      { month: '2026-11', state: 'not over' },
      { month: '2026-10', state: 'counted' },
      { month: '2026-09', state: 'not run' },
    ],
    ...more,
  };
}

/** The same month before its first run. */
export function newReview(more: Partial<OpenedReview> = {}): OpenedReview {
  return countedReview({
    state: 'not run',
    numbers: null,
    sentences: [],
    unused: null,
    calls: null,
    lost: lostOf(),
    ...more,
  });
}

export function runSlice(more: Partial<RunSlice> = {}): RunSlice {
  return {
    done: true,
    cursor: null,
    progress: { step: 'assign', done: 3, of: null },
    told: {
      candidates: 40,
      written: 12,
      refused: [],
      toCheck: [],
      warnings: [],
      calls: { executives: 2, owners: 1, nobody: 0 },
    },
    plan: [],
    ...more,
  };
}
