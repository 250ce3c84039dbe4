import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addAgreement, agreementIn, agreementOf, type AgreementSums, heaviestReason } from './agreement.ts';
import { cause, reviewedLoss } from './reviewed.builder.ts';
import type { ReviewedLoss } from './reviewed.ts';

/** A published table of counts as pairs: row = what one said, column = what the other said. */
function table(labels: readonly string[], rows: readonly (readonly number[])[]): AgreementSums {
  const pairs = rows.flatMap((row, i) =>
    row.map((losses, j) => ({ said: labels[i] ?? '', root: labels[j] ?? '', losses })),
  );
  return { pairs, blank: 0 };
}

describe('published kappas', () => {
  test('50 grant applications, 20 5 10 15: 0.4 (Wikipedia, Cohen’s kappa)', () => {
    expect(
      agreementIn(
        table(
          ['yes', 'no'],
          [
            [20, 5],
            [10, 15],
          ],
        ),
      ),
    ).toEqual({
      losses: 50,
      agree: 35,
      share: '0.700000',
      kappa: '0.400000',
      blank: 0,
    });
  });

  test.each([
    [
      '0.130435',
      [
        [45, 15],
        [25, 15],
      ],
    ],
    [
      '0.259259',
      [
        [25, 35],
        [5, 35],
      ],
    ],
  ] as const)('same agreement of 60 and 70 in 100, different kappa: %s (Wikipedia)', (kappa, rows) => {
    expect(agreementIn(table(['yes', 'no'], rows))).toMatchObject({ agree: 60, kappa });
  });

  test('three labels by hand', () => {
    const rows = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ];
    // po = 140/200 = 0.7, pe = (120·130 + 60·50 + 20·20)/200² = 0.475; (0.7 − 0.475)/(1 − 0.475).
    expect(agreementIn(table(['price', 'product', 'service'], rows))).toMatchObject({
      share: '0.700000',
      kappa: '0.428571',
    });
  });
});

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

  test('is below zero where it is rarer than by chance', () => {
    expect(
      agreementIn(
        table(
          ['yes', 'no'],
          [
            [0, 5],
            [5, 0],
          ],
        ),
      ).kappa,
    ).toBe('-1.000000');
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
