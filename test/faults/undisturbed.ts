import type { LoggedRequest } from '../portal/request-log.ts';
import { type EndState, endStateOf } from './end-state.ts';
import { attempt, type Job } from './job.ts';
import { startWorld } from './start-world.ts';
import type { Conditions } from './world.ts';

/** How a job ends when nothing disturbs it. */
export interface Undisturbed {
  readonly end: EndState;
  readonly word: string;
  /** The job's requests, as the portal numbered them. */
  readonly requests: readonly LoggedRequest[];
}

const remembered = new Map<string, Promise<Undisturbed>>();

/** Each job is run once under the same conditions. */
export function undisturbed(job: Job, conditions: Conditions): Promise<Undisturbed> {
  const name = `${job.name} ${JSON.stringify(conditions)}`;
  const running = remembered.get(name) ?? run(job, conditions);
  remembered.set(name, running);
  return running;
}

async function run(job: Job, conditions: Conditions): Promise<Undisturbed> {
  const world = await startWorld(job.start, conditions);
  try {
    const before = world.portal.log.entries().length;
    const ended = await attempt(job, world, 'first');
    if (ended.end !== 'done') throw new Error(`${job.name} does not end by itself: ${JSON.stringify(ended)}`);
    const requests = world.portal.log.entries().slice(before);
    return { end: endStateOf(world.portal.snapshot()), word: ended.word, requests };
  } finally {
    world.close();
  }
}
