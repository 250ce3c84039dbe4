import { expect, test } from 'vitest';
import { withStrata } from './strata.ts';

test('terciles go by rank, the lowest first, ties by the lowest id; a blank is a group of its own', () => {
  const values = [500, 100, 100, 300, 200, 100, 400];
  const losses = values.map((value, n) => ({
    companyId: String(n + 1),
    value,
    group: n % 2 ? ' Retail ' : '',
  }));
  const third = Object.fromEntries(
    withStrata(losses).map(({ companyId, stratum }) => [companyId, stratum.third]),
  );
  // By value: 2, 3, 6 (100), 5 (200), 4 (300), 7 (400), 1 (500); thirds of seven are 3, 2 and 2.
  expect(third).toEqual({
    '2': 'lower',
    '3': 'lower',
    '6': 'lower',
    '5': 'middle',
    '4': 'middle',
    '7': 'upper',
    '1': 'upper',
  });
  const groups = new Set(withStrata(losses).map(({ stratum: { group } }) => group));
  expect(groups).toEqual(new Set(['', 'Retail']));
});
