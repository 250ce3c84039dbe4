import { describe, expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import { countedBy, type GoneLoss, goneReviewSums, goneSums } from './gone-company.ts';
import { noSurvival, survivalCurve } from './kaplan-meier.ts';
import { noSums } from './month-sums.ts';
import { noReviewSums } from './review-sums.ts';
import { cause } from './reviewed.builder.ts';

const month = '2024-06';
const gone = (more: Partial<GoneLoss> & { readonly id: string }): GoneLoss => ({
  ...heldLoss({ lostOn: '2024-06-10', value: 90_000, evidence: [{ id: 'deal-1', on: '2024-06-10' }] }),
  causes: [],
  valueBefore: 100_000,
  tenureMonths: 14,
  ...more,
});
const back = (on: string, value: number): Partial<GoneLoss> => ({
  status: 'returned',
  returned: { on, value, evidence: 'deal-9' },
});

describe('a company that is gone', () => {
  test('counts as lost from the opening at the value before its loss', () => {
    expect(goneSums([gone({ id: '1' })], month)).toEqual({
      ...noSums,
      churned: 1,
      revenueLost: 90_000,
      openingCustomers: 1,
      openingRevenue: 100_000,
      lostFromOpening: 1,
    });
  });

  test.each([{ tenureMonths: 0 }, { tenureMonths: null }, { valueBefore: null }])(
    'is left out of the cohort, its loss is not, where the snapshot tells too little: %j',
    (more) => {
      const sums = goneSums([gone({ id: '1', ...more })], month);
      expect(sums).toEqual({ ...noSums, churned: 1, revenueLost: 90_000 });
    },
  );

  test('that came back within the month was a customer at its end, at the value of the return', () => {
    const sums = goneSums([gone({ id: '1', ...back('2024-06-20', 120_000) })], month);
    expect(sums).toMatchObject({
      churned: 1,
      returned: 1,
      lostFromOpening: 0,
      openingRevenue: 100_000,
      keptRevenue: 100_000,
      closingRevenue: 120_000,
    });
  });

  test('that was lost, came back and was lost again is of the cohort once', () => {
    const losses = [
      gone({ id: '2', lostOn: '2024-06-25', value: 50_000, valueBefore: 50_000 }),
      gone({ id: '1', lostOn: '2024-06-03', ...back('2024-06-05', 50_000) }),
    ];
    expect(goneSums(losses, month)).toMatchObject({
      churned: 2,
      returned: 1,
      revenueLost: 140_000,
      openingCustomers: 1,
      openingRevenue: 100_000,
      lostFromOpening: 1,
      closingRevenue: 0,
    });
  });

  test('that was absent at the opening is not of the cohort, and counts as back', () => {
    const sums = goneSums([gone({ id: '1', lostOn: '2024-04-02', ...back('2024-06-12', 100_000) })], month);
    expect(sums).toEqual({ ...noSums, returned: 1 });
  });

  test('that stayed with less is worth the rest at the end', () => {
    const sums = goneSums([gone({ id: '1', kind: 'downgraded', status: 'recorded', value: 30_000 })], month);
    expect(sums).toEqual({
      ...noSums,
      downgraded: 1,
      openingCustomers: 1,
      openingRevenue: 100_000,
      keptRevenue: 70_000,
      closingRevenue: 70_000,
    });
  });

  test('no longer waits for a person', () => {
    const possible = gone({ id: '1', status: 'possible', evidence: [{ id: 'quiet-5', on: '2024-06-10' }] });
    expect(goneSums([possible], month)).toEqual(noSums);
    expect(goneSums([gone({ id: '1', status: 'undone' })], month)).toEqual(noSums);
  });
});

describe('in the review, a company that is gone', () => {
  const reviewed = (...losses: readonly GoneLoss[]): ReturnType<typeof goneReviewSums> =>
    goneReviewSums(losses, month);

  test('has its causes and its lines of the bridge', () => {
    const { pareto, bridge, cohorts } = reviewed(gone({ id: '1', causes: [cause(1, 'price.fees', 100)] }));
    expect(pareto).toMatchObject([{ reason: 'price.fees', losses: 100, money: 90_000 }]);
    expect(bridge).toMatchObject({ gone: { losses: 1, money: 90_000 }, valueLessOpening: -10_000 });
    expect(cohorts).toEqual(noReviewSums.cohorts);
  });

  test('stayed until its first loss, whenever that was, as its snapshot tells', () => {
    const first = gone({ id: '8', lostOn: '2024-02-01', tenureMonths: 2, ...back('2024-03-01', 1) });
    const curve = survivalCurve(reviewed(gone({ id: '3' }), first).survival);
    expect(curve).toMatchObject({ customers: 1, events: 1 });
    expect(curve.points.at(-1)).toMatchObject({ month: 2, events: 1 });
  });

  test.each([
    gone({ id: '1', tenureMonths: null }),
    gone({ id: '1', status: 'undone' }),
    gone({ id: '1', lostOn: '2024-07-01' }),
  ])('is in no curve where nothing tells when it left: %j', (loss) =>
    expect(reviewed(loss).survival).toEqual(noSurvival),
  );
});

test('a company that is gone is counted by the lowest of its losses in the month and of those it left by before', () => {
  const [march, april] = [
    gone({ id: '30', lostOn: '2024-03-01', ...back('2024-06-02', 1) }),
    gone({ id: '9', lostOn: '2024-04-01', ...back('2024-06-09', 1) }),
  ];
  expect(countedBy([march, april], month)?.id).toBe('9');
  expect(countedBy([march, gone({ id: '200' }), gone({ id: '21' })], month)?.id).toBe('21');
  const prospect = gone({ id: '1', kind: 'lost_deal', status: 'recorded', lostOn: '2024-05-31' });
  expect(countedBy([prospect, march], month)?.id).toBe('30');
  expect(countedBy([prospect, gone({ id: '2', lostOn: '2024-07-01' })], month)).toBeNull();
});
