import { RemindCaller } from '@loss-review/domain/my-calls/parameters';
import { runRemindCaller } from '../my-calls/remind-caller.ts';
import { answering } from './answering.ts';

/** Reminds whoever has a recovery call, once. */
export const main = answering(RemindCaller, runRemindCaller);
