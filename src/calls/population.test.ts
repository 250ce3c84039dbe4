import { describe, expect, test } from 'vitest';
import { calledLoss, heldCall } from './call.builder.ts';
import { population } from './population.ts';

const keysOf = (losses: Parameters<typeof population>[0]): readonly string[] =>
  population(losses, { month: '2024-06', lostDeals: false, late: null }).flatMap(({ loss, aside }) =>
    aside === null ? [loss.key] : [],
  );

describe('the losses a month calls about', () => {
  test('are churned in the month, from its first day to its last', () => {
    const days = ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'];
    const losses = days.map((lostOn, n) => calledLoss({ companyId: String(n + 1), lostOn }));
    expect(keysOf(losses)).toEqual(['deal-2', 'deal-3']);
  });

  test('are neither back nor undone, possible or dismissed', () => {
    const statuses = ['returned', 'undone', 'possible', 'dismissed', 'recorded', 'lost'] as const;
    const losses = statuses.map((status, n) => calledLoss({ companyId: String(n + 1), status }));
    expect(keysOf(losses)).toEqual(['deal-6']);
  });

  test('are no downgrades and no lost deals of prospects', () => {
    const losses = [
      calledLoss({ companyId: '1', kind: 'downgraded', status: 'recorded' }),
      calledLoss({ companyId: '2', kind: 'lost_deal', status: 'recorded' }),
    ];
    expect(keysOf(losses)).toEqual([]);
  });

  test('are the newest of a company that left twice, in the order of company ids', () => {
    const losses = [
      calledLoss({ companyId: '10', key: 'deal-a', lostOn: '2024-06-03', status: 'returned' }),
      calledLoss({ companyId: '10', key: 'deal-c', lostOn: '2024-06-20' }),
      calledLoss({ companyId: '10', key: 'deal-b', lostOn: '2024-06-12' }),
      calledLoss({ companyId: '9', key: 'deal-9' }),
    ];
    expect(keysOf(losses)).toEqual(['deal-9', 'deal-c']);
  });

  test('are the ones called about already, if any', () => {
    const first = calledLoss({ key: 'deal-a', lostOn: '2024-06-03', call: heldCall() });
    const second = calledLoss({ key: 'deal-b', lostOn: '2024-06-20' });
    expect(keysOf([first, second])).toEqual(['deal-a']);
    expect(keysOf([{ ...first, status: 'returned' }, second])).toEqual([]);
  });

  test('are, of those whose contract still runs, the ones who gave notice in the month', () => {
    const leaving = { status: 'leaving', lostOn: '2024-08-31' } as const;
    const losses = [
      calledLoss({ companyId: '1', ...leaving, noticeOn: '2024-06-12' }),
      calledLoss({ companyId: '2', ...leaving, noticeOn: '2024-05-12' }),
    ];
    expect(keysOf(losses)).toEqual(['deal-1']);
  });

  test('are not called about again for the month in which the contract ends', () => {
    const called = calledLoss({ noticeOn: '2024-05-12', call: heldCall({ month: '2024-05' }) });
    expect(keysOf([called])).toEqual([]);
    expect(keysOf([{ ...called, call: null }])).toEqual(['deal-7']);
  });
});

describe('a loss found late', () => {
  // The calls of April and May were assigned on 2 May and 3 June; those of March never.
  const late = { since: '2024-06-03T09:00:00.000Z', months: ['2024-05', '2024-04'] };
  const keys = (losses: Parameters<typeof population>[0]): readonly string[] =>
    population(losses, { month: '2024-06', lostDeals: false, late }).flatMap(({ loss, aside }) =>
      aside === null ? [loss.key] : [],
    );
  const found = (foundAt: string, lostOn = '2024-04-20') => calledLoss({ lostOn, noticeOn: lostOn, foundAt });

  test('joins the list after the last assignment, whatever earlier month it is of', () => {
    expect(keys([found('2024-06-10T04:00:00.000Z')])).toEqual(['deal-7']);
    expect(keys([found('2024-05-20T04:00:00.000Z')])).toEqual([]);
  });

  test('does not, where its own month was never assigned: nothing is caught up with in bulk', () => {
    expect(keys([found('2024-06-10T04:00:00.000Z', '2024-03-20')])).toEqual([]);
    expect(keysOf([found('2024-06-10T04:00:00.000Z')])).toEqual([]);
  });

  test('stays on the list that called about it, and joins no other', () => {
    const loss = found('2024-06-10T04:00:00.000Z');
    expect(keys([{ ...loss, call: heldCall({ month: '2024-06' }) }])).toEqual(['deal-7']);
    expect(keys([{ ...loss, call: heldCall({ month: '2024-04' }) }])).toEqual([]);
  });
});

describe('a company that nobody calls', () => {
  const asides = (losses: Parameters<typeof population>[0], lostDeals = false): readonly unknown[] =>
    population(losses, { month: '2024-06', lostDeals, late: null }).map(({ loss, aside }) => [
      loss.key,
      aside,
    ]);

  test('is told to be back, or on the list of another month', () => {
    const back = calledLoss({ companyId: '1', status: 'returned' });
    const held = calledLoss({ companyId: '2', call: heldCall({ month: '2024-05' }) });
    expect(asides([back, held, calledLoss({ companyId: '3' })])).toEqual([
      ['deal-1', 'returned'],
      ['deal-2', 'other_list'],
      ['deal-3', null],
    ]);
  });

  test('is a prospect only where the settings call prospects', () => {
    const prospect = calledLoss({ kind: 'lost_deal', status: 'recorded' });
    expect(asides([prospect])).toEqual([]);
    expect(asides([prospect], true)).toEqual([['deal-7', null]]);
    expect(asides([{ ...prospect, lostOn: '2024-05-31' }], true)).toEqual([]);
  });
});
