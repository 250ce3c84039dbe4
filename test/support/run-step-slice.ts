import type { RunSlice, RunSliceParameters, RunStep } from '@loss-review/domain/review-page/run-slice';
import { assignStep } from '@loss-review/serverless/review-page/assign-step';
import { issuesStep } from '@loss-review/serverless/review-page/issues-step';
import { numbersStep } from '@loss-review/serverless/review-page/numbers-step';
import { runSliceOf, type SlicePorts } from '@loss-review/serverless/review-page/run-slice';
import { sweepStep } from '@loss-review/serverless/review-page/sweep-step';

const steps = { sweep: sweepStep, numbers: numbersStep, issues: issuesStep, assign: assignStep };

/** One slice, as the function of a step does it. */
export function runStepSlice(step: RunStep, ports: SlicePorts, asked: RunSliceParameters): Promise<RunSlice> {
  return runSliceOf(steps[step], ports, asked);
}
