import { describe, expect, it } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { choices } from './choices.builder.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { defaultSettings } from './settings.ts';

const draft = (part: Partial<SettingsDraft> = {}): SettingsDraft => ({ ...defaultSettings, ...part });
const problemsOf = (part: Partial<SettingsDraft>, portal = choices()) =>
  checkSettings(draft(part), portal).problems;
const fieldsOf = (part: Partial<SettingsDraft>) => problemsOf(part).map(({ field }) => field);

describe('settings as one', () => {
  it('are fit as they start', () => {
    expect(checkSettings(draft(), choices())).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('are fit with everything chosen that the portal has', () => {
    const full = draft({
      renewalPipelines: ['renewals'],
      renewalDealTypes: ['renewal'],
      revenuePipelines: ['renewals', 'sales'],
      downgradePercent: 0.5,
      lossProperty: { name: 'account_state', values: ['left'] },
      lifecycleCounts: true,
      satisfactionProperty: 'csat',
      executives: { team: null, owners: ['1', '2'] },
      recoveryTeam: { team: 'Executives', owners: ['2'] },
      callsPerExecutive: 25,
      callsTotal: 1000,
      meetingWorkingDay: 2,
      repeatCallDays: 0,
    });
    expect(checkSettings(full, choices())).toEqual({ settings: full, problems: [] });
  });

  it('tell every problem at once, each beside its field', () => {
    expect(
      fieldsOf({
        renewalPipelines: ['closed-down'],
        downgradePercent: null,
        executives: { team: 'Nobody', owners: ['9'] },
        callsPerExecutive: 26,
      }),
    ).toEqual([
      'renewalPipelines',
      'downgradePercent',
      'callsPerExecutive',
      'executivesTeam',
      'executivesOwners',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['downgradePercent', [0, -1, 100.1, Number.NaN, null]],
    ['callsPerExecutive', [0, 26, 2.5, null]],
    ['callsTotal', [0, 1001, 1.5]],
    ['repeatCallDays', [-1, 366, 0.5, null]],
    ['meetingWorkingDay', [1, 21, 9.9, null]],
  ] as const)('%s refuses what is out of range', (field, wrong) => {
    for (const value of wrong) expect(fieldsOf({ [field]: value }), String(value)).toEqual([field]);
  });

  it.each([
    ['downgradePercent', [0.1, 100]],
    ['callsPerExecutive', [1, 25]],
    ['callsTotal', [1, 1000, null]],
    ['repeatCallDays', [0, 365]],
    ['meetingWorkingDay', [2, 20]],
  ] as const)('%s takes its bounds', (field, right) => {
    for (const value of right) expect(fieldsOf({ [field]: value }), String(value)).toEqual([]);
  });

  it('say the range', () => {
    expect(problemsOf({ callsPerExecutive: 40 })).toEqual([
      { field: 'callsPerExecutive', sentence: 'Enter a whole number from 1 to 25 calls.' },
    ]);
  });
});

describe('what the portal no longer has', () => {
  it.each([
    [{ renewalPipelines: ['gone'] }, 'renewalPipelines'],
    [{ renewalDealTypes: ['gone'] }, 'renewalDealTypes'],
    [{ revenuePipelines: ['gone'] }, 'revenuePipelines'],
    [{ satisfactionProperty: 'gone' }, 'satisfactionProperty'],
    [{ lossProperty: { name: 'gone', values: ['x'] } }, 'lossProperty'],
    [{ lossProperty: { name: 'account_state', values: ['gone'] } }, 'lossValues'],
    [{ executives: { team: 'gone', owners: [] } }, 'executivesTeam'],
    [{ executives: { team: null, owners: ['gone'] } }, 'executivesOwners'],
    [{ recoveryTeam: { team: 'gone', owners: [] } }, 'recoveryTeam'],
    [{ recoveryTeam: { team: null, owners: ['gone'] } }, 'recoveryOwners'],
  ])('%j is named', (part, field) => {
    const [problem, ...more] = problemsOf(part);
    expect(problem).toMatchObject({ field, sentence: expect.stringContaining('gone') });
    expect(more).toEqual([]);
  });
});

describe('what contradicts itself', () => {
  it('is a renewal pipeline whose won deals would not count as revenue', () => {
    const [problem] = problemsOf({ renewalPipelines: ['renewals'], revenuePipelines: ['sales'] });
    expect(problem).toMatchObject({
      field: 'revenuePipelines',
      sentence: expect.stringContaining('“Renewals” is'),
    });
  });

  it('is revenue from no pipeline at all', () => {
    expect(fieldsOf({ revenuePipelines: [] })).toEqual(['revenuePipelines']);
  });

  it('is a loss property without a value', () => {
    const [problem] = problemsOf({ lossProperty: { name: 'account_state', values: [] } });
    expect(problem).toMatchObject({
      field: 'lossValues',
      sentence: expect.stringContaining('Account state'),
    });
  });
});

describe('people', () => {
  it('may not be a team without active people', () => {
    expect(fieldsOf({ executives: { team: 'Empty', owners: [] } })).toEqual(['executivesTeam']);
  });

  it('may not be deactivated, and are named', () => {
    const [problem] = problemsOf({ recoveryTeam: { team: null, owners: ['1', '3'] } });
    expect(problem).toMatchObject({
      field: 'recoveryOwners',
      sentence: expect.stringContaining('Gone Example'),
    });
  });

  it('may be nobody: then owners call', () => {
    expect(fieldsOf({ executives: { team: null, owners: [] } })).toEqual([]);
  });

  it('are too many one by one above two hundred', () => {
    const owners = Array.from({ length: 201 }, (_, n) => ({ id: `${n}`, label: `P ${n}`, active: true }));
    const part = { executives: { team: null, owners: owners.map(({ id }) => id) } };
    expect(problemsOf(part, choices({ owners }))).toMatchObject([{ field: 'executivesOwners' }]);
  });
});

it('refuses a name longer than the settings can keep, beside its field', () => {
  const long = 'x'.repeat(101);
  const portal = choices({
    teams: [{ name: long, people: 1 }],
    companyProperties: [{ name: 'state', label: 'State', values: [{ value: long, label: 'Long' }] }],
  });
  expect(
    problemsOf(
      { executives: { team: long, owners: [] }, lossProperty: { name: 'state', values: [long] } },
      portal,
    ).map(({ field }) => field),
  ).toEqual(['lossValues', 'executivesTeam']);
});
