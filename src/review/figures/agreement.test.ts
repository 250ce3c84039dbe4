import { expect, test } from 'vitest';
import { type AgreementSums } from '../agreement.ts';
import { agreementFigure } from './agreement.ts';
import { telling } from './telling.builder.ts';

const pair = (said: string, root: string, losses: number): AgreementSums['pairs'][number] => ({
  said,
  root,
  losses,
});

test('says how often both agree, and kappa in words', () => {
  // 20 losses: 10 + 5 agree, 3 and 2 do not. By chance (13 × 12 + 7 × 8) ÷ 400 = 0.53; kappa (0.75 − 0.53) ÷ 0.47.
  const sums: AgreementSums = {
    pairs: [
      pair('price.fees', 'price.fees', 10),
      pair('price.fees', 'product.quality', 3),
      pair('product.quality', 'price.fees', 2),
      pair('product.quality', 'product.quality', 5),
    ],
    blank: 4,
  };
  const figure = agreementFigure(sums, 'stated', telling);
  expect(figure.sentence).toBe(
    'Of 20 losses of which both are known, what the customer stated first is the heaviest root cause in 15 (75%). Set against chance the agreement is moderate (Cohen’s kappa 0.47). 4 more losses are left out: one of the two is not known.',
  );
  expect(figure.columns.map(({ label }) => label)).toEqual([
    'Customer stated',
    'Root: fees',
    'Root: quality',
  ]);
  expect(figure.rows).toEqual([
    ['fees', 10, 3],
    ['quality', 2, 5],
  ]);
  expect(figure.caution).toBeNull();
});

test('tells no share and no kappa of fewer than five', () => {
  const figure = agreementFigure(
    { pairs: [pair('price.fees', 'price.fees', 4)], blank: 1 },
    'owner',
    telling,
  );
  expect(figure.sentence).toBe(
    'Of 4 losses of which both are known, what the owner believes is the heaviest root cause in 4. 1 more loss is left out: one of the two is not known.',
  );
  expect(figure.caution).toBe('Fewer than 5 losses: too few for percentages.');
});

test('says so where nothing is known of both', () => {
  expect(agreementFigure({ pairs: [], blank: 0 }, 'stated', telling)).toMatchObject({
    sentence: 'There is no loss of which both are known, what the customer stated first and a root cause.',
    rows: [],
  });
});

test('adds up what is beyond eight labels in one row and one column', () => {
  const labels = Array.from({ length: 10 }, (_, place) => `a.r${place}`);
  const pairs = labels.map((label, place) => pair(label, label, 20 - place));
  const figure = agreementFigure({ pairs: [...pairs, pair('a.r0', 'a.r9', 1)], blank: 0 }, 'stated', telling);
  expect(figure.rows.length).toBe(9);
  expect(figure.rows[0]).toEqual(['r0', 20, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(figure.rows[8]).toEqual(['(other reasons)', 0, 0, 0, 0, 0, 0, 0, 0, 23]);
});
