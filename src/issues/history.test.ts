import { describe, expect, test } from 'vitest';
import { changedBy } from './change-issue.ts';
import { type MonthEntry, readHistory, withEntry } from './history.ts';
import { heldIssue, issueCause, issueLoss } from './issue.builder.ts';
import { recountUpdate } from './recount.ts';

const june: MonthEntry = {
  ...{ month: '2024-06', status: 'open', losses: 1, money: 10_000, decision: 'change', action: 'Staff it.' },
  ...{ ownerName: 'Ada', dueOn: '2024-07-31', late: false, after: 0, undated: 0 },
};

test('what is kept is read back; what people made of it is not', () => {
  expect(readHistory(JSON.stringify([june]))).toEqual([june]);
  expect(readHistory('')).toEqual([]);
  expect(readHistory(null)).toEqual([]);
  expect(readHistory('Ask Ada')).toBeNull();
  // There is no such day, so that nothing could tell it.
  expect(readHistory(JSON.stringify([{ ...june, dueOn: '2024-06-31' }]))).toBeNull();
});

test('HubSpot takes it, however long the decisions: the oldest months give way', () => {
  const months = Array.from(
    { length: 24 },
    (_, n) => `20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
  );
  const history = months.reduce<readonly MonthEntry[]>(
    (kept, month) => withEntry(kept, { ...june, month, action: '“'.repeat(5_000) }),
    [],
  );
  expect(JSON.stringify(history).length).toBeLessThan(65_536);
  expect(history.at(-1)?.month).toBe('2011-12');
  expect(history.length).toBeGreaterThan(10);
});

describe('a history that people have overwritten', () => {
  const issue = heldIssue({ history: [], unreadHistory: 'Ask Ada', trace: [] });

  test('is kept in the trace by whoever changes the issue', () => {
    const by = { id: 'form', who: 'Ada Park', today: '2024-07-10', month: '2024-06' };
    const trace: unknown = JSON.parse(changedBy(issue, by, 'Changed it.').properties['clr_trace'] ?? '');
    expect(trace).toMatchObject([{ reason: expect.stringMatching(/ Ask Ada$/) }, { who: 'Ada Park' }]);
  });

  test('is kept there by a count too, which begins the history anew', () => {
    const { properties } = recountUpdate(issue, '2024-06', [issueLoss('a', [issueCause('1')])]) ?? {};
    expect(properties?.['clr_trace']).toContain('Ask Ada');
    expect(readHistory(properties?.['clr_history'])).toMatchObject([{ month: '2024-06', losses: 1 }]);
    expect(recountUpdate(heldIssue({ history: [] }), '2024-06', [])?.properties).not.toHaveProperty(
      'clr_trace',
    );
  });
});
