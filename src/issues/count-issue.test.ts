import { describe, expect, test } from 'vitest';
import { bearingCauses, issueToJoin, joined } from './causes.ts';
import { countIssue, sinceFix, sumsSince } from './count-issue.ts';
import { heldIssue, issueCause, issueLoss } from './issue.builder.ts';

const issue = heldIssue();
const fees = (id: string, weight: number) =>
  issueCause(id, { number: 2, reason: 'price.fees', weight, issueIds: [] });

test('an issue’s money is weight × value over distinct losses, by month of loss', () => {
  const losses = [
    // 100.00 by 67 and 33 %: 67.00 to the issue. Two causes of one loss make one loss.
    issueLoss('a', [issueCause('1', { weight: 6_700 }), fees('2', 3_300)]),
    issueLoss('b', [issueCause('3', { weight: 5_000 }), issueCause('4', { number: 2, weight: 5_000 })]),
    // 0.01 by 50 and 50 %: the odd cent goes to the cause with the lower number, which is the issue’s.
    issueLoss('c', [issueCause('5', { weight: 5_000 }), fees('6', 5_000)], {
      lostOn: '2024-07-31',
      value: 1,
    }),
  ];
  const sums = countIssue(issue, losses);
  expect([...sums]).toEqual([
    ['2024-06', { losses: 2, money: 16_700 }],
    ['2024-07', { losses: 1, money: 1 }],
  ]);
  expect(sumsSince(sums, '2024-07')).toEqual({ losses: 1, money: 1 });
});

test('a cause counts while it is associated and bears a reason of the issue', () => {
  const corrected = issueCause('1', { reason: 'price.fees' });
  const elsewhere = issueCause('2', { issueIds: ['2'] });
  expect([...countIssue(issue, [issueLoss('a', [corrected]), issueLoss('b', [elsewhere])])]).toEqual([]);
});

test('what nobody knows is no cause of ours, and what weighs nothing bears nothing', () => {
  const unknown = issueCause('1', { reason: 'unknown.unknown', weight: 5_000 });
  const blank = issueCause('2', { reason: ' ', weight: 5_000 });
  expect(bearingCauses(issueLoss('a', [unknown, blank, issueCause('3', { weight: 0 })]))).toEqual([]);
});

describe('a new cause joins', () => {
  const free = issueCause('1', { issueIds: [] });
  const of = (id: string, rest: Parameters<typeof heldIssue>[0] = {}) =>
    heldIssue({ id, key: `issue-${id}`, ...rest });

  test('the issue about its reason, the one to be worked on before one that is fixed, then the oldest', () => {
    const fixed = of('1', { status: 'resolved', openedOn: '2023-01-01' });
    const younger = of('2', { openedOn: '2024-06-02' });
    const older = of('3', { status: 'recurred', openedOn: '2024-06-01' });
    expect(issueToJoin(free, [younger, fixed, older])?.id).toBe('3');
    expect(issueToJoin(free, [fixed])?.id).toBe('1');
  });

  test('none where it belongs to one already, or the issue is merged, or about something else', () => {
    expect(issueToJoin(issueCause('1', { issueIds: ['2'] }), [of('1'), of('2')])).toBeNull();
    expect(issueToJoin(free, [of('1', { status: 'merged' })])).toBeNull();
    expect(issueToJoin(free, [of('1', { reasons: ['price.fees'] })])).toBeNull();
  });

  test('and is told as if it had', () => {
    const { losses, missing } = joined([issueLoss('a', [free])], [issue]);
    expect(missing).toEqual([{ issueId: '1', causeId: '1' }]);
    expect(countIssue(issue, losses).get('2024-06')).toEqual({ losses: 1, money: 10_000 });
    expect(joined(losses, [issue]).missing).toEqual([]);
  });
});

test('only what happened after the fix counts against it; without a day nothing does', () => {
  const losses = [
    issueLoss('a', [issueCause('1', { happenedOn: '2024-05-31' })]),
    issueLoss('b', [issueCause('2', { happenedOn: '2024-06-01' })]),
    // Two causes after the fix, one loss.
    issueLoss('c', [
      issueCause('3', { weight: 5_000, happenedOn: '2024-06-02' }),
      issueCause('4', { number: 2, weight: 5_000, happenedOn: '2024-06-03' }),
    ]),
    issueLoss('d', [issueCause('5')]),
    issueLoss('e', [issueCause('6')], { lostOn: '2024-05-20' }),
    issueLoss('f', [issueCause('7', { reason: 'price.fees', happenedOn: '2024-06-10' })]),
  ];
  expect(sinceFix(issue, '2024-06-01', losses)).toEqual({ after: 1, undated: 1 });
  expect(sinceFix(issue, null, losses)).toEqual({ after: 0, undated: 0 });
});
