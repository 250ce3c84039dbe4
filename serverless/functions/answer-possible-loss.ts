import { AnswerPossibleLoss } from '@loss-review/domain/card/parameters';
import { runAnswerPossibleLoss } from '../card/answer-possible-loss.ts';
import { answering } from './answering.ts';

/** Confirms or dismisses a possible loss. */
export const main = answering(AnswerPossibleLoss, runAnswerPossibleLoss);
