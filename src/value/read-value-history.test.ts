import { expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { readValueHistory } from './read-value-history.ts';

const yearly = { ...defaultSettings.customerValue, method: 'company_property', property: 'arr' } as const;
const berlin = 'Europe/Berlin';

test('each day says what its last entry says, in the portal’s zone, oldest first', () => {
  const entries = [
    { value: '1300', timestamp: '2024-06-30T22:30:00Z' },
    { value: '', timestamp: '2024-06-30T12:00:00Z' },
    { value: '1250.50', timestamp: '2024-06-30T06:00:00Z' },
    { value: '1200', timestamp: '2023-01-05T10:00:00Z' },
  ];
  expect(readValueHistory(entries, yearly, berlin)).toEqual([
    { on: '2023-01-05', value: 120_000 },
    { on: '2024-06-30', value: 0 },
    { on: '2024-07-01', value: 130_000 },
  ]);
});

test('a month’s money is a year’s twelve times over, a quarter’s four times', () => {
  const entries = [{ value: '83.333333', timestamp: '2024-06-30T12:00:00Z' }];
  const worth = (period: 'month' | 'quarter'): unknown =>
    readValueHistory(entries, { ...yearly, period }, berlin).map(({ value }) => value);
  expect(worth('month')).toEqual([100_000]);
  expect(worth('quarter')).toEqual([33_333]);
});

test('what is no number says nothing', () => {
  expect(readValueHistory([{ value: 'much', timestamp: '2024-06-30T12:00:00Z' }], yearly, berlin)).toEqual([
    { on: '2024-06-30', value: 0 },
  ]);
  expect(readValueHistory([], yearly, berlin)).toEqual([]);
});
