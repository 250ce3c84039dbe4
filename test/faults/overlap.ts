import { runSweep } from '@loss-review/serverless/sweep';
import { type EndState, endStateOf } from './end-state.ts';
import type { Attempt, Job } from './job.ts';
import { month } from './starting-points.ts';
import type { World } from './world.ts';

/**
 * What is wrong where two jobs met between the last look of one and its write, which nothing in HubSpot prevents
 * (decision 0027): of the persons who were told “saved” at least one must have left a trace, nobody may be asked to call
 * about a loss taken back, and a sweep must bring everything to rest. Null where that holds.
 */
export async function wrongInOverlap(
  world: World,
  jobs: readonly { readonly job: Job; readonly last: Attempt }[],
): Promise<string | null> {
  const end = endStateOf(world.portal.snapshot());
  const saved = jobs.filter(({ last }) => last.end === 'done' && last.word === 'saved');
  const traced = saved.filter(({ job }) => job.form !== undefined && stands(job.form, end));
  if (saved.length > 0 && traced.length === 0) return '  nothing is left of what a person saved';

  const called = openCalls(end).filter((loss) => end.has(`clr_loss ${loss} clr_status: undone`));
  if (called.length > 0) return `  somebody is to call about ${called.join(', ')}, which was taken back`;

  const sweep = () => runSweep(world.command('first'), { month, full: true, dryRun: false, batch: 1000 });
  await sweep();
  const { written } = await sweep();
  return written === 0 ? null : `  a sweep does not come to rest: it wrote ${written} records twice`;
}

const traces = [' clr_trace: ', ' clr_attempt_list: ', ' clr_call_draft: '];

function stands(form: string, end: EndState): boolean {
  return [...end].some((line) => line.includes(form) && traces.some((trace) => line.includes(trace)));
}

/** Keys of the losses that open call tasks are about. */
function openCalls(end: EndState): readonly string[] {
  return [...end].flatMap((line) => {
    const [, task, loss] = /^(task \S+) clr_loss_key: (.*)$/.exec(line) ?? [];
    return loss !== undefined && end.has(`${task} hs_task_status: NOT_STARTED`) ? [loss] : [];
  });
}
