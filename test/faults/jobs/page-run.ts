import { readAnswer } from '@loss-review/domain/answer/answer';
import {
  RunSliceParameters,
  type RunStep,
  runSteps,
  stepFunctions,
} from '@loss-review/domain/review-page/run-slice';
import { OutOfTime } from '@loss-review/serverless/hubspot/deadline';
import { Trouble } from '@loss-review/serverless/trouble';
import type { Ask } from '../../../extensions/functions.ts';
import { runMonth } from '../../../extensions/review-page/run-month.ts';
import { runStepSlice } from '../../support/run-step-slice.ts';
import type { Job } from '../job.ts';
import { month } from '../starting-points.ts';
import type { Who } from '../turns.ts';
import { portalId, type World } from '../world.ts';

/** The review page's run of a month as the page does it, slice by slice; a person goes on with a run that was left. */
export const pageRun: Job = {
  name: 'page run',
  start: 'marked',
  writesTasks: true,
  async run(world, who) {
    const { clock } = world;
    const ended = await runMonth(
      { ask: askOf(world, who), pause: (ms) => clock.sleep(ms) },
      { portalId, month, dryRun: false, run: `run-of-${who}`, takeOver: true },
      { onSlice: () => {}, onWait: () => {}, isStopped: () => false },
    );
    if (ended.end !== 'failed') return ended.end;
    const { code, sentence, retryAfterMs } = ended.failure;
    throw new Trouble(code, ended.failure.who, sentence, retryAfterMs);
  },
};

/** Every slice is a process of its own; a bug and the end of this process are thrown. */
function askOf(world: World, who: Who): Ask {
  return async (uid, parameters, Value) => {
    const step = runSteps.find((each) => stepFunctions[each] === uid) ?? 'sweep';
    return readAnswer(Value, await answered(world, who, step, RunSliceParameters.parse(parameters)));
  };
}

async function answered(
  world: World,
  who: Who,
  step: RunStep,
  parameters: RunSliceParameters,
): Promise<unknown> {
  try {
    return { ok: true, value: await runStepSlice(step, world.call(who), parameters) };
  } catch (error) {
    if (!(error instanceof OutOfTime) && !(error instanceof Trouble)) throw error;
    const coded = error instanceof Trouble ? error : { code: 'busy', who: 'user' };
    const { message: sentence, retryAfterMs } = error;
    return {
      ok: false,
      code: coded.code,
      who: coded.who,
      sentence,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  }
}
