import { describe, expect, it } from 'vitest';
import { checkCalls } from './check-calls.ts';
import { checkFeedback } from './check-feedback.ts';
import { checkSettings } from './check-settings.ts';
import { choices } from './choices.builder.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { defaultSettings } from './settings.ts';

const calls = (part: Partial<SettingsDraft['callRules']>) =>
  checkCalls({ callRules: { ...defaultSettings.callRules, ...part } }, choices());

describe('who is called', () => {
  it('may be spared by country, and drawn by any property that groups companies', () => {
    expect(
      calls({
        noCallCountries: ['France'],
        listenOnlyCountries: ['Germany', 'Côte d’Ivoire'],
        representativeProperty: 'account_state',
      }),
    ).toEqual([]);
  });

  it('has no country that is empty or endless', () => {
    for (const odd of ['', '  ', 'x'.repeat(101)]) {
      expect(calls({ noCallCountries: ['France', odd] })).toMatchObject([{ field: 'noCallCountries' }]);
      expect(calls({ listenOnlyCountries: [odd] })).toMatchObject([{ field: 'listenOnlyCountries' }]);
    }
  });

  it('has no country in both lists, however it is written', () => {
    expect(calls({ noCallCountries: ['france'], listenOnlyCountries: ['Spain', 'France'] })).toEqual([
      { field: 'listenOnlyCountries', sentence: expect.stringContaining('called in France,') },
    ]);
  });

  it('is drawn by no property that is gone', () => {
    expect(calls({ representativeProperty: 'segment' })).toEqual([
      { field: 'representativeProperty', sentence: expect.stringContaining('“segment”') },
    ]);
  });
});

const confirmed: NonNullable<SettingsDraft['feedback']> = {
  permittedBy: 'Olga Operator',
  permittedOn: '2026-11-04',
  defaultManager: null,
  managers: [],
};
const feedback = (part: Partial<typeof confirmed>) =>
  checkFeedback({ feedback: { ...confirmed, ...part } }, choices());

describe('feedback about employees', () => {
  it('is fit while it is off, and confirmed with managers who can be given tasks', () => {
    expect(checkFeedback({ feedback: null }, choices())).toEqual([]);
    expect(
      feedback({ defaultManager: '1', managers: [{ employee: '3', manager: '2' }] }),
      'an employee may have left',
    ).toEqual([]);
  });

  it('names who confirmed it', () => {
    expect(feedback({ permittedBy: ' ' })).toMatchObject([{ field: 'feedback' }]);
  });

  it.each([
    ['9', 'id 9'],
    ['3', 'Gone Example is deactivated'],
  ])('does not go to %s', (id, words) => {
    const sentence = expect.stringContaining(words);
    expect(feedback({ defaultManager: id })).toEqual([{ field: 'defaultManager', sentence }]);
    expect(feedback({ managers: [{ employee: '1', manager: id }] })).toEqual([
      { field: 'managers', sentence },
    ]);
  });

  it.each([
    ['a manager of himself', [{ employee: '1', manager: '1' }], 'Eve Example cannot be the manager'],
    ['a row half filled', [{ employee: '1', manager: '' }], 'in each row'],
    ['somebody unknown', [{ employee: '8', manager: '1' }], 'id 8'],
    [
      'two managers of one',
      [
        { employee: '1', manager: '2' },
        { employee: '1', manager: '2' },
      ],
      'Eve Example has two managers',
    ],
  ])('knows no %s', (_, managers, words) => {
    expect(feedback({ managers })).toEqual([{ field: 'managers', sentence: expect.stringContaining(words) }]);
  });

  it('has its limit of rows', () => {
    const owners = Array.from({ length: 202 }, (_, n) => ({ id: `${n}`, label: `P ${n}`, active: true }));
    const managers = owners.slice(1).map(({ id }) => ({ employee: id, manager: '0' }));
    expect(checkFeedback({ feedback: { ...confirmed, managers } }, choices({ owners }))).toMatchObject([
      { sentence: expect.stringContaining('200') },
    ]);
  });
});

it('the months of customers’ words have bounds, and all of it counts when settings are checked as one', () => {
  const draft = (part: Partial<SettingsDraft>): SettingsDraft => ({ ...defaultSettings, ...part });
  for (const quoteMonths of [0, 121, 1.5, null]) {
    expect(checkSettings(draft({ quoteMonths }), choices()).problems).toMatchObject([
      { field: 'quoteMonths' },
    ]);
  }
  const callRules = { ...defaultSettings.callRules, representativeProperty: 'gone' };
  const off = draft({ callRules, feedback: { ...confirmed, defaultManager: '9' } });
  expect(checkSettings(off, choices()).problems.map(({ field }) => field)).toEqual([
    'representativeProperty',
    'defaultManager',
  ]);
});
