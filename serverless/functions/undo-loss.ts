import { UndoLoss } from '@loss-review/domain/card/parameters';
import { runUndoLoss } from '../card/undo-loss.ts';
import { answering } from './answering.ts';

/** Takes a loss back. */
export const main = answering(UndoLoss, runUndoLoss);
