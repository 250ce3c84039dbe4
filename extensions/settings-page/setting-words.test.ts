import { choices } from '@loss-review/domain/settings/choices.builder';
import { defaultSettings } from '@loss-review/domain/settings/settings';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import { expect, it } from 'vitest';
import { saySetting } from './setting-words.ts';

const draft: SettingsDraft = {
  ...defaultSettings,
  renewalPipelines: ['renewals', 'gone'],
  revenuePipelines: ['sales'],
  customerValue: {
    method: 'sum_active_recurring',
    property: 'hs_mrr',
    period: 'month',
    startProperty: null,
    endProperty: 'term_end',
  },
  contractEnd: { on: 'company', property: 'contract_until' },
  lossProperty: { name: 'account_state', values: ['left'] },
  satisfactionProperty: 'csat',
  executives: { team: 'Executives', owners: ['1', '9'] },
};

it.each([
  ['renewalPipelines', 'Renewals, gone'],
  ['renewalDealTypes', 'none'],
  ['revenuePipelines', 'Sales'],
  ['lifecycleCounts', 'does not count'],
  [
    'customerValue',
    'Won deals add up while their terms run, Monthly recurring revenue for a month, from the close date, until Term end',
  ],
  ['contractEnd', 'Company: Contract until'],
  ['lostOn', 'The close date of the lost renewal'],
  ['silence', 'counts'],
  ['contractGraceDays', '30'],
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

it('says what a company property holds, and that nobody looks at contracts', () => {
  const customerValue = { ...draft.customerValue, method: 'company_property', property: 'arr' } as const;
  expect(saySetting('customerValue', { ...draft, customerValue }, choices())).toBe(
    'A company property says it, Recurring revenue for a month',
  );
  expect(saySetting('contractEnd', { ...draft, contractEnd: null }, choices())).toBe('none');
});
