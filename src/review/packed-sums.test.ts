import { longestCursor } from '../review-page/run-slice.ts';
import { noReviewSums, type ReviewSums } from './review-sums.ts';
import { reasonOptions } from '../schema/reasons.ts';
import { addMonths } from '../time/day.ts';
import { expect, test } from 'vitest';
import { packed, PackedSums, unpacked } from './packed-sums.ts';

const money = 1_234_567_890_123;
const reasons = reasonOptions.map(({ value }) => value);
const every = (length: number, value: number): readonly number[] => Array.from({ length }, () => value);

/** A portal of 100,000 customers that joined over thirty years, and a month in which 400 were called. */
const large: ReviewSums = {
  pareto: reasons.map((reason) => ({
    reason,
    losses: 123_456,
    money,
    verifiedLosses: 123_456,
    verifiedMoney: money,
    distinctLosses: 3_000,
  })),
  stated: {
    pairs: reasons.flatMap((said) => reasons.slice(0, 10).map((root) => ({ said, root, losses: 12 }))),
    blank: 2_600,
  },
  owner: { pairs: reasons.map((said) => ({ said, root: said, losses: 90 })), blank: 0 },
  survival: { events: every(361, 123), censored: every(361, 154) },
  cohorts: {
    rows: every(36, 0).map((_, place) => ({
      month: addMonths('2024-01', place),
      customers: 2_800,
      kept: every(36 - place, 2_345),
      firstValue: money,
      value: money,
    })),
    earlier: { customers: 99_999, kept: 88_888, value: money },
  },
  bridge: noReviewSums.bridge,
  renewals: { closed: 2_500, lost: 900 },
  classes: noReviewSums.classes,
  programme: noReviewSums.programme,
};

test.each([
  ['none', noReviewSums],
  ['many', large],
])('sums of %s come back as they were sent', (_, sums) => {
  const read = PackedSums.parse(JSON.parse(JSON.stringify(packed(sums))));
  expect(unpacked(read)).toEqual(sums);
});

test('those of a large portal leave half of a cursor to the lists', () => {
  expect(JSON.stringify(packed(large)).length).toBeLessThan(longestCursor / 2);
});
