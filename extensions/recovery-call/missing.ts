import type { callSteps, CallDraft } from '@loss-review/domain/calls/record/call-draft';

type Step = (typeof callSteps)[number];

/** Something a record lacks, and the step at which it is given. */
export interface Missing {
  readonly step: Step;
  readonly says: string;
}

/** What has to be given before the record can be saved. */
export function missingIn(draft: CallDraft): readonly Missing[] {
  const { causes, help } = draft;
  const missing: Missing[] = [];
  const lacks = (step: Step, says: string): void => void missing.push({ step, says });
  if (causes.length === 0) lacks('diagnose', 'Add at least one cause, or say that you could not find out.');
  for (const [at, cause] of causes.entries()) {
    if (cause.reason === '') lacks('diagnose', `Choose the reason of cause ${at + 1}.`);
    if (cause.verified && cause.quote.trim() === '') {
      lacks('diagnose', `Cause ${at + 1} is verified, so it needs the customer’s own words.`);
    }
  }
  if (help.text.trim() !== '') {
    if (help.ownerId === null) lacks('help', 'Say who helps.');
    if (help.dueOn === null) lacks('help', 'Say by when the help is due.');
  }
  return missing;
}
