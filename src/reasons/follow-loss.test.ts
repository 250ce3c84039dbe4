import { expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import { followLoss, updatesFollowing } from './follow-loss.ts';
import type { HeldCause } from './held-cause.ts';

const loss = heldLoss({ lostOn: '2024-06-10', value: 110_050, source: 'REFERRALS' });

function cause(n: number, rest: HeldCause['properties']): HeldCause {
  return {
    ...{ id: `7${n}`, key: `cause-${n}`, lossKey: 'deal-2', linkedToLoss: true, linkedToCompany: true },
    properties: {
      ...{ clr_kind: 'churned', clr_lost_on: '2024-06-10', clr_lost_month: '2024-06', clr_number: String(n) },
      ...{ clr_counts: 'true', clr_class: 'regretted', clr_owner_name: 'Ada Byron', clr_source: 'REFERRALS' },
      ...rest,
    },
  };
}

test('causes that follow their loss are left alone, however HubSpot writes the number', () => {
  const causes = [
    cause(2, { clr_weight: '40', clr_money: '440.2' }),
    cause(1, { clr_weight: '60', clr_money: '660.30' }),
  ];
  expect(followLoss(loss, causes)).toEqual([]);
});

test('a loss of another value, day and kind takes its causes along, in the order of their numbers', () => {
  const causes = [
    cause(2, { clr_weight: '50', clr_money: '0.01' }),
    cause(1, { clr_weight: '50', clr_money: '0.01' }),
  ];
  // 3 cents in two: the tie goes to the first.
  expect(updatesFollowing({ ...loss, lostOn: '2024-05-31', value: 3 }, causes)).toEqual([
    {
      type: 'cause',
      id: '71',
      properties: { clr_lost_on: '2024-05-31', clr_lost_month: '2024-05', clr_money: '0.02' },
    },
    { type: 'cause', id: '72', properties: { clr_lost_on: '2024-05-31', clr_lost_month: '2024-05' } },
  ]);
});

test('causes of another loss stay as they are', () => {
  const other = { ...cause(1, { clr_weight: '100', clr_money: '1' }), lossKey: 'deal-3' };
  expect(updatesFollowing(loss, [other])).toEqual([]);
});

test('causes of a loss that was taken back count no more', () => {
  const taken = { ...loss, status: 'undone', lossClass: 'deliberate' } as const;
  const causes = [cause(1, { clr_weight: '100', clr_money: '1100.5' })];
  expect(updatesFollowing(taken, causes)).toEqual([
    { type: 'cause', id: '71', properties: { clr_counts: 'false', clr_class: 'deliberate' } },
  ]);
});
