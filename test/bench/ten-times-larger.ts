import { runSweep } from '@loss-review/serverless/sweep';
import { batch, type BenchPortal, openBenchPortal, startMs } from './bench-portal.ts';
import { customers, lostRenewals, numbersTo } from './customers-content.ts';
import { type Figure, figureOf } from './figure.ts';
import { requireMarked } from './require-marked.ts';

const seed = 7;
const month = 28 * 86_400_000;
const small = 2_000;
const large = 20_000;
const changes = 400;

interface Requests {
  readonly incremental: number;
  readonly full: number;
}

/** The same changes in a portal and in one ten times as large: the requests of a later sweep, and of a full pass. */
export async function measureTenTimesLarger(): Promise<readonly Figure[]> {
  const one = await requestsIn(small);
  const ten = await requestsIn(large);
  const from = { companies: `${large} ÷ ${small}`, changes };
  return [
    figureOf({
      what: 'requests in a portal ten times larger with the same changes: a later sweep',
      figure: ten.incremental / one.incremental,
      unit: 'ratio',
      goal: 1.05,
      from: { ...from, larger: ten.incremental, smaller: one.incremental },
    }),
    figureOf({
      what: 'the same: a full pass',
      figure: ten.full / one.full,
      unit: 'ratio',
      goal: null,
      from: { ...from, larger: ten.full, smaller: one.full },
    }),
  ];
}

async function requestsIn(count: number): Promise<Requests> {
  const world = await openBenchPortal([customers({ seed, count, asOf: startMs - month })]);
  try {
    await requestsOfSweep(world, false);
    await world.clock.sleep(month);
    world.portal.load(lostRenewals(seed, numbersTo(changes), startMs + month));
    const incremental = await requestsOfSweep(world, false);
    await requireMarked(world, changes);
    const full = await requestsOfSweep(world, true);
    return { incremental, full };
  } finally {
    world.close();
  }
}

/** Look-ups included, by the portal's log. */
async function requestsOfSweep({ open, portal }: BenchPortal, full: boolean): Promise<number> {
  const before = portal.log.entries().length;
  await runSweep(open(), { full, dryRun: false, batch });
  return portal.log.counts(before).total;
}
