import { RemindMissing } from '@loss-review/domain/closing/opened-closing';
import { runRemindMissing } from '../closing/remind-missing.ts';
import { answering } from './answering.ts';

/** Reminds everybody who can give what a month lacks, once; one slice. */
export const main = answering(RemindMissing, runRemindMissing);
