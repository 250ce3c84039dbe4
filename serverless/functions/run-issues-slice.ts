import { RunSliceParameters } from '@loss-review/domain/review-page/run-slice';
import { issuesStep } from '../review-page/issues-step.ts';
import { runSliceOf } from '../review-page/run-slice.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of a month's issues; the page calls the function of the step that the answer names, until the run is done. */
export const main = answering(
  RunSliceParameters,
  (ports, asked) => runSliceOf(issuesStep, ports, asked),
  sliceShare,
);
