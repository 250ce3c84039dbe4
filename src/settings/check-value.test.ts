import { describe, expect, it } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { choices } from './choices.builder.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { defaultSettings } from './settings.ts';

const problemsOf = (part: Partial<SettingsDraft>) =>
  checkSettings({ ...defaultSettings, ...part }, choices()).problems;
const valued = (part: Partial<SettingsDraft['customerValue']>) =>
  problemsOf({ customerValue: { ...defaultSettings.customerValue, ...part } });
const terms = { startProperty: 'term_start', endProperty: 'term_end' };

describe('customer value', () => {
  it.each([
    { property: 'hs_mrr', period: 'month' },
    { method: 'sum_active_recurring' },
    { method: 'sum_active_recurring', ...terms },
    { period: 'term', endProperty: 'term_end' },
    { method: 'company_property', property: 'arr', period: 'quarter' },
  ] as const)('is fit as %j', (part) => expect(valued(part)).toEqual([]));

  it.each([
    [{ property: 'arr' }, 'valueProperty', 'the deal property “arr”'],
    [
      { method: 'company_property', property: '' },
      'valueProperty',
      'Choose the company property that holds the customer value.',
    ],
    [{ method: 'company_property', property: 'amount' }, 'valueProperty', 'the company property “amount”'],
    [
      { method: 'company_property', property: 'arr', period: 'term' },
      'valuePeriod',
      'A company has no term.',
    ],
    [{ period: 'term' }, 'valueEnd', 'Choose it, or another period.'],
    [{ method: 'sum_active_recurring', startProperty: 'gone' }, 'valueStart', 'the deal property “gone”'],
    [{ method: 'sum_active_recurring', endProperty: 'gone' }, 'valueEnd', 'the deal property “gone”'],
    [
      { method: 'sum_active_recurring', startProperty: 'term_end', endProperty: 'term_end' },
      'valueEnd',
      'on the same day',
    ],
  ] as const)('cannot be told as %j', (part, field, sentence) => {
    expect(valued(part)).toEqual([{ field, sentence: expect.stringContaining(sentence) }]);
  });

  it('asks nothing of term properties where no term matters', () => {
    expect(valued({ startProperty: 'gone', endProperty: 'gone' })).toEqual([]);
  });
});

describe('contract ends', () => {
  it('may be kept on deals or on companies', () => {
    expect(problemsOf({ contractEnd: { on: 'deal', property: 'term_end' } })).toEqual([]);
    const company = { on: 'company', property: 'contract_until' } as const;
    expect(problemsOf({ contractEnd: company, lostOn: 'contract_end', silence: false })).toEqual([]);
  });

  it('that are gone are told beside the choice', () => {
    expect(problemsOf({ contractEnd: { on: 'company', property: 'term_end' } })).toEqual([
      { field: 'contractEnd', sentence: expect.stringContaining('the company property “term_end”') },
    ]);
  });

  it('are needed to date a loss by them', () => {
    expect(problemsOf({ lostOn: 'contract_end' })).toEqual([
      { field: 'lostOn', sentence: expect.stringContaining('Choose where a contract’s end is kept first') },
    ]);
  });

  it.each([-1, 181, 0.5, null])('cannot have %j days of grace', (contractGraceDays) => {
    expect(problemsOf({ contractGraceDays })).toEqual([
      { field: 'contractGraceDays', sentence: 'Enter a whole number from 0 to 180 days.' },
    ]);
  });
});
