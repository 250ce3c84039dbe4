import type { OpenedIssues } from '@loss-review/domain/issues/opened-issues';
import { localWords } from '@loss-review/domain/words/local-words';
import { expect, test } from 'vitest';
import { whatWeDo } from './what-we-do.ts';

const words = localWords('en-us', 'EUR');
const calls = { executives: 2, owners: 0, nobody: 0 };
const opened = (proposals: number): OpenedIssues => ({
  month: '2026-10',
  months: [],
  today: '2026-11-04',
  currency: 'EUR',
  sentence: 'Carried over from September 2026: 1 done, 1 late.',
  caution: null,
  proposals: Array.from({ length: proposals }, (_, n) => ({
    ...{ reason: `service.${n}`, name: `Reason ${n}`, losses: 1, money: 100 },
    sentence: `Reason ${n}: 1 loss, €1.`,
  })),
  issues: [],
  owners: [],
  reasons: [],
  causes: [],
});

test.each([
  [2, ['2 reasons are no issues yet: see Issues.']],
  [1, ['1 reason is no issue yet: see Issues.']],
  [0, []],
])('with %d reasons that nobody took on', (proposals, said) => {
  expect(whatWeDo({ value: opened(proposals), failure: null }, calls, words)).toEqual([
    'Calls given: 2 to executives.',
    'Carried over from September 2026: 1 done, 1 late.',
    ...said,
  ]);
});

test('issues that are awaited or cannot be opened leave what is known of calls', () => {
  expect(whatWeDo({ value: null, failure: null }, null, words)).toEqual([
    'No calls are given yet.',
    'Looking the issues up …',
  ]);
  const failure = { ok: false, code: 'busy', sentence: 'HubSpot is busy.', who: 'user' } as const;
  expect(whatWeDo({ value: null, failure }, calls, words)).toContain('HubSpot is busy.');
});
