import { sameChoice } from './same-choice.ts';
import type { SettingName, SettingsDraft } from './settings-draft.ts';
import type { Settings } from './settings.ts';

/** Two people's changes to the same settings, put together for the second of them to look at. */
export interface Merged {
  /** The first person's settings, with the second's own changes in their place. */
  readonly draft: SettingsDraft;
  /** What the first person changed and the second did not: taken over. */
  readonly taken: readonly SettingName[];
  /** What both changed, each to something else: the second person's is kept in the draft, nothing is saved yet. */
  readonly disputed: readonly SettingName[];
}

/** Settings that people can change, in the order of the page. */
export const settingNames: readonly SettingName[] = [
  'renewalPipelines',
  'renewalDealTypes',
  'revenuePipelines',
  'lifecycleCounts',
  'customerValue',
  'downgradePercent',
  'contractEnd',
  'contractGraceDays',
  'lostOn',
  'silence',
  'lossProperty',
  'satisfactionProperty',
  'executives',
  'recoveryTeam',
  'callsPerExecutive',
  'callsTotal',
  'repeatCallDays',
  'meetingWorkingDay',
  'callRules',
  'feedback',
  'reasonRules',
  'quoteMonths',
  'reviewRules',
];

/** Merges what was changed since `before`: `theirs` is saved already, `mine` still stands in a form. */
export function mergeSettings(before: Settings, mine: SettingsDraft, theirs: Settings): Merged {
  const held: SettingsDraft = theirs;
  const pick = <Name extends SettingName>(name: Name): SettingsDraft[Name] =>
    sameChoice(mine[name], before[name]) ? held[name] : mine[name];
  const changedByThem = settingNames.filter((name) => !sameChoice(theirs[name], before[name]));
  const agreed = (name: SettingName): boolean => sameChoice(mine[name], theirs[name]);
  const changedByMe = (name: SettingName): boolean => !sameChoice(mine[name], before[name]);
  return {
    draft: {
      version: 4,
      renewalPipelines: pick('renewalPipelines'),
      renewalDealTypes: pick('renewalDealTypes'),
      revenuePipelines: pick('revenuePipelines'),
      customerValue: pick('customerValue'),
      contractEnd: pick('contractEnd'),
      contractGraceDays: pick('contractGraceDays'),
      lostOn: pick('lostOn'),
      silence: pick('silence'),
      downgradePercent: pick('downgradePercent'),
      lossProperty: pick('lossProperty'),
      lifecycleCounts: pick('lifecycleCounts'),
      satisfactionProperty: pick('satisfactionProperty'),
      executives: pick('executives'),
      recoveryTeam: pick('recoveryTeam'),
      callsPerExecutive: pick('callsPerExecutive'),
      callsTotal: pick('callsTotal'),
      meetingWorkingDay: pick('meetingWorkingDay'),
      repeatCallDays: pick('repeatCallDays'),
      callRules: pick('callRules'),
      feedback: pick('feedback'),
      reasonRules: pick('reasonRules'),
      quoteMonths: pick('quoteMonths'),
      reviewRules: pick('reviewRules'),
    },
    taken: changedByThem.filter((name) => !changedByMe(name)),
    disputed: changedByThem.filter((name) => changedByMe(name) && !agreed(name)),
  };
}
