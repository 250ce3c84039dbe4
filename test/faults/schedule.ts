import { difference, type EndState, endStateOf } from './end-state.ts';
import { type Attempt, attempt, type Job } from './job.ts';
import { startWorld } from './start-world.ts';
import type { StartingPoint } from './starting-points.ts';
import type { Conditions, World } from './world.ts';

/** One way in which a job is disturbed, to be played on a portal of its own. */
export interface Schedule {
  /** Unique among the schedules of a job; names it for being played alone. */
  readonly name: string;
  /** Is it never left out of a short run? */
  readonly always?: boolean;
  /** Is it one that breaks what is not built for it? A disturbed read seldom is. */
  readonly isTelling?: boolean;
  readonly play: () => Promise<Verdict>;
}

export interface Verdict {
  /** What is wrong, in words; null where the job ended as if undisturbed. */
  readonly wrong: string | null;
  /** Did it stop with an answer first, and end when it was repeated? */
  readonly repeated: boolean;
  /** Did two jobs meet where HubSpot lets nobody prevent it? */
  readonly overlapped?: boolean;
}

/** Plays on a fresh portal; what is thrown on the way is no answer to anybody, so it is wrong. */
export async function played(
  start: StartingPoint,
  conditions: Conditions,
  work: (world: World) => Promise<Verdict>,
): Promise<Verdict> {
  const world = await startWorld(start, conditions);
  try {
    return await work(world);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { wrong: `  thrown: ${told}`, repeated: false };
  } finally {
    world.close();
  }
}

/** Does what a person does after an answer that says to try again: waits as told and tries once more. */
export async function repeatedIfStopped(job: Job, world: World, first: Attempt): Promise<Attempt> {
  if (first.end === 'done') return first;
  if (first.end === 'coded') await world.clock.sleep(first.retryAfterMs);
  return attempt(job, world, 'first');
}

/** The verdict on a portal where a job ended with this word, and should have ended with that one and in that state. */
export function judged(
  world: World,
  last: Attempt,
  expected: { readonly end: EndState; readonly word: string },
  repeated: boolean,
): Verdict {
  const ended =
    last.end === 'done' && last.word === expected.word
      ? null
      : `  ended: ${JSON.stringify(last)} and not “${expected.word}”`;
  const differs = difference(endStateOf(world.portal.snapshot()), expected.end);
  const wrong = [ended, differs].filter((part) => part !== null);
  return { wrong: wrong.length > 0 ? wrong.join('\n') : null, repeated };
}

/** Conditions in words, for the names of schedules. */
export function inWords({ indexLagMs, uniqueTaskKeys }: Conditions): string {
  return `index lag ${indexLagMs / 1000} s${uniqueTaskKeys ? '' : ', tasks without unique keys'}`;
}
