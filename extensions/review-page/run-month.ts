import type { Answer, Failure } from '@loss-review/domain/answer/answer';
import { RunSlice, runSteps, type RunStep, stepFunctions } from '@loss-review/domain/review-page/run-slice';
import type { Ask } from '../functions.ts';

/** What a run needs of the page. */
export interface RunPorts {
  readonly ask: Ask;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface RunRequest {
  readonly portalId: number;
  readonly month: string;
  readonly dryRun: boolean;
  /** Names the run: a new one for every press of a button. */
  readonly run: string;
  readonly takeOver: boolean;
  /** Look at every company, not only at what changed. */
  readonly full?: boolean;
  /** The code of changed rules that the person has said yes to. */
  readonly acceptRules?: string;
  /** The step before which the run stops, for somebody to look. */
  readonly stopBefore?: RunStep;
}

/** What a run tells while it is under way. */
export interface RunNews {
  onSlice(slice: RunSlice): void;
  /** HubSpot asked for a pause (milliseconds) before the run goes on. */
  onWait(ms: number): void;
  /** Asked between slices, and every second of a pause. */
  isStopped(): boolean;
}

export type RunEnd =
  { readonly end: 'done' | 'stopped' } | { readonly end: 'failed'; readonly failure: Failure };

/** A slice that fails so often in a row, though HubSpot asked to try again, has no chance. */
const mostFailures = 4;

/** Calls slice after slice until the run is done, somebody stops it, or it fails. */
export async function runMonth(
  { ask, pause }: RunPorts,
  request: RunRequest,
  news: RunNews,
): Promise<RunEnd> {
  const { takeOver, stopBefore, ...asked } = request;
  let cursor: string | null = null;
  let step: RunStep = runSteps[0];
  let failures = 0;
  const wait = async (ms: number): Promise<void> => {
    if (ms > 0) news.onWait(ms);
    for (let left = ms; left > 0 && !news.isStopped(); left -= 1000) await pause(Math.min(left, 1000));
  };
  while (!news.isStopped()) {
    const from: { cursor?: string; takeOver?: true } =
      cursor === null ? (takeOver ? { takeOver: true } : {}) : { cursor };
    const answer: Answer<RunSlice> = await ask(stepFunctions[step], { ...asked, ...from }, RunSlice);
    if (!answer.ok) {
      failures += 1;
      if (answer.retryAfterMs === undefined || failures >= mostFailures)
        return { end: 'failed', failure: answer };
      await wait(answer.retryAfterMs);
      continue;
    }
    failures = 0;
    news.onSlice(answer.value);
    if (answer.value.done) return { end: 'done' };
    cursor = answer.value.cursor;
    step = answer.value.progress.step;
    if (step === stopBefore) break;
    await wait(answer.value.retryAfterMs ?? 0);
  }
  return { end: 'stopped' };
}
