import { CloseMonth } from '@loss-review/domain/closing/opened-closing';
import { runCloseMonth } from '../closing/close-month.ts';
import { answering } from './answering.ts';

/** Closes a month as it was shown. */
export const main = answering(CloseMonth, runCloseMonth);
