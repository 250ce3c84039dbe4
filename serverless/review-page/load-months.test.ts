import { expect, it } from 'vitest';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { loadMonths } from './load-months.ts';

const review = (month: string, more: Record<string, string> = {}): CrmRecord => ({
  id: month,
  createdAt: '',
  updatedAt: '',
  properties: { clr_month: month, clr_status: 'open', clr_numbers: null, ...more },
});

it('offers this month, a year back, the one asked for and all that have a review, newest first', async () => {
  const crm: Pick<Crm, 'walk'> = {
    async *walk() {
      yield [review('2026-09', { clr_numbers: '{}' }), review('2026-10')];
      yield [review('2024-05', { clr_numbers: '{}', clr_status: 'closed' })];
    },
  };
  const months = await loadMonths(crm, '2023-01', '2026-11-22');
  expect(months.slice(0, 4)).toEqual([
    { month: '2026-11', state: 'not over' },
    { month: '2026-10', state: 'not counted' },
    { month: '2026-09', state: 'counted' },
    { month: '2026-08', state: 'not run' },
  ]);
  expect(months.slice(-3)).toEqual([
    { month: '2025-11', state: 'not run' },
    { month: '2024-05', state: 'closed' },
    { month: '2023-01', state: 'not run' },
  ]);
  expect(months).toHaveLength(15);
});

it('leaves out a review whose month a person has garbled', async () => {
  const crm: Pick<Crm, 'walk'> = {
    async *walk() {
      yield ['October', '2026-13', '2026-10-01', '0026-10', '__proto__'].map((month) => review(month));
      yield [review('2024-05')];
    },
  };
  const months = await loadMonths(crm, '2026-10', '2026-11-22');
  expect(months.map(({ month }) => month)).toHaveLength(14);
  expect(months.at(-1)).toEqual({ month: '2024-05', state: 'not counted' });
});
