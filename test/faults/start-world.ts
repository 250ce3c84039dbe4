import type { Clock } from '@loss-review/domain/time/clock';
import { kindOf } from '../portal/request-log.ts';
import { type StartingPoint, startingPoints, steps } from './starting-points.ts';
import { type Conditions, openWorld, type World } from './world.ts';

/** A write as it reached the portal. */
interface Written {
  readonly at: number;
  readonly url: string;
  readonly init: { readonly method: string; readonly headers: Headers; readonly body: string };
}

interface Way {
  readonly writes: readonly Written[];
  readonly arrivedAt: number;
}

const remembered = new Map<string, Promise<Way>>();

/**
 * A portal at a starting point. The way there is gone once for each kind of account; after that its writes are sent
 * again as they were, which gives the same portal in a small part of the time.
 */
export async function startWorld(start: StartingPoint, conditions: Conditions): Promise<World> {
  const name = `${start} ${conditions.uniqueTaskKeys}`;
  const going = remembered.get(name) ?? goThere(start, conditions);
  remembered.set(name, going);
  const { writes, arrivedAt } = await going;
  const world = openWorld(conditions);
  for (const { at, url, init } of writes) {
    await sleepUntil(world.clock, at);
    await world.portal.fetch(new Request(url, init));
  }
  await sleepUntil(world.clock, arrivedAt);
  world.portal.setIndexLag(conditions.indexLagMs);
  return world;
}

/** Goes on to a point; issues are owned in a portal that nothing has damaged, where as much time passes instead. */
function stepTo(point: StartingPoint, start: StartingPoint, world: World): Promise<void> {
  return start === 'owned' && point === 'damaged' ? world.clock.sleep(120_000) : steps[point](world);
}

async function goThere(start: StartingPoint, conditions: Conditions): Promise<Way> {
  const writes: Promise<Written>[] = [];
  const world = openWorld(conditions, (request) => {
    const { url, method, headers } = request;
    if (kindOf(method, new URL(url).pathname) !== 'write') return;
    const at = world.clock.now();
    const copy = request.clone().text();
    writes.push(copy.then((body) => ({ at, url, init: { method, headers, body } })));
  });
  try {
    const way = startingPoints.slice(0, startingPoints.indexOf(start) + 1);
    for (const point of way) await stepTo(point, start, world);
    return { writes: await Promise.all(writes), arrivedAt: world.clock.now() };
  } finally {
    world.close();
  }
}

async function sleepUntil(clock: Clock, moment: number): Promise<void> {
  if (moment > clock.now()) await clock.sleep(moment - clock.now());
}
