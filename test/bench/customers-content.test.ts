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

test('customers of three years came all the time and renewed every half year until today', () => {
  const day = 86_400_000;
  const { records, associations } = customers({ seed: 7, count: 300, asOf, days: 1_096 });
  const created = records.flatMap(({ objectType, createdAt }) =>
    objectType === 'companies' ? [createdAt] : [],
  );
  expect(asOf - Math.min(...created)).toBeGreaterThan(1_050 * day);
  expect(asOf - Math.max(...created)).toBeLessThan(60 * day);
  const closed = new Map(records.map(({ id, properties: p }) => [id, Date.parse(p['closedate'] ?? '')]));
  for (const number of numbersTo(300)) {
    const days = associations
      .filter(({ from, to }) => from.objectType === 'deals' && to.id === companyId(number))
      .map(({ from }) => closed.get(from.id) ?? 0);
    const last = Math.max(...days);
    expect(last).toBeLessThan(asOf);
    expect(asOf - last).toBeLessThanOrEqual(180 * day);
    expect(last - Math.min(...days)).toBe((days.length - 1) * 180 * day);
  }
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
