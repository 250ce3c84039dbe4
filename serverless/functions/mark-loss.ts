import { MarkLoss } from '@loss-review/domain/card/parameters';
import { runMarkLoss } from '../card/mark-loss.ts';
import { answering } from './answering.ts';

/** Marks a company as lost or downgraded. */
export const main = answering(MarkLoss, runMarkLoss);
