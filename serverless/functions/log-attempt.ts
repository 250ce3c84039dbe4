import { LogAttempt } from '@loss-review/domain/calls/record/parameters';
import { runLogAttempt } from '../call/log-attempt.ts';
import { answering } from './answering.ts';

/** Notes an attempt to call that reached nobody. */
export const main = answering(LogAttempt, runLogAttempt);
