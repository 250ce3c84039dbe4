import { RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import { runSliceOf } from '../review-page/run-slice.ts';
import { sweepStep } from '../review-page/sweep-step.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of a month's sweep; the page calls the function of the step that the answer names, until the run is done. */
export const main = answering(
  RunSliceParameters,
  (ports, asked) => runSliceOf(sweepStep, ports, asked),
  sliceShare,
);
