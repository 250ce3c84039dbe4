import { RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import { runReviewSlice } from '../review-page/run-slice.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of a month's run; the page calls again until it is done. */
export const main = answering(RunSliceParameters, runReviewSlice, sliceShare);
