import { difference, type EndState, endStateOf } from './end-state.ts';
import { attempt } from './job.ts';
import { type Pair, pairName } from './jobs/pairs.ts';
import { inWords, played, repeatedIfStopped, type Schedule } from './schedule.ts';
import { startWorld } from './start-world.ts';
import { atOnce, orders } from './twins.ts';
import type { Who } from './turns.ts';
import type { Conditions } from './world.ts';

/** Two different jobs at once: they end as if one had come after the other. */
export async function pairSchedules(pair: Pair, conditions: Conditions): Promise<readonly Schedule[]> {
  const { first, second } = pair;
  const [firstThenSecond, secondThenFirst] = [
    await inSeries(pair, ['first', 'second'], conditions),
    await inSeries(pair, ['second', 'first'], conditions),
  ];
  const requests = { first: firstThenSecond.requests, second: secondThenFirst.requests };
  return orders(pairName(pair), requests).map(({ name, order, always = false }) => ({
    name: `${name}, ${inWords(conditions)}`,
    always,
    play: () =>
      played(pair.start, conditions, async (world) => {
        const ended = await atOnce(world, { first, second }, order());
        const lastOfFirst = await repeatedIfStopped(first, world, ended.first);
        const lastOfSecond = await repeatedIfStopped(second, world, ended.second);
        const end = endStateOf(world.portal.snapshot());
        const wrong = [firstThenSecond.end, secondThenFirst.end].map((serial) => difference(end, serial));
        const repeated = lastOfFirst !== ended.first || lastOfSecond !== ended.second;
        return {
          wrong: wrong.some((each) => each === null)
            ? null
            : `  neither\n${wrong.join('\n  nor\n')}\n ${JSON.stringify([lastOfFirst, lastOfSecond])}`,
          repeated,
        };
      }),
  }));
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
