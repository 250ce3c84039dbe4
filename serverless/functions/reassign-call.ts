import { ReassignCall } from '@loss-review/domain/my-calls/parameters';
import { runReassignCall } from '../my-calls/reassign-call.ts';
import { answering } from './answering.ts';

/** Gives a recovery call to another person. */
export const main = answering(ReassignCall, runReassignCall);
