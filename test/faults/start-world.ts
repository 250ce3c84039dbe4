import type { Portal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { type StartingPoint, startingPoints, steps } from './starting-points.ts';
import { type Conditions, newPortal, openWorld, type World } from './world.ts';

const remembered = new Map<string, Promise<Portal>>();

/**
 * A portal at a starting point. The way there is gone once for each kind of account, each point from the one before;
 * after that a copy of the portal is handed out.
 */
export async function startWorld(start: StartingPoint, conditions: Conditions): Promise<World> {
  const portal = copyOf(await portalAt(start, conditions));
  portal.setIndexLag(conditions.indexLagMs);
  return openWorld(portal);
}

function portalAt(start: StartingPoint, conditions: Conditions): Promise<Portal> {
  const name = `${start} ${conditions.uniqueTaskKeys}`;
  const going = remembered.get(name) ?? goThere(start, conditions);
  remembered.set(name, going);
  return going;
}

async function goThere(start: StartingPoint, conditions: Conditions): Promise<Portal> {
  const before = startingPoints[startingPoints.indexOf(start) - 1];
  const portal = before === undefined ? newPortal(conditions) : copyOf(await portalAt(before, conditions));
  const world = openWorld(portal);
  try {
    await steps[start](world);
    return portal;
  } finally {
    world.close();
  }
}

function copyOf(portal: Portal): Portal {
  return portal.copy(createVirtualClock(portal.clock.now()));
}
