import { ChangeReasons } from '@loss-review/domain/reasons/reason-change';
import { runChangeReasons } from '../reasons/change-reasons.ts';
import { answering } from './answering.ts';

/** Changes the reasons from the settings page. */
export const main = answering(ChangeReasons, runChangeReasons);
