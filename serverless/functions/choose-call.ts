import { ChooseCall } from '@loss-review/domain/review-page/call-list';
import { keepChoice } from '../assign/keep-choice.ts';
import { answering } from './answering.ts';

/** Keeps what an operator chose for a month's call list. */
export const main = answering(ChooseCall, keepChoice);
