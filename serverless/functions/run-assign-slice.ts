import { RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import { runSliceOf } from '../review-page/run-slice.ts';
import { assignStep } from '../review-page/assign-step.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of a month's assignment; the page calls the function of the step that the answer names, until the run is done. */
export const main = answering(
  RunSliceParameters,
  (ports, asked) => runSliceOf(assignStep, ports, asked),
  sliceShare,
);
