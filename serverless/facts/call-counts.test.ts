import type { Plan } from '@loss-review/domain/plan/plan';
import { expect, test } from 'vitest';
import type { CrmRecord } from '../hubspot/crm.ts';
import { keepCallCounts, readCallCounts } from './call-counts.ts';

const review = (properties: CrmRecord['properties']): CrmRecord => ({
  id: '7',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  properties,
});

/** What keeping these counts on a review writes. */
async function written(held: CrmRecord | null): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  const crm = {
    apply: async (plan: Plan) => {
      plans.push(plan);
      return { written: 1, refused: [] };
    },
  };
  await keepCallCounts(crm, '2026-10', held, { executives: 10, owners: 3, nobody: 0 }, now);
  return plans;
}

const now = Date.UTC(2026, 10, 3, 8);

test('the month’s calls are kept on its review, by its key', async () => {
  const [plan, ...more] = await written(
    review({ clr_calls_executives: '9', clr_calls_owners: '3', clr_assigned_at: '2026-11-02T08:00:00Z' }),
  );
  expect(more).toEqual([]);
  expect(plan?.records).toEqual([
    { type: 'review', key: '2026-10', properties: { clr_calls_executives: '10', clr_calls_nobody: '0' } },
  ]);
});

test('counts that are held already are not written again', async () => {
  const counts = { clr_calls_executives: '10', clr_calls_owners: '3', clr_calls_nobody: '0' };
  const held = { ...counts, clr_assigned_at: '2026-11-02T08:00:00Z' };
  expect(await written(review(held))).toEqual([]);
  expect(readCallCounts(review(held))).toEqual({ executives: 10, owners: 3, nobody: 0 });
});

test('the review says when the calls were first assigned', async () => {
  const counts = { clr_calls_executives: '10', clr_calls_owners: '3', clr_calls_nobody: '0' };
  const [plan] = await written(review(counts));
  expect(plan?.records[0]?.properties).toEqual({ clr_assigned_at: '2026-11-03T08:00:00.000Z' });
});

test('a review without counts, or none at all, tells none', async () => {
  expect(readCallCounts(review({ clr_calls_executives: '1', clr_calls_owners: null }))).toBeNull();
  expect(readCallCounts(null)).toBeNull();
  expect(await written(null)).toEqual([]);
});
