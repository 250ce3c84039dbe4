import { RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import { runSliceOf } from '../review-page/run-slice.ts';
import { numbersStep } from '../review-page/numbers-step.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of a month's count; the page calls the function of the step that the answer names, until the run is done. */
export const main = answering(
  RunSliceParameters,
  (ports, asked) => runSliceOf(numbersStep, ports, asked),
  sliceShare,
);
