import { OpenMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { runOpenMeeting } from '../meeting/open-meeting.ts';
import { answering } from './answering.ts';

/** Opens the meeting about a month. */
export const main = answering(OpenMeeting, runOpenMeeting);
