import { expect, test } from 'vitest';
import { companyId, customers, lostRenewals, numbersTo } from './customers-content.ts';

const asOf = Date.UTC(2026, 10, 1);
const ofType = (content: ReturnType<typeof customers>, type: string) =>
  content.records.filter(({ objectType }) => objectType === type);

test('the same seed gives the same customers, and more of them change none of the first', () => {
  const ten = customers({ seed: 7, count: 10, asOf });
  expect(customers({ seed: 7, count: 10, asOf })).toEqual(ten);
  expect(customers({ seed: 7, count: 100, asOf }).records.slice(0, ten.records.length)).toEqual(ten.records);
  expect(customers({ seed: 8, count: 10, asOf }).records).not.toEqual(ten.records);
});

test('every customer bought twice or three times, in the past, and none is lost', () => {
  const content = customers({ seed: 7, count: 50, asOf });
  const deals = ofType(content, 'deals');
  expect(ofType(content, 'companies').map(({ id }) => id)).toEqual(numbersTo(50).map(companyId));
  for (const { properties } of deals) {
    expect(['closedwon', 'renewals_won']).toContain(properties['dealstage']);
    expect(Date.parse(properties['closedate'] ?? '')).toBeLessThan(asOf);
  }
  const bought = numbersTo(50).map(
    (number) =>
      content.associations.filter(
        ({ from, to }) => from.objectType === 'deals' && to.id === companyId(number),
      ).length,
  );
  expect(new Set(bought)).toEqual(new Set([2, 3]));
});

test('who is lost has one renewal lost in the four weeks before', () => {
  const { records, associations } = lostRenewals(7, [3, 4], asOf);
  expect(associations.map(({ to }) => to.id)).toEqual([companyId(3), companyId(4)]);
  for (const { properties, updatedAt } of records) {
    expect(properties['dealstage']).toBe('renewals_lost');
    expect(updatedAt).toBeGreaterThanOrEqual(asOf - 28 * 86_400_000);
    expect(updatedAt).toBeLessThan(asOf);
  }
});
