import { difference, type EndState, endStateOf } from './end-state.ts';
import { attempt } from './job.ts';
import { type Pair, pairName } from './jobs/pairs.ts';
import { wrongInOverlap } from './overlap.ts';
import { inWords, played, repeatedIfStopped, type Schedule, type Verdict } from './schedule.ts';
import { startWorld } from './start-world.ts';
import { atOnce, orders } from './twins.ts';
import type { Order, Who } from './turns.ts';
import type { Conditions, World } from './world.ts';

/** Two different jobs at once: they end as if one had come after the other, or in an overlap that is known of. */
export async function pairSchedules(pair: Pair, conditions: Conditions): Promise<readonly Schedule[]> {
  const firstThenSecond = await inSeries(pair, ['first', 'second'], conditions);
  const secondThenFirst = await inSeries(pair, ['second', 'first'], conditions);
  const requests = { first: firstThenSecond.requests, second: secondThenFirst.requests };
  const ends = [firstThenSecond.end, secondThenFirst.end];
  return orders(pairName(pair), requests).map(({ name, order, always = false }) => ({
    name: `${name}, ${inWords(conditions)}`,
    always,
    play: () => played(pair.start, conditions, (world) => playPair(world, pair, order(), ends)),
  }));
}

async function playPair(world: World, pair: Pair, order: Order, ends: readonly EndState[]): Promise<Verdict> {
  const ended = await atOnce(world, pair, order);
  const first = await repeatedIfStopped(pair.first, world, ended.first);
  const second = await repeatedIfStopped(pair.second, world, ended.second);
  const repeated = first !== ended.first || second !== ended.second;
  const end = endStateOf(world.portal.snapshot());
  const differences = ends.map((serial) => difference(end, serial));
  if (differences.includes(null)) return { wrong: null, repeated };
  const jobs = [
    { job: pair.first, last: first },
    { job: pair.second, last: second },
  ];
  const inOverlap = pair.mayOverlap ? await wrongInOverlap(world, jobs) : '  no overlap is known of';
  if (inOverlap === null) return { wrong: null, repeated, overlapped: true };
  return { wrong: [inOverlap, differences.join('\n  nor\n')].join('\n  neither\n'), repeated };
}

/** How a pair ends one after the other, and how many requests the one that comes first makes. */
async function inSeries(
  pair: Pair,
  inOrder: readonly [Who, Who],
  conditions: Conditions,
): Promise<{ readonly end: EndState; readonly requests: number }> {
  const world = await startWorld(pair.start, conditions);
  try {
    const counts: number[] = [world.portal.log.entries().length];
    for (const who of inOrder) {
      await repeatedIfStopped(pair[who], world, await attempt(pair[who], world, who));
      counts.push(world.portal.log.entries().length);
    }
    const [before = 0, between = 0] = counts;
    return { end: endStateOf(world.portal.snapshot()), requests: between - before };
  } finally {
    world.close();
  }
}
