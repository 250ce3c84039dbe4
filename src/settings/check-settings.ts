import * as z from 'zod/mini';
import { checkCalls } from './check-calls.ts';
import { checkContracts } from './check-contracts.ts';
import { checkFeedback } from './check-feedback.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPeople } from './check-people.ts';
import { checkReview } from './check-review.ts';
import { checkRules } from './check-rules.ts';
import { checkValue } from './check-value.ts';
import type { Choices } from './choices.ts';
import { Field, type Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';
import { Settings } from './settings.ts';

/** Settings fit to be kept, or everything that stands in the way. */
export type CheckedSettings =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly Problem[] };

/** Checks settings as one, against each other and against what the portal has. */
export function checkSettings(draft: SettingsDraft, choices: Choices): CheckedSettings {
  const problems = [
    ...checkRules(draft, choices),
    ...checkValue(draft, choices),
    ...checkContracts(draft, choices),
    ...checkNumbers(draft),
    ...checkPeople(draft.executives, choices, { team: 'executivesTeam', owners: 'executivesOwners' }),
    ...checkPeople(draft.recoveryTeam, choices, { team: 'recoveryTeam', owners: 'recoveryOwners' }),
    ...checkCalls(draft, choices),
    ...checkFeedback(draft, choices),
    ...checkReview(draft, choices),
  ];
  if (problems.length > 0) return { settings: null, problems };
  const read = z.safeParse(Settings, draft);
  if (read.success) return { settings: read.data, problems: [] };
  return {
    settings: null,
    problems: read.error.issues.map(({ path }) => ({ field: fieldAt(path), sentence })),
  };
}

/** All that is left: HubSpot takes longer names and values than the settings do. */
const sentence = 'One of these is called by more than 100 characters in HubSpot. Choose another.';

function fieldAt([name, part]: readonly PropertyKey[]): Field {
  if (part === 'owners') return name === 'executives' ? 'executivesOwners' : 'recoveryOwners';
  if (name === 'customerValue') return 'valueProperty';
  if (name === 'callRules') return 'representativeProperty';
  if (name === 'reviewRules') return 'segmentProperty';
  if (part === 'team') return name === 'executives' ? 'executivesTeam' : 'recoveryTeam';
  return part === 'values' ? 'lossValues' : z.parse(Field, name);
}
