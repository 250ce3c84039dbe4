import { OutOfTime } from '@loss-review/serverless/hubspot/deadline';
import { Trouble } from '@loss-review/serverless/trouble';
import { PortalCut } from '../portal/faults.ts';
import type { StartingPoint } from './starting-points.ts';
import type { Who } from './turns.ts';
import type { World } from './world.ts';

/** A piece of work that must survive being cut off, done twice at once, and HubSpot's faults. */
export interface Job {
  readonly name: string;
  readonly start: StartingPoint;
  /** Does it write tasks, or their properties? Then it is disturbed without unique task keys too. */
  readonly writesTasks?: boolean;
  /** The id of a person's form, which stands in the trace of a loss once it is saved. */
  readonly form?: string;
  /** Does the work in new processes, however often it is asked for; answers in a word how it ended. */
  readonly run: (world: World, who: Who) => Promise<string>;
}

/** How an attempt at a job ended. */
export type Attempt =
  | { readonly end: 'done'; readonly word: string }
  /** Stopped with an answer that a screen or the command line shows. */
  | { readonly end: 'coded'; readonly code: string; readonly retryAfterMs: number }
  | { readonly end: 'cut' };

/** Tries a job; throws what no border would turn into an answer: that is a bug. */
export async function attempt(job: Job, world: World, who: Who): Promise<Attempt> {
  try {
    return { end: 'done', word: await job.run(world, who) };
  } catch (error) {
    if (error instanceof PortalCut) return { end: 'cut' };
    if (error instanceof OutOfTime) return { end: 'coded', code: 'busy', retryAfterMs: error.retryAfterMs };
    if (!(error instanceof Trouble)) throw error;
    return { end: 'coded', code: error.code, retryAfterMs: error.retryAfterMs ?? 0 };
  }
}
