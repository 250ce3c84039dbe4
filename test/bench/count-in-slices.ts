import { deepStrictEqual } from 'node:assert/strict';
import { sliceShare } from '@loss-review/serverless/functions/answering';
import { openHubspot } from '@loss-review/serverless/hubspot/open';
import { type NumbersAnswer, runNumbers } from '@loss-review/serverless/numbers';
import { runSweep } from '@loss-review/serverless/sweep';
import { batch, type BenchPortal, openBenchPortal, startMs } from './bench-portal.ts';
import { customers, lostRenewals, numbersTo } from './customers-content.ts';
import { type Figure, figureOf } from './figure.ts';

const seed = 7;
const month = 28 * 86_400_000;
const count = 100_000;
const days = 1_096;
/** As functions have it: no batch is begun after six seconds, nothing sent after eight and a half. */
const softLimitMs = 6_000;
const hardLimitMs = 8_500;
const functionBatch = 100;

/** Counting a month of 100,000 customers of 36 months in slices as functions do, held against one pass. */
export async function measureCount(): Promise<readonly Figure[]> {
  const lost = lostRenewals(seed, numbersTo(count / 20), startMs);
  const world = await openBenchPortal([customers({ seed, count, asOf: startMs - month, days }), lost]);
  try {
    await runSweep(world.open(), { full: false, dryRun: false, batch });
    const whole = await runNumbers(world.open(), { dryRun: true, batch });
    const { slices, requests, minimum, last } = await countInSlices(world);
    if (!whole.done || !last.done) throw new Error('A count came to no end.');
    deepStrictEqual(last.numbers, whole.numbers);
    deepStrictEqual(last.sums, whole.sums);
    deepStrictEqual(last.review, whole.review);
    const most = (of: (slice: Slice) => number): number => Math.max(...slices.map(of));
    const what = `counting a month of ${count} customers of 36 months in slices`;
    return [
      figureOf({
        what: `${what}: the longest, in virtual time`,
        figure: most(({ virtualMs }) => virtualMs) / 1000,
        unit: 'seconds',
        goal: hardLimitMs / 1000,
        from: { slices: slices.length, longestInProcessorMs: Math.round(most(({ cpuMs }) => cpuMs)) },
      }),
      figureOf({
        what: 'the same: the longest cursor',
        figure: most(({ cursorKb }) => cursorKb),
        unit: 'KB',
        goal: 32,
        from: {},
      }),
      figureOf({
        what: 'the same: requests ÷ minimum',
        figure: requests / minimum,
        unit: 'ratio',
        // A function's batches of a hundred companies leave most association reads unfilled: time ends a slice, not requests.
        goal: null,
        from: { requests, minimum },
      }),
    ];
  } finally {
    world.close();
  }
}

interface Slice {
  readonly virtualMs: number;
  readonly cpuMs: number;
  readonly cursorKb: number;
}

async function countInSlices({ clock }: BenchPortal): Promise<{
  readonly slices: readonly Slice[];
  readonly requests: number;
  readonly minimum: number;
  readonly last: NumbersAnswer;
}> {
  const slices: Slice[] = [];
  let [requests, minimum] = [0, 0];
  let cursor: unknown;
  for (;;) {
    const begunAt = clock.now();
    const cpu = process.cpuUsage();
    const deadline = begunAt + hardLimitMs;
    const hubspot = openHubspot({ accessToken: 'pat-local', clock, share: sliceShare, deadline });
    const asked = { dryRun: true, batch: functionBatch, deadlineAt: begunAt + softLimitMs };
    const last = await runNumbers(
      { ...hubspot, clock },
      { ...asked, ...(cursor !== undefined && { cursor }) },
    );
    const { user, system } = process.cpuUsage(cpu);
    const report = hubspot.meter.report();
    requests += report.requests.total;
    minimum += report.minimumRequests;
    const handedOn = last.done ? '' : JSON.stringify(last.cursor);
    slices.push({
      virtualMs: clock.now() - begunAt,
      cpuMs: (user + system) / 1000,
      cursorKb: handedOn.length / 1000,
    });
    if (last.done) return { slices, requests, minimum, last };
    cursor = JSON.parse(handedOn);
    await clock.sleep(last.retryAfterMs ?? 0);
  }
}
