import { type Answer, readAnswer } from '@loss-review/domain/answer/answer';
import { RunSlice, type RunStep } from '@loss-review/domain/review-page/run-slice';
import { main as runAssignSlice } from '@loss-review/serverless/functions/run-assign-slice';
import { main as runIssuesSlice } from '@loss-review/serverless/functions/run-issues-slice';
import { main as runNumbersSlice } from '@loss-review/serverless/functions/run-numbers-slice';
import { main as runSweepSlice } from '@loss-review/serverless/functions/run-sweep-slice';
import type { BorderWorld } from './border-world.ts';

const functions = {
  sweep: runSweepSlice,
  numbers: runNumbersSlice,
  issues: runIssuesSlice,
  assign: runAssignSlice,
};

/** A month's run as a page asks for it, function after function, until its end or its first failure. */
export async function runMonth(
  at: BorderWorld,
  asked: { readonly portalId: number; readonly month: string; readonly run: string },
  token?: string,
): Promise<Answer<RunSlice>> {
  let step: RunStep = 'sweep';
  let going: { readonly cursor?: string } = {};
  for (;;) {
    const parameters = { ...asked, dryRun: false, takeOver: going.cursor === undefined, ...going };
    const told: Answer<RunSlice> = readAnswer(RunSlice, await at.call(functions[step], parameters, token));
    if (!told.ok || told.value.cursor === null) return told;
    step = told.value.progress.step;
    going = { cursor: told.value.cursor };
  }
}
