import { describe, expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { dayOf } from '../time/day.ts';
import { bridgeOf } from './bridge.ts';
import { numbersOf } from './month-numbers.ts';
import { sumsOf } from './month-sums.ts';
import { reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import { tenureOf } from './tenure.ts';

/** A customer since a moment, lost at another, both as HubSpot tells them, in a portal of this zone. */
function lostAt(timeZone: string, since: string, lost: string) {
  return reviewedCustomer({
    deals: [won('1', dayOf(since, timeZone), 100_000)],
    losses: [reviewedLoss({ lostOn: dayOf(lost, timeZone), value: 100_000 })],
  });
}
const since = '2023-01-15T12:00:00Z';

describe.each([
  // Clocks go back on 3 November 2024 at 2:00: the last minute of October is still four hours behind UTC.
  { timeZone: 'America/New_York', lost: '2024-11-01T03:59:59Z', month: '2024-10', after: '2024-11' },
  // A month later they are five hours behind.
  { timeZone: 'America/New_York', lost: '2024-12-01T04:59:59Z', month: '2024-11', after: '2024-12' },
  // Summer time in New Zealand, thirteen hours ahead; it begins on 29 September 2024, before that it is twelve.
  { timeZone: 'Pacific/Auckland', lost: '2024-10-31T10:59:59Z', month: '2024-10', after: '2024-11' },
  { timeZone: 'Pacific/Auckland', lost: '2024-08-31T11:59:59Z', month: '2024-08', after: '2024-09' },
  { timeZone: 'UTC', lost: '2024-02-29T23:59:59Z', month: '2024-02', after: '2024-03' },
])('in $timeZone the second $lost', ({ timeZone, lost, month, after }) => {
  const next = new Date(Date.parse(lost) + 1_000).toISOString();

  test('is the last of its month, the one after it the first of the next', () => {
    const before = lostAt(timeZone, since, lost);
    expect(sumsOf(before, month)).toMatchObject({ churned: 1, openingCustomers: 1, lostFromOpening: 1 });
    expect(sumsOf(before, after)).toMatchObject({ churned: 0, openingCustomers: 0 });
    const later = lostAt(timeZone, since, next);
    expect(numbersOf(month, sumsOf(later, month))).toMatchObject({ logoChurn: '0.000000', grr: '1.000000' });
    expect(numbersOf(after, sumsOf(later, after))).toMatchObject({ logoChurn: '1.000000', grr: '0.000000' });
  });

  test('parts who joined within the month from the opening', () => {
    // Joined in the last second of a month and lost in the next: of that month's opening; a second later: not.
    const lostNext = `${after}-20T12:00:00Z`;
    expect(bridgeOf(lostAt(timeZone, lost, lostNext), after)).toMatchObject({ gone: { losses: 1 } });
    expect(bridgeOf(lostAt(timeZone, next, lostNext), after)).toMatchObject({ joinedInMonth: { losses: 1 } });
  });
});

test.each([
  // 10 March 2024 has 23 hours in New York: the days before and after it are still whole days.
  { lost: '2024-03-10T04:59:59Z', lostOn: '2024-03-09', months: 1 },
  { lost: '2024-03-10T05:00:00Z', lostOn: '2024-03-10', months: 2 },
  { lost: '2024-03-11T03:59:59Z', lostOn: '2024-03-10', months: 2 },
  { lost: '2024-03-11T04:00:00Z', lostOn: '2024-03-11', months: 2 },
])('a customer since 10 January lost at $lost was lost on $lostOn after $months months', (edge) => {
  const customer = lostAt('America/New_York', '2024-01-10T05:00:00Z', edge.lost);
  expect(customer.losses[0]?.lostOn).toBe(edge.lostOn);
  expect(tenureOf(customer, '2024-04-01')).toEqual({ months: edge.months, event: true });
});
