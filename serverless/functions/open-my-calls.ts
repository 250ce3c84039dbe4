import { OpenMyCalls } from '@loss-review/domain/my-calls/parameters';
import { openMyCalls } from '../my-calls/open-my-calls.ts';
import { answering } from './answering.ts';

/** Opens one's own recovery calls, or everybody's. */
export const main = answering(OpenMyCalls, openMyCalls);
