import type { Portal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';

const remembered = new Map<string, Promise<Portal>>();

/**
 * A copy of the portal to which a way leads, on a clock of its own. The way is gone once for each name; after that the
 * portal stands as it was then, and nobody writes to it.
 */
export async function rememberedPortal(name: string, goThere: () => Promise<Portal>): Promise<Portal> {
  const going = remembered.get(name) ?? goThere();
  remembered.set(name, going);
  const portal = await going;
  return portal.copy(createVirtualClock(portal.clock.now()));
}
