import { SaveCall } from '@loss-review/domain/calls/record/parameters';
import { runSaveCall } from '../call/save-call.ts';
import { answering } from './answering.ts';

/** Saves what a recovery call taught. */
export const main = answering(SaveCall, runSaveCall);
