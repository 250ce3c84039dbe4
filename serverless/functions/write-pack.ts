import { OpenMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { runWritePack } from '../meeting/write-pack.ts';
import { answering } from './answering.ts';

/** Writes the pack of a month's meeting to its review. */
export const main = answering(OpenMeeting, runWritePack);
