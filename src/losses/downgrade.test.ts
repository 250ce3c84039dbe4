import { describe, expect, test } from 'vitest';
import { company, lostRenewal, won, wonRenewal } from './company.builder.ts';
import type { ClosedDeal } from './facts.ts';
import { readTimeline } from './timeline.ts';

const falls = (deals: readonly ClosedDeal[]): readonly (readonly [string, string, number])[] =>
  readTimeline(company(deals), { downgradePercent: 10 }, '2024-12-01').singles.map(
    ({ kind, evidence, value }) => [kind, evidence[0].id, value],
  );
const before = won('1', '2024-01-10', 10_000);

describe('a won renewal', () => {
  test.each([
    [9_001, []],
    [9_000, [['downgraded', 'deal-2', 1_000]]],
    [0, [['downgraded', 'deal-2', 10_000]]],
    [12_000, []],
  ])('worth %i after a customer value of 10,000', (amount, expected) => {
    expect(falls([before, wonRenewal('2', '2024-03-05', amount)])).toEqual(expected);
  });

  test('is compared with the value before it: what was won in between counts', () => {
    const upsold = [before, won('2', '2024-02-01', 20_000), wonRenewal('3', '2024-03-05', 15_000)];
    expect(falls(upsold)).toEqual([['downgraded', 'deal-3', 5_000]]);
  });

  test('makes no downgrade where the customer bought more the same day', () => {
    const deals = [before, wonRenewal('2', '2024-03-05', 5_000), won('3', '2024-03-05', 11_000)];
    expect(falls(deals)).toEqual([]);
  });

  test('is one downgrade a day, resting on the deal that sets the value', () => {
    const deals = [
      before,
      wonRenewal('2', '2024-03-05', 5_000),
      wonRenewal('3', '2024-03-05', 4_000),
      lostRenewal('4', '2024-03-05', 10_000),
    ];
    expect(falls(deals)).toEqual([['downgraded', 'deal-3', 6_000]]);
  });

  test('of one who never bought, or who was absent, falls from nothing', () => {
    expect(falls([wonRenewal('1', '2024-03-05', 500)])).toEqual([]);
    const absent = [before, lostRenewal('2', '2024-02-01', 10_000)];
    expect(falls([...absent, wonRenewal('3', '2024-03-05', 500)])).toEqual([]);
  });
});

test('a smaller deal that is no renewal is no downgrade', () => {
  expect(falls([before, won('2', '2024-03-05', 500)])).toEqual([]);
});
