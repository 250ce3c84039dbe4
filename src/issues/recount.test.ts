import { describe, expect, test } from 'vitest';
import { heldIssue, issueCause, issueLoss } from './issue.builder.ts';
import { recounted, recountUpdate } from './recount.ts';
import { becameIn, isLate, promisedBefore } from './standing.ts';
import { historyWith } from './change-issue.ts';

const fixed = heldIssue({ status: 'resolved', evidence: 'Staffed.', fixedOn: '2024-06-01' });
const after = (id: string, lostOn = '2024-06-15') =>
  issueLoss(id, [issueCause(`${id}1`, { happenedOn: '2024-06-02' })], { lostOn });

test.each([
  [0, 'resolved'],
  [1, 'seen_again'],
  [2, 'recurred'],
])('after its fix, %i losses by what happened since make it %s', (count, status) => {
  const losses = ['a', 'b'].slice(0, count).map((id) => after(id));
  expect(recounted(fixed, '2024-06', losses).status).toBe(status);
});

test('what people reopened stays open, and what was merged stays merged, whatever is counted', () => {
  for (const status of ['open', 'merged'] as const) {
    expect(recounted({ ...fixed, status }, '2024-06', [after('a'), after('b')]).status).toBe(status);
  }
});

test('a second count finds nothing to write', () => {
  const losses = [after('a'), after('b')];
  const once = recounted(fixed, '2024-06', losses);
  expect(recountUpdate(fixed, '2024-06', losses)?.properties).toMatchObject({
    clr_status: 'recurred',
    clr_losses: '2',
    clr_money: '200',
  });
  expect(recountUpdate(once, '2024-06', losses)).toBeNull();
});

describe('the history', () => {
  const decided = { decision: 'change', action: 'Staff it.', ownerName: 'Ada', dueOn: '2024-07-31' } as const;
  const promised = heldIssue(decided);
  const june = { ...promised, history: historyWith(promised, '2024-06', {}) };

  test('keeps a month as it was once a later one is counted; only its losses and money change', () => {
    const july = recounted(june, '2024-07', []);
    const stopped = { ...july, decision: 'stop', dueOn: '2024-09-30' } as const;
    const again = recounted(stopped, '2024-06', [after('a')]);
    expect(again.history).toMatchObject([
      { month: '2024-06', decision: 'change', dueOn: '2024-07-31', losses: 1, money: 10_000 },
      { month: '2024-07', decision: 'change', losses: 0 },
    ]);
  });

  test('does not begin before the issue', () => {
    expect(recounted(heldIssue({ history: [] }), '2024-05', []).history).toEqual([]);
  });

  test('tells what was promised last month, and what became of it', () => {
    expect(promisedBefore(june, '2024-07')).toMatchObject(decided);
    expect(promisedBefore(june, '2024-06')).toBeNull();
    const on = (today: string, rest = {}) => becameIn({ ...june, ...rest }, '2024-07', today);
    expect(on('2024-07-31')).toBe('open');
    expect(on('2024-08-01')).toBe('late');
    expect(on('2024-08-01', { status: 'resolved', fixedOn: '2024-07-30' })).toBe('done');
    expect(on('2024-08-01', { status: 'seen_again', fixedOn: '2024-07-30' })).toBe('seen_again');
    expect(becameIn(june, '2024-06', '2024-07-02')).toBe('new');
  });

  test('calls done what was fixed since the last review, and settled what was fixed before', () => {
    const resolved = { ...june, status: 'resolved', fixedOn: '2024-07-30' } as const;
    const july = recounted(resolved, '2024-07', []);
    expect(becameIn(july, '2024-07', '2024-08-01')).toBe('done');
    expect(becameIn(recounted(july, '2024-08', []), '2024-08', '2024-09-01')).toBe('settled');
  });
});

test('a day is late once it has passed, but not where a fix came after it', () => {
  const due = { status: 'open', dueOn: '2024-07-31', fixedOn: null } as const;
  expect(isLate(due, '2024-07-31')).toBe(false);
  expect(isLate(due, '2024-08-01')).toBe(true);
  expect(isLate({ ...due, status: 'recurred', fixedOn: '2024-08-02' }, '2024-09-01')).toBe(false);
  expect(isLate({ ...due, status: 'recurred', fixedOn: '2024-07-01' }, '2024-09-01')).toBe(true);
  expect(isLate({ ...due, status: 'seen_again', fixedOn: '2024-07-01' }, '2024-09-01')).toBe(false);
  expect(isLate({ ...due, dueOn: null }, '2024-09-01')).toBe(false);
});
