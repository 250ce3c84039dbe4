import { runAssign } from '@loss-review/serverless/assign';
import { runRepair } from '@loss-review/serverless/repair';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, expect, test } from 'vitest';
import { batch, type BenchPortal, openBenchPortal, startMs } from '../bench/bench-portal.ts';
import { customers, lostRenewals, numbersTo } from '../bench/customers-content.ts';

const seed = 7;
const count = 600;
const monthMs = 28 * 86_400_000;
let world: BenchPortal;

afterEach(() => world.close());

/**
 * Six hundred companies, each with a loss and a call. HubSpot gives 200 records a search, 100 a read and 1,000 ends a read
 * of associations (docs/hubspot.md).
 */
test('looking at six hundred losses with their calls takes the fewest requests there can be', async () => {
  const before = customers({ seed, count, asOf: startMs - monthMs });
  world = await openBenchPortal([before, lostRenewals(seed, numbersTo(count), startMs)]);
  await runSweep(world.open(), { full: true, dryRun: false, batch });
  await runAssign(world.open(), { dryRun: false, batch });
  await world.clock.sleep(120_000);

  const at = world.open();
  const answer = await runRepair(at, { dryRun: true, batch });
  expect(answer).toMatchObject({ checked: 3 * count, differences: [], forPeople: [] });
  const losses = count / 200 + count / 100 + 2;
  // None was called yet, which takes one search to see.
  const causes = 1;
  const companies = count / 200 + count / 100 + 1;
  // Linked with loss, company and contact, and the loss's tasks; a contact is looked for where a call has none.
  const calls = count / 200 + count / 100 + 4 + 1;
  const { requests } = at.meter.report();
  expect(requests.total).toBe(losses + causes + companies + calls);
});
