import { createRandom } from '../made-up/random.ts';
import { type Attempt, attempt, type Job } from './job.ts';
import { alternating, drawn, headStart, overtaken } from './orders.ts';
import { inWords, judged, played, repeatedIfStopped, type Schedule } from './schedule.ts';
import { type Order, takeTurns, type Who } from './turns.ts';
import { undisturbed } from './undisturbed.ts';
import type { Conditions, World } from './world.ts';

/** How many schedules are drawn by chance. */
const SEEDS = 200;

/** Two jobs at once, request by request in the given order; answers when both have ended. */
export async function atOnce(
  world: World,
  jobs: Readonly<Record<Who, Job>>,
  order: Order,
): Promise<Readonly<Record<Who, Attempt>>> {
  const turns = takeTurns(order);
  world.inTurns(turns);
  const work = async (who: Who): Promise<Attempt> => {
    try {
      return await attempt(jobs[who], world, who);
    } finally {
      turns.leave(who);
    }
  };
  const [first, second] = await Promise.all([work('first'), work('second')]);
  return { first, second };
}

/** The named orders in which two processes may come; `requests`: how many the one with the head start makes. */
export function orders(
  name: string,
  requests: Readonly<Record<Who, number>>,
): readonly (Pick<Schedule, 'name' | 'always'> & { readonly order: () => Order })[] {
  const starts = (one: Who) =>
    Array.from({ length: requests[one] }, (_, n) => ({
      name: `the ${one} ${n} requests ahead`,
      order: () => headStart(one, n),
    }));
  return [
    ...starts('first'),
    ...starts('second'),
    { name: 'the first overtaken', order: () => overtaken('first'), always: true },
    { name: 'the second overtaken', order: () => overtaken('second'), always: true },
    { name: 'by turns', order: alternating, always: true },
    ...Array.from({ length: SEEDS }, (_, n) => ({
      name: `seed ${n + 1}`,
      order: () => drawn(createRandom(n + 1, name)),
    })),
  ];
}

/** The same job twice at once: a double click, two windows, two machines. One of them may be told to wait. */
export async function twins(job: Job, conditions: Conditions): Promise<readonly Schedule[]> {
  const expected = await undisturbed(job, conditions);
  const { requests } = expected;
  // Twins are alike, so a head start of the second is the same as one of the first.
  return orders(job.name, { first: requests.length, second: 0 }).map(({ name, order, always = false }) => ({
    name: `${name}, ${inWords(conditions)}`,
    always,
    play: () =>
      played(job.start, conditions, async (world) => {
        const ended = await atOnce(world, { first: job, second: job }, order());
        const isOdd = (one: Attempt): boolean => one.end !== 'done' || one.word !== expected.word;
        const odd = isOdd(ended.first) ? ended.first : ended.second;
        const last = await repeatedIfStopped(job, world, odd);
        return judged(world, last, expected, last !== odd);
      }),
  }));
}
