import { describe, expect, test } from 'vitest';
import { calledLoss, heldCall } from './call.builder.ts';
import { population } from './population.ts';

const keysOf = (losses: Parameters<typeof population>[0]): readonly string[] =>
  population(losses, '2024-06').map(({ key }) => key);

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
});
