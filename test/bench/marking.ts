import { runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import type { MeterReport } from '@loss-review/serverless/hubspot/meter';
import type { BuiltInType, PortalContent } from '../portal/content.ts';
import { professionalLimits } from '../portal/limits.ts';
import type { RequestKind } from '../portal/request-log.ts';
import { batch, type BenchPortal, openBenchPortal, startMs } from './bench-portal.ts';
import { customers, lostRenewals, numbersTo } from './customers-content.ts';
import { dictatedMs } from './dictated-time.ts';
import { type Figure, figureOf } from './figure.ts';
import { leastRequests, type ToMark } from './least-requests.ts';
import { requireMarked } from './require-marked.ts';

const seed = 7;
const count = 10_000;
const month = 28 * 86_400_000;
const all = numbersTo(count);

/** Marking the 10,000 companies a month has lost: in a portal that was never swept, and in one that was the month before. */
export async function measureMarking(): Promise<readonly Figure[]> {
  return [...(await fromNothing()), ...(await incrementally())];
}

async function fromNothing(): Promise<readonly Figure[]> {
  const contents = [customers({ seed, count, asOf: startMs - month }), lostRenewals(seed, all, startMs)];
  const world = await openBenchPortal(contents);
  try {
    const at = world.open();
    const before = world.portal.log.entries().length;
    await runSweep(at, { full: false, dryRun: false, batch });
    const swept = at.meter.report();
    await runNumbers(at, { dryRun: false, batch });
    const time = timeFigure(world, before);
    await requireMarked(world, count);
    const least = leastRequests({ ...sizesOf(contents), foundBy: 'companies' });
    return [...requestFigures('the first sweep, which walks all companies', swept, least), time];
  } finally {
    world.close();
  }
}

async function incrementally(): Promise<readonly Figure[]> {
  const held = customers({ seed, count, asOf: startMs - month });
  const changed = lostRenewals(seed, all, startMs + month);
  const world = await openBenchPortal([held]);
  try {
    await runSweep(world.open(), { full: false, dryRun: false, batch });
    await world.clock.sleep(month);
    world.portal.load(changed);
    const at = world.open();
    await runSweep(at, { full: false, dryRun: false, batch });
    const swept = at.meter.report();
    await requireMarked(world, count);
    const least = leastRequests({ ...sizesOf([held, changed]), foundBy: 'changed deals' });
    return requestFigures('a later sweep, which searches what changed', swept, least);
  } finally {
    world.close();
  }
}

function sizesOf(contents: readonly PortalContent[]): Omit<ToMark, 'foundBy'> {
  const records = contents.flatMap((content) => content.records);
  const sizeOf = (type: BuiltInType): number =>
    records.filter(({ objectType }) => objectType === type).length;
  return { companies: sizeOf('companies'), deals: sizeOf('deals'), tickets: sizeOf('tickets') };
}

function requestFigures(which: string, swept: MeterReport, least: number): readonly Figure[] {
  const { requests, minimumRequests, lines } = swept;
  const [sent, lookUps] = [requests.total, requests.setup];
  return [
    figureOf({
      what: `requests ÷ minimum, marking 10,000 companies: ${which}`,
      figure: sent / minimumRequests,
      unit: 'ratio',
      goal: 1.1,
      from: { sent, minimum: minimumRequests, lookUps },
      lines,
    }),
    figureOf({
      what: 'the same ÷ what the content itself needs, so that needless reads show',
      figure: sent / least,
      unit: 'ratio',
      goal: 1.1,
      from: { sent, least },
    }),
  ];
}

/** By the portal's log, look-ups included, from the first request to the last. */
function timeFigure({ portal }: BenchPortal, before: number): Figure {
  const entries = portal.log.entries().slice(before);
  const kinds = entries.map(({ kind }) => kind);
  const tookMs = (entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0);
  const leastMs = dictatedMs(kinds, professionalLimits);
  const isSearch = (kind: RequestKind): boolean => kind === 'search';
  const apart = [kinds.filter(isSearch), kinds.filter((kind) => !isSearch(kind))];
  const anyOrderMs = Math.max(...apart.map((some) => dictatedMs(some, professionalLimits)));
  const refused = entries.filter(({ status }) => status === 429).length;
  return figureOf({
    what: 'virtual time ÷ what the rate limits dictate, sweep and numbers of 10,000 lost companies',
    figure: tookMs / leastMs,
    unit: 'ratio',
    goal: 1.1,
    from: {
      tookSeconds: tookMs / 1000,
      dictatedSeconds: leastMs / 1000,
      inAnyOrderSeconds: anyOrderMs / 1000,
      requests: kinds.length,
      refused,
    },
  });
}
