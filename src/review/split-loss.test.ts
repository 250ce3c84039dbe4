import { expect, test } from 'vitest';
import { cause } from './reviewed.builder.ts';
import { splitLoss } from './split-loss.ts';

test.each([
  // 33 %, 33 % and 34 % of 1.00 are whole cents; of 0.10 they are 3.3, 3.3 and 3.4: the odd cent goes to the largest.
  [100, [33, 33, 34], [33, 33, 34]],
  [10, [33, 33, 34], [3, 3, 4]],
  // A cent of two halves goes to the cause with the lower number.
  [1, [50, 50], [1, 0]],
  [101, [50, 50], [51, 50]],
  // 20 % each of 0.03.
  [3, [20, 20, 20, 20, 20], [1, 1, 1, 0, 0]],
])('%i hundredths weighed %j are %j', (value, weights, money) => {
  const causes = weights.map((percent, i) => cause(i + 1, `product.${String(i)}`, percent));
  expect(splitLoss({ value, causes }).map((share) => share.money)).toEqual(money);
  expect(splitLoss({ value, causes: causes.toReversed() }).map((share) => share.money)).toEqual(money);
});

test('weights that come to less than 100 % count in proportion', () => {
  const causes = [cause(1, 'price.fees', 20), cause(2, 'product.quality', 60)];
  expect(splitLoss({ value: 1_000, causes })).toEqual([
    { reason: 'price.fees', losses: 25, money: 250, verified: false },
    { reason: 'product.quality', losses: 75, money: 750, verified: false },
  ]);
});

test('a loss without weights is unknown in whole', () => {
  const unknown = [{ reason: 'unknown.unknown', losses: 100, money: 700, verified: false }];
  expect(splitLoss({ value: 700, causes: [] })).toEqual(unknown);
  expect(splitLoss({ value: 700, causes: [cause(1, 'price.fees', 0)] })).toEqual(unknown);
});
