import { describe, expect, it } from 'vitest';
import { mergeSettings, settingNames } from './merge-settings.ts';
import { defaultSettings } from './settings.ts';

const before = { ...defaultSettings, executives: { team: null, owners: ['1', '2'] } };

describe('two people’s changes', () => {
  it('to different settings go together', () => {
    const { draft, taken, disputed } = mergeSettings(
      before,
      { ...before, callsTotal: 30 },
      { ...before, meetingWorkingDay: 5 },
    );
    expect(draft).toEqual({ ...before, callsTotal: 30, meetingWorkingDay: 5 });
    expect([taken, disputed]).toEqual([['meetingWorkingDay'], []]);
  });

  it('to the same setting are disputed, and the second person’s stands in the form', () => {
    const { draft, taken, disputed } = mergeSettings(
      before,
      { ...before, callsPerExecutive: 4 },
      { ...before, callsPerExecutive: 7 },
    );
    expect(draft.callsPerExecutive).toBe(4);
    expect([taken, disputed]).toEqual([[], ['callsPerExecutive']]);
  });

  it('that agree need no word', () => {
    const both = { ...before, lifecycleCounts: true };
    expect(mergeSettings(before, both, both)).toEqual({ draft: both, taken: [], disputed: [] });
  });

  it('take the order of people for nothing', () => {
    const reordered = { ...before, executives: { team: null, owners: ['2', '1'] } };
    expect(mergeSettings(before, before, reordered)).toMatchObject({ taken: [], disputed: [] });
  });

  it('keep an emptied number for the person to fill in', () => {
    const { draft } = mergeSettings(before, { ...before, repeatCallDays: null }, before);
    expect(draft.repeatCallDays).toBeNull();
  });
});

it('knows every setting', () => {
  const names = Object.keys(defaultSettings).filter((name) => name !== 'version');
  expect([...settingNames].sort()).toEqual(names.sort());
});
