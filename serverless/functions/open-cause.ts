import { OpenCauseParameters } from '@loss-review/domain/review-page/opened-cause';
import { openCause } from '../review-page/open-cause.ts';
import { answering } from './answering.ts';

/** Opens the losses behind one bar of a month's causes. */
export const main = answering(OpenCauseParameters, openCause);
