import { expect, test } from 'vitest';
import { addLossClasses, lossClassesOf, noLossClasses, regrettedShare } from './loss-classes.ts';

test('a loss is regretted unless somebody decided otherwise, and never dropped', () => {
  const one = lossClassesOf([
    { lossClass: null, value: 100 },
    { lossClass: 'regretted', value: 200 },
  ]);
  const other = lossClassesOf([
    { lossClass: 'acceptable', value: 100 },
    { lossClass: 'deliberate', value: 600 },
  ]);
  const sums = addLossClasses(one, other);
  expect(sums).toEqual({
    regretted: { losses: 2, money: 300 },
    acceptable: { losses: 1, money: 100 },
    deliberate: { losses: 1, money: 600 },
  });
  // Two of four, 3.00 of 10.00.
  expect(regrettedShare(sums)).toEqual({ losses: '0.500000', money: '0.300000' });
});

test('without losses, or without money, there is no share', () => {
  expect(regrettedShare(noLossClasses)).toEqual({ losses: null, money: null });
  expect(regrettedShare(lossClassesOf([{ lossClass: null, value: 0 }]))).toEqual({
    losses: '1.000000',
    money: null,
  });
});
