import { runSweep } from '@loss-review/serverless/sweep';
import { professionalLimits } from '../portal/limits.ts';
import { batch, type BenchPortal, openBenchPortal, startMs } from './bench-portal.ts';
import { customers, lostRenewals, numbersTo } from './customers-content.ts';
import { dictatedMs } from './dictated-time.ts';
import { type Figure, figureOf } from './figure.ts';
import { markPlainly } from './plain-way.ts';
import { requireMarked } from './require-marked.ts';

const seed = 7;
const count = 1_000;
/** Only requests are counted: the plain way knows no limits and would be refused. */
const noLimits = { tenSecondly: 1e9, searchPerSecond: 1e9, daily: 1e9 };

/** The plain way ÷ ours, in requests, on the same 1,000 lost companies; each company costs both the same at any size. */
export async function measurePlainWay(): Promise<readonly Figure[]> {
  const ours = await requestsOf(({ open }) => runSweep(open(), { full: false, dryRun: false, batch }));
  const plain = await requestsOf(() => markPlainly({ lossType: 'p24680135_clr_loss' }));
  return [
    figureOf({
      what: `requests of the plain way ÷ ours, marking ${count} companies`,
      figure: plain.requests / ours.requests,
      unit: 'ratio',
      goal: null,
      from: {
        plain: plain.requests,
        ours: ours.requests,
        plainDictatedSeconds: plain.dictatedSeconds,
        oursDictatedSeconds: ours.dictatedSeconds,
      },
    }),
  ];
}

async function requestsOf(
  mark: (world: BenchPortal) => Promise<unknown>,
): Promise<{ readonly requests: number; readonly dictatedSeconds: number }> {
  const contents = [customers({ seed, count, asOf: startMs }), lostRenewals(seed, numbersTo(count), startMs)];
  const world = await openBenchPortal(contents, noLimits);
  try {
    const before = world.portal.log.entries().length;
    await mark(world);
    const kinds = world.portal.log
      .entries()
      .slice(before)
      .map(({ kind }) => kind);
    await requireMarked(world, count);
    return { requests: kinds.length, dictatedSeconds: dictatedMs(kinds, professionalLimits) / 1000 };
  } finally {
    world.close();
  }
}
