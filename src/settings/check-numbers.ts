import type { Field, Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

interface Range {
  readonly field: Field;
  readonly of: (draft: SettingsDraft) => number | null;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** May it be left empty? */
  readonly free?: true;
}

const wholeNumbers: readonly Range[] = [
  {
    field: 'contractGraceDays',
    of: (draft) => draft.contractGraceDays,
    least: 0,
    most: 180,
    unit: 'days',
  },
  {
    field: 'callsPerExecutive',
    of: (draft) => draft.callsPerExecutive,
    least: 1,
    most: 25,
    unit: 'calls',
  },
  {
    field: 'callsTotal',
    of: (draft) => draft.callsTotal,
    least: 1,
    most: 1000,
    unit: 'calls, or leave it empty for no limit',
    free: true,
  },
  { field: 'repeatCallDays', of: (draft) => draft.repeatCallDays, least: 0, most: 365, unit: 'days' },
  {
    field: 'meetingWorkingDay',
    of: (draft) => draft.meetingWorkingDay,
    least: 2,
    most: 20,
    unit: 'working days',
  },
  { field: 'quoteMonths', of: (draft) => draft.quoteMonths, least: 1, most: 120, unit: 'months' },
];

/** Numbers that are missing, broken or out of their range. */
export function checkNumbers(draft: SettingsDraft): readonly Problem[] {
  const share = draft.downgradePercent;
  const problems: Problem[] = wholeNumbers.flatMap(({ field, of, least, most, unit, free }) => {
    const number = of(draft);
    if (number === null ? free : Number.isInteger(number) && number >= least && number <= most) return [];
    return [{ field, sentence: `Enter a whole number from ${least} to ${most} ${unit}.` }];
  });
  if (share === null || !(share > 0 && share <= 100)) {
    problems.unshift({
      field: 'downgradePercent',
      sentence: 'Enter a percentage above 0 and up to 100.',
    });
  }
  return problems;
}
