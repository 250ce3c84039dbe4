import { expect, test } from 'vitest';
import { agreementIn, agreementOf } from './agreement.ts';
import { asCounted } from './as-counted.ts';
import { paretoOf } from './pareto.ts';
import { cause, reviewedLoss } from './reviewed.builder.ts';

const rules = {
  merged: [
    { from: 'price.fees', into: 'price.rise' },
    { from: 'price.rise', into: 'price.cost' },
  ],
};
const loss = reviewedLoss({
  value: 1_000,
  ownerReason: 'price.fees',
  statedReason: '',
  causes: [cause(1, 'price.rise', 60, true), cause(2, 'price.fees', 30), cause(3, 'product.quality', 10)],
});

test('merged reasons are one bar, and the loss one distinct loss of it', () => {
  expect(paretoOf([asCounted(loss, rules)])).toEqual([
    {
      ...{ reason: 'price.cost', losses: 90, money: 900, distinctLosses: 1 },
      ...{ verifiedLosses: 60, verifiedMoney: 600 },
    },
    {
      ...{ reason: 'product.quality', losses: 10, money: 100, distinctLosses: 1 },
      ...{ verifiedLosses: 0, verifiedMoney: 0 },
    },
  ]);
});

test('an owner who believed the merged reason agrees; what is blank stays blank', () => {
  const counted = asCounted(loss, rules);
  expect(agreementIn(agreementOf([counted], 'ownerReason'))).toMatchObject({ losses: 1, agree: 1 });
  expect(agreementIn(agreementOf([counted], 'statedReason'))).toMatchObject({ losses: 0, blank: 1 });
});

test('without merges a loss counts as it is', () => {
  expect(asCounted(loss, { merged: [] })).toEqual(loss);
});
