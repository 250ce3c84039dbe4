import { GiveFeedback } from '@loss-review/domain/feedback/give-feedback';
import { runGiveFeedback } from '../feedback/give-feedback.ts';
import { answering } from './answering.ts';

/** Gives feedback about one employee's service. */
export const main = answering(GiveFeedback, runGiveFeedback);
