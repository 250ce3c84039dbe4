import { expect, test } from 'vitest';
import { lostRenewal, won } from '../losses/company.builder.ts';
import { reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedLoss } from './reviewed.ts';
import { tenureOf } from './tenure.ts';

const asOf = '2025-01-01';
const bought = [won('3', '2024-03-31', 500), won('2', '2023-10-15', 100)];
const lost = (lostOn: string, rest: Partial<ReviewedLoss> = {}): ReviewedLoss =>
  reviewedLoss({ lostOn, ...rest });
const tenure = (...losses: readonly ReviewedLoss[]): ReturnType<typeof tenureOf> =>
  tenureOf(reviewedCustomer({ deals: bought, losses }), asOf);

test('runs from the first won deal to the day of asking for one who never left', () => {
  expect(tenure()).toEqual({ months: 14, event: false });
});

test.each([
  ['2023-10-15', 0],
  ['2024-02-14', 3],
  ['2024-02-15', 4],
  ['2024-12-31', 14],
])('to a loss on %s is %i completed months', (lostOn, months) =>
  expect(tenure(lost(lostOn))).toEqual({ months, event: true }),
);

test('ends with the first loss, whatever came after', () => {
  const returned = { on: '2024-04-01', value: 100, evidence: 'deal-9' };
  const losses = [lost('2024-11-20'), lost('2024-03-20', { status: 'returned', returned })];
  expect(tenure(...losses)).toEqual({ months: 5, event: true });
});

test.each([
  lost('2025-01-01'),
  lost('2024-05-01', { status: 'undone' }),
  lost('2024-05-01', { status: 'possible' }),
  lost('2024-05-01', { status: 'recorded', kind: 'downgraded' }),
])('is not ended by what is no loss of the customer before that day: %j', (loss) =>
  expect(tenure(loss)).toEqual({ months: 14, event: false }),
);

test('is none of a company that never bought, or buys later', () => {
  expect(tenureOf(reviewedCustomer({ deals: [lostRenewal('1', '2024-01-01', 10)] }), asOf)).toBeNull();
  expect(tenureOf(reviewedCustomer({ deals: [won('1', '2025-01-01', 10)] }), asOf)).toBeNull();
});

test('is not known where the company left before all that tells of a customer', () => {
  expect(tenure(lost('2023-10-14'))).toBeNull();
});

test('runs from the day the lifecycle tells, where that is earlier', () => {
  const since = (lifecycleCustomerOn: string): ReturnType<typeof tenureOf> =>
    tenureOf(reviewedCustomer({ deals: bought, lifecycleCustomerOn }), asOf);
  expect(since('2023-01-01')).toEqual({ months: 24, event: false });
  expect(since('2024-01-01')).toEqual({ months: 14, event: false });
});
