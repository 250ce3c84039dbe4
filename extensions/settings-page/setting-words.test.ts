import { choices } from '@loss-review/domain/settings/choices.builder';
import { defaultSettings } from '@loss-review/domain/settings/settings';
import { expect, it } from 'vitest';
import { saySetting } from './setting-words.ts';

const draft = {
  ...defaultSettings,
  renewalPipelines: ['renewals', 'gone'],
  revenuePipelines: ['sales'],
  lossProperty: { name: 'account_state', values: ['left'] },
  satisfactionProperty: 'csat',
  executives: { team: 'Executives', owners: ['1', '9'] },
};

it.each([
  ['renewalPipelines', 'Renewals, gone'],
  ['renewalDealTypes', 'none'],
  ['revenuePipelines', 'Sales'],
  ['lifecycleCounts', 'does not count'],
  ['downgradePercent', '10'],
  ['lossProperty', 'Account state: Has left'],
  ['satisfactionProperty', 'Satisfaction'],
  ['executives', 'team Executives, Eve Example, 9'],
  ['recoveryTeam', 'none'],
  ['callsTotal', 'no limit'],
  ['meetingWorkingDay', '10'],
] as const)('says %s as people know it', (name, words) => {
  expect(saySetting(name, draft, choices())).toBe(words);
});

it('says that all pipelines count, and that a number is missing', () => {
  expect(saySetting('revenuePipelines', { ...draft, revenuePipelines: null }, choices())).toBe('all');
  expect(saySetting('repeatCallDays', { ...draft, repeatCallDays: null }, choices())).toBe('nothing');
});
