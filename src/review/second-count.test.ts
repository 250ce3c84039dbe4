import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lostRenewal, won } from '../losses/company.builder.ts';
import { addDays } from '../time/day.ts';
import { addSums, noSums, sumsOf } from './month-sums.ts';
import { addReviewSums, noReviewSums, reviewFigures, reviewSumsOf } from './review-sums.ts';
import { cause, reviewedCustomer, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedCustomer } from './reviewed.ts';

const month = '2024-03';
const begins = '2024-03-01';
const ends = '2024-04-01';

/** One company's story as a person tells it: days in order, what was bought, whether it was lost, whether it came back. */
interface Story {
  readonly first: { readonly on: string; readonly amount: number };
  readonly renewed: { readonly on: string; readonly amount: number } | null;
  readonly lost: { readonly on: string; readonly value: number; readonly weights: readonly number[] } | null;
  readonly back: { readonly on: string; readonly value: number } | null;
}

const reasons = ['price.fees', 'product.quality', 'service.slow_help', 'competitor.better_offer', ''];
const amount = fc.integer({ min: 1, max: 9_999_999 });
const gap = fc.integer({ min: 1, max: 60 });
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    start: fc.nat(100),
    gaps: fc.tuple(gap, gap, gap),
    amounts: fc.tuple(amount, amount, amount, amount),
    weights: fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 }),
    has: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ start, gaps: [a, b, c], amounts, weights, has: [renewed, lost, back] }) => {
    const on = [start, start + a, start + a + b, start + a + b + c].map((days) =>
      addDays('2023-12-01', days),
    );
    const at = (place: number): string => on[place] ?? '';
    return {
      first: { on: at(0), amount: amounts[0] },
      renewed: renewed ? { on: at(1), amount: amounts[1] } : null,
      lost: lost ? { on: at(2), value: amounts[2], weights } : null,
      back: lost && back ? { on: at(3), value: amounts[3] } : null,
    };
  });

/** The records a portal holds of a story; `number` tells companies apart. */
function recordsOf({ first, renewed, lost, back }: Story, number: number): ReviewedCustomer {
  const deals = [
    won(`${number}1`, first.on, first.amount),
    ...(renewed ? [won(`${number}2`, renewed.on, renewed.amount)] : []),
    ...(lost ? [lostRenewal(`${number}3`, lost.on, lost.value)] : []),
    ...(back ? [won(`${number}4`, back.on, back.value)] : []),
  ];
  const loss = lost && {
    id: `${number}5`,
    lostOn: lost.on,
    value: lost.value,
    causes: lost.weights.map((weight, place) => ({
      ...cause(place + 1, reasons[place] ?? '', 0),
      weight,
    })),
  };
  const returned = back && { on: back.on, value: back.value, evidence: `deal-${number}4` };
  const losses = loss ? [reviewedLoss({ ...loss, status: back ? 'returned' : 'lost', returned })] : [];
  return reviewedCustomer({ deals, losses });
}

/** What the customer was worth as a day began, read off the story; null for none. */
function worthBefore(day: string, { first, renewed, lost, back }: Story): number | null {
  if (back && back.on < day) return back.value;
  if (lost && lost.on < day) return null;
  if (renewed && renewed.on < day) return renewed.amount;
  return first.on < day ? first.amount : null;
}

const anyStories = fc.array(anyStory, { minLength: 1, maxLength: 12 });

test('a second count, by the words of the rules alone, comes to the same month', () => {
  fc.assert(
    fc.property(anyStories, (stories) => {
      const customers = stories.map(recordsOf);
      const sums = customers.map((customer) => sumsOf(customer, month)).reduce(addSums, noSums);
      const worths = stories.map((story) => [worthBefore(begins, story), worthBefore(ends, story)] as const);
      const cohort = worths.flatMap(([start, end]) => (start === null ? [] : [{ start, end }]));
      const ofMonth = stories.flatMap(({ lost }) => (lost && lost.on.startsWith(month) ? [lost] : []));
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
      expect(sums).toMatchObject({
        churned: ofMonth.length,
        revenueLost: sum(ofMonth.map(({ value }) => value)),
        returned: stories.filter(({ back }) => back?.on.startsWith(month)).length,
        openingCustomers: cohort.length,
        openingRevenue: sum(cohort.map(({ start }) => start)),
        lostFromOpening: cohort.filter(({ end }) => end === null).length,
        keptRevenue: sum(cohort.map(({ start, end }) => Math.min(start, end ?? 0))),
        closingRevenue: sum(cohort.map(({ end }) => end ?? 0)),
      });
      const { survival, cohorts } = reviewFigures(reviewSumsOf(customers, month), sums);
      const known = stories.filter(({ first }) => first.on < ends);
      expect(survival.customers).toBe(known.length);
      expect(survival.events).toBe(known.filter(({ lost }) => lost && lost.on < ends).length);
      expect(survival.points.reduce((all, { events }) => all + events, 0)).toBe(survival.events);
      expect(cohorts.reduce((all, { customers: joined }) => all + joined, 0)).toBe(known.length);
    }),
    { numRuns: 300 },
  );
});

test('companies in any order, cut into slices anywhere, add up to the cent', () => {
  const cut = fc.tuple(anyStories, fc.infiniteStream(fc.boolean()), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(cut, ([stories, cuts, turn]) => {
      const customers = stories.map(recordsOf);
      const at = turn % customers.length;
      const turned = [...customers.slice(at), ...customers.slice(0, at)].toReversed();
      const slices: ReviewedCustomer[][] = [[]];
      for (const customer of turned) {
        if (cuts.next().value) slices.push([]);
        slices.at(-1)?.push(customer);
      }
      const parts = slices.map((slice) => reviewSumsOf(slice, month));
      expect(parts.reduce(addReviewSums, noReviewSums)).toEqual(reviewSumsOf(customers, month));
    }),
    { numRuns: 200 },
  );
});
