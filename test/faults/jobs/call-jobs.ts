import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import type { LogAttempt, SaveCall, SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import { runLogAttempt } from '@loss-review/serverless/call/log-attempt';
import { runSaveCallDraft } from '@loss-review/serverless/call/save-call-draft';
import { runSaveCall } from '@loss-review/serverless/call/save-call';
import { callRecord, draftCause, fullRecord, uuid } from '../../support/call-world.ts';
import type { Job } from '../job.ts';
import type { StartingPoint } from '../starting-points.ts';
import { portalId } from '../world.ts';

/** The recovery call about Alder, as its screen was opened. */
const alder = { portalId, companyId: '201', lossKey: 'deal-2002', who: 'Grace Harper' } as const;

export const saveCall = saving('save a call', {
  ...alder,
  id: uuid(21),
  seen: 0,
  seenDraft: 0,
  record: fullRecord,
});
export const saveOtherCall = saving('save another call', {
  ...{ ...alder, id: uuid(22), who: 'Ada Byron', seen: 0, seenDraft: 0 },
  record: callRecord({ causes: [draftCause(5, { reason: 'unknown.unknown' })] }),
});
/** One cause is taken out, one changed and one added; help is no longer promised. */
export const correctCall = saving(
  'correct a call',
  {
    ...{ ...alder, id: uuid(23), seen: 1, seenDraft: 0 },
    record: callRecord({
      contactId: '301',
      causes: [draftCause(2, { weight: 60 }), draftCause(3, { weight: 40 })],
      followUpOn: '2024-08-01',
    }),
  },
  'recorded',
);

/** The same call told at greater length. */
export const correctInWords = saving(
  'correct a call in words',
  { ...alder, id: uuid(28), seen: 1, seenDraft: 0, record: { ...fullRecord, notes: 'They were let down.' } },
  'recorded',
);

export const saveDraft = drafting('save a draft', {
  ...alder,
  id: uuid(24),
  seenDraft: 0,
  draft: fullRecord,
});
export const saveOtherDraft = drafting('save another draft', {
  ...{ ...alder, id: uuid(25), who: 'Ada Byron', seenDraft: 0 },
  draft: callRecord({ notes: 'Mine.' }),
});

export const logAttempt = attempting('log an attempt', { ...alder, id: uuid(26), outcome: 'busy' });
export const logOtherAttempt = attempting('log another attempt', {
  ...{ ...alder, id: uuid(27), outcome: 'no_answer' },
});

function saving(name: string, save: SaveCall, start: StartingPoint = 'assigned'): Job {
  return {
    ...{ name, start, writesTasks: true, form: save.id },
    run: async (world, who) => outcomeOf(await runSaveCall(world.call(who), save)),
  };
}

function drafting(name: string, draft: SaveCallDraft): Job {
  return {
    ...{ name, start: 'assigned', form: draft.id },
    run: async (world, who) => {
      const { held } = await runSaveCallDraft(world.call(who), draft);
      return held ? 'saved' : 'changed_meanwhile';
    },
  };
}

function attempting(name: string, attempt: LogAttempt): Job {
  return {
    ...{ name, start: 'assigned', writesTasks: true, form: attempt.id },
    run: async (world, who) => outcomeOf(await runLogAttempt(world.call(who), attempt)),
  };
}

const outcomeOf = ({ outcome }: SavedCall): string => outcome;
