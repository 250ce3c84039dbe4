import { OpenCall } from '@loss-review/domain/calls/record/parameters';
import { runOpenCall } from '../call/open-call.ts';
import { answering } from './answering.ts';

/** Opens the recovery call of a company. */
export const main = answering(OpenCall, runOpenCall);
