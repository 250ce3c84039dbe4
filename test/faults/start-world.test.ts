import { expect, test } from 'vitest';
import { saveCall } from './jobs/call-jobs.ts';
import { startWorld } from './start-world.ts';
import { startingPoints, steps } from './starting-points.ts';
import { newPortal, openWorld, type World } from './world.ts';

const conditions = { indexLagMs: 5_000, uniqueTaskKeys: true };
const bytesOf = ({ portal }: World): string => JSON.stringify(portal.snapshot());

test('a portal handed out at the last starting point is, byte by byte, one that went the whole way itself', async () => {
  const handedOut = await startWorld('recorded', conditions);
  handedOut.close();
  const gone = openWorld(newPortal(conditions));
  for (const point of startingPoints) await steps[point](gone);
  gone.close();
  expect(bytesOf(handedOut)).toBe(bytesOf(gone));
  expect(handedOut.clock.now()).toBe(gone.clock.now());
});

test('what a job does to a portal is not seen in the next one, where it does the same again', async () => {
  const before = await startWorld('assigned', conditions);
  before.close();
  const worlds = [await startWorld('assigned', conditions), await startWorld('assigned', conditions)];
  for (const world of worlds.toReversed()) {
    await saveCall.run(world, 'first');
    world.close();
  }
  const [one = before, other = before] = worlds.map(bytesOf);
  expect(one).toBe(other);
  expect(one).not.toBe(bytesOf(before));
  const after = await startWorld('assigned', conditions);
  after.close();
  expect(bytesOf(after)).toBe(bytesOf(before));
});
