import type { Portal } from '../portal/portal.ts';
import { rememberedPortal } from '../support/remembered-portal.ts';
import { type StartingPoint, startsFrom, steps } from './starting-points.ts';
import { type Conditions, newPortal, openWorld, type World } from './world.ts';

/**
 * A portal at a starting point. The way there is gone once for each kind of account, each point from the one before;
 * after that a copy of the portal is handed out.
 */
export async function startWorld(start: StartingPoint, conditions: Conditions): Promise<World> {
  const portal = await portalAt(start, conditions);
  portal.setIndexLag(conditions.indexLagMs);
  return openWorld(portal);
}

function portalAt(start: StartingPoint, conditions: Conditions): Promise<Portal> {
  return rememberedPortal(`${start} ${conditions.uniqueTaskKeys}`, async () => {
    const before = startsFrom[start];
    const portal = before === null ? newPortal(conditions) : await portalAt(before, conditions);
    const world = openWorld(portal);
    try {
      await steps[start](world);
      return portal;
    } finally {
      world.close();
    }
  });
}
