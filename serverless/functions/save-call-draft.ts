import { SaveCallDraft } from '@loss-review/domain/calls/record/parameters';
import { runSaveCallDraft } from '../call/save-call-draft.ts';
import { answering } from './answering.ts';

/** Keeps what was typed in a recovery call so far. */
export const main = answering(SaveCallDraft, runSaveCallDraft);
