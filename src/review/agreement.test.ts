import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAgreement,
  agreementIn,
  agreementOf,
  type AgreementSums,
  heaviestReason,
  matrixIn,
} from './agreement.ts';
import { cause, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedLoss } from './reviewed.ts';

/** A table of counts, rows for what was said and columns for the root cause, as pairs: `20 5 / 10 15`. */
function table(text: string): AgreementSums {
  const pairs = text
    .split(' / ')
    .flatMap((row, i) =>
      row.split(' ').map((count, j) => ({ said: String(i), root: String(j), losses: Number(count) })),
    );
  return { pairs, blank: 0 };
}

test.each([
  // Wikipedia, “Cohen’s kappa”: 50 applications for a grant.
  ['20 5 / 10 15', 50, 35, '0.700000', '0.400000'],
  // The same: 60 of 100 agree in both, by chance more in the first.
  ['45 15 / 25 15', 100, 60, '0.600000', '0.130435'],
  ['25 35 / 5 35', 100, 60, '0.600000', '0.259259'],
  // By hand: po = 140/200 = 0.7, pe = (120·130 + 60·50 + 20·20)/200² = 0.475; (0.7 − 0.475)/(1 − 0.475).
  ['106 10 4 / 22 28 10 / 2 12 6', 200, 140, '0.700000', '0.428571'],
  // Rarer than by chance.
  ['0 5 / 5 0', 10, 0, '0.000000', '-1.000000'],
])('kappa of %s', (counts, losses, agree, share, kappa) =>
  expect(agreementIn(table(counts))).toEqual({ losses, agree, share, kappa, blank: 0 }),
);

const said = (statedReason: string, ...causes: ReviewedLoss['causes']): ReviewedLoss =>
  reviewedLoss({ statedReason, causes });

describe('what was said against the root cause', () => {
  test('compares with the heaviest cause, of equal ones the first', () => {
    const causes = [
      cause(3, 'price.fees', 40),
      cause(1, 'service.slow_help', 20),
      cause(2, 'product.quality', 40),
    ];
    expect(heaviestReason({ causes })).toBe('product.quality');
    expect(heaviestReason({ causes: [] })).toBe('');
  });

  test('folds capitals, counts what is blank, and takes “don’t know” for an answer', () => {
    const losses = [
      said('Price.Fees ', cause(1, 'price.fees', 100)),
      said('don’t know', cause(1, 'price.fees', 100)),
      said('unknown.unknown', cause(1, 'unknown.unknown', 100)),
      said('', cause(1, 'price.fees', 100)),
      said('price.fees'),
      said('price.fees', cause(1, '', 100)),
    ];
    const sums = agreementOf(losses, 'statedReason');
    expect(sums.pairs).toEqual([
      { said: 'don’t know', root: 'price.fees', losses: 1 },
      { said: 'price.fees', root: 'price.fees', losses: 1 },
      { said: 'unknown.unknown', root: 'unknown.unknown', losses: 1 },
    ]);
    // po = 2/3; pe = (1·2 + 1·1)/9 = 1/3.
    expect(agreementIn(sums)).toEqual({
      losses: 3,
      agree: 2,
      share: '0.666667',
      kappa: '0.500000',
      blank: 3,
    });
  });

  test('keeps the owner’s belief apart', () => {
    const loss = reviewedLoss({
      ownerReason: 'price.fees',
      statedReason: 'product.quality',
      causes: [cause(1, 'price.fees', 100)],
    });
    expect(agreementIn(agreementOf([loss], 'ownerReason')).agree).toBe(1);
    expect(agreementIn(agreementOf([loss], 'statedReason')).agree).toBe(0);
  });

  test('has no kappa where chance alone would agree always, and nothing without losses', () => {
    const same = agreementOf([said('price.fees', cause(1, 'price.fees', 100))], 'statedReason');
    expect(agreementIn(same)).toMatchObject({ losses: 1, share: '1.000000', kappa: null });
    expect(agreementIn(agreementOf([], 'statedReason'))).toEqual({
      losses: 0,
      agree: 0,
      share: null,
      kappa: null,
      blank: 0,
    });
  });
});

test('the matrix has a row for each label said and a column for each root cause, the commonest first', () => {
  expect(matrixIn(table('20 5 / 10 15'))).toEqual({
    // 20 + 5 said and 20 + 10 found are 55 for 0; 10 + 15 and 5 + 15 are 45 for 1.
    labels: ['0', '1'],
    rows: [
      [20, 5],
      [10, 15],
    ],
  });
  const pairs = [
    { said: 'fees', root: 'quality', losses: 3 },
    { said: 'quality', root: 'quality', losses: 1 },
  ];
  expect(matrixIn({ pairs, blank: 0 })).toEqual({
    labels: ['quality', 'fees'],
    rows: [
      [1, 0],
      [3, 0],
    ],
  });
});

test('pairs of two parts add up to those of the whole', () => {
  const reason = fc.constantFrom('', 'A', 'a', 'b', 'unknown.unknown');
  const losses = fc.array(
    fc.tuple(reason, reason).map(([stated, root]) => said(stated, cause(1, root, 100))),
  );
  fc.assert(
    fc.property(losses, losses, (one, other) => {
      const parts = addAgreement(agreementOf(one, 'statedReason'), agreementOf(other, 'statedReason'));
      expect(parts).toEqual(agreementOf([...other, ...one], 'statedReason'));
    }),
  );
});
