import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPareto, paretoBars, paretoOf } from './pareto.ts';
import { cause, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedLoss } from './reviewed.ts';

const lost = (value: number, ...causes: ReviewedLoss['causes']): ReviewedLoss =>
  reviewedLoss({ value, causes });

describe('the causes of a month', () => {
  test('share each loss by weight, the dearest cause first', () => {
    const losses = [
      lost(100_000, cause(1, 'service.slow_help', 60), cause(2, 'price.price_rise', 40)),
      lost(50_000, cause(1, 'price.price_rise', 100)),
      lost(20_000),
    ];
    // 600 + 0, 400 + 500, and 200 that nobody explained; 0.6, 0.4 + 1, 1 of three losses.
    expect(paretoBars(paretoOf(losses))).toEqual([
      { category: 'price', reason: 'price.price_rise', losses: '1.40', money: '900.00' },
      { category: 'service', reason: 'service.slow_help', losses: '0.60', money: '600.00' },
      { category: 'unknown', reason: 'unknown.unknown', losses: '1.00', money: '200.00' },
    ]);
  });

  test('of equal money stand by code, and a reason of no category of ours is uncategorised', () => {
    const losses = [lost(0, cause(1, 'weather', 50), cause(2, 'competitor.fame', 50))];
    expect(paretoBars(paretoOf(losses)).map(({ category, reason }) => [category, reason])).toEqual([
      ['competitor', 'competitor.fame'],
      ['uncategorised', 'weather'],
    ]);
  });

  test('told as unknown and blank are one bar', () => {
    const losses = [lost(300, cause(1, 'unknown.unknown', 50), cause(2, ' ', 50)), lost(100)];
    expect(paretoOf(losses)).toEqual([
      {
        reason: 'unknown.unknown',
        losses: 200,
        money: 400,
        verifiedLosses: 0,
        verifiedMoney: 0,
        distinctLosses: 2,
      },
    ]);
  });

  test('tell verified from unverified, and count a loss once for a reason it names twice', () => {
    const twice = [cause(1, 'price.fees', 30, true), cause(2, 'price.fees', 70)];
    expect(paretoOf([lost(1_000, ...twice), lost(500, cause(1, 'price.fees', 100, true))])).toEqual([
      {
        reason: 'price.fees',
        losses: 200,
        money: 1_500,
        verifiedLosses: 130,
        verifiedMoney: 800,
        distinctLosses: 2,
      },
    ]);
  });
});

describe('sums of causes', () => {
  const reason = fc.constantFrom('', 'price.fees', 'product.quality', 'weather', 'unknown.unknown');
  const causes = fc
    .array(fc.tuple(reason, fc.nat(100), fc.boolean()), { maxLength: 5 })
    .map((all) => all.map(([code, weight, verified], i) => cause(i + 1, code, weight, verified)));
  const losses = fc.array(
    fc.tuple(fc.nat(1_000_000_000), causes).map(([value, told]) => lost(value, ...told)),
    { maxLength: 12 },
  );

  test('come to the losses and their money to the cent, whatever people weighed', () => {
    fc.assert(
      fc.property(losses, (all) => {
        const sums = paretoOf(all);
        const total = (pick: (one: (typeof sums)[number]) => number): number =>
          sums.reduce((sum, one) => sum + pick(one), 0);
        expect(total(({ money }) => money)).toBe(all.reduce((sum, { value }) => sum + value, 0));
        expect(total((one) => one.losses)).toBe(100 * all.length);
      }),
    );
  });

  test('of two parts add up to those of the whole', () => {
    fc.assert(
      fc.property(losses, losses, (one, other) => {
        expect(addPareto(paretoOf(one), paretoOf(other))).toEqual(paretoOf([...other, ...one]));
      }),
    );
  });
});
