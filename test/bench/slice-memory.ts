import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type RunStep, stepFunctions } from '@loss-review/domain/review-page/run-slice';
import type { RunPlace } from '@loss-review/serverless/review-page/run-place';
import * as z from 'zod';
import { root } from '../build/project.ts';
import { startMs } from './bench-portal.ts';
import { children } from './build-children.ts';
import { type Figure, figureOf } from './figure.ts';
import { median } from './median.ts';
import { type ServedPortal, startServedPortal } from './served-portal.ts';

const companies = 100_000;
const slicesAStep = 2;
const steps = ['sweep', 'numbers'] as const;

const Told = z.object({ answer: z.unknown(), peakKb: z.number() });
const Slice = z.object({
  ok: z.literal(true),
  value: z.object({
    done: z.boolean(),
    cursor: z.nullable(z.string()),
    progress: z.object({ step: z.string(), done: z.number() }),
  }),
});

/** The most memory a slice of a month's run takes beyond an empty process, in a portal of 100,000 companies. */
export async function measureSliceMemory(): Promise<readonly Figure[]> {
  const portal = await startServedPortal(companies);
  try {
    const empty = [await peakOf(portal), await peakOf(portal), await peakOf(portal)].map(
      ({ peakKb }) => peakKb,
    );
    const emptyKb = median(empty);
    const slices = [];
    for (const step of steps) slices.push(...(await runSlices(portal, step)));
    const highest = Math.max(...slices.map(({ peakKb }) => peakKb));
    return [
      figureOf({
        what: `peak memory of a slice on ${companies} companies, beyond an empty process`,
        figure: inMb(highest - emptyKb),
        unit: 'MB',
        goal: 100,
        from: { peakMb: inMb(highest), emptyMb: inMb(emptyKb), slices: slices.length },
        lines: slices.map(({ peakKb, ...slice }) => ({ ...slice, beyondEmptyMb: inMb(peakKb - emptyKb) })),
      }),
    ];
  } finally {
    portal.close();
  }
}

interface SliceRun {
  readonly step: string;
  /** Companies dealt with in this slice and before. */
  readonly done: number;
  readonly peakKb: number;
}

async function runSlices(portal: ServedPortal, step: RunStep): Promise<readonly SliceRun[]> {
  let cursor: string | null = JSON.stringify(placeAtStartOf(step));
  const slices: SliceRun[] = [];
  for (let slice = 0; slice < slicesAStep && cursor !== null; slice += 1) {
    const { answer, peakKb } = await peakOf(portal, { step, cursor });
    const { progress, cursor: next } = Slice.parse(answer).value;
    slices.push({ step: progress.step, done: progress.done, peakKb });
    cursor = next;
  }
  return slices;
}

/** Where a run stands that has come to this step. */
function placeAtStartOf(step: RunStep): RunPlace {
  const startedAt = new Date(startMs).toISOString();
  const told = { candidates: 0, written: 0, refused: [], toCheck: [], warnings: [], calls: null };
  return { run: 'bench-run', startedAt, touchedAt: startedAt, step, cursor: null, done: 0, of: null, told };
}

/** One process: a slice from `cursor` on, or, without one, an empty process that requires HubSpot's client. */
async function peakOf(
  portal: ServedPortal,
  at?: { readonly step: RunStep; readonly cursor: string },
): Promise<z.infer<typeof Told>> {
  const client = createRequire(path.join(root, 'package.json')).resolve('@hubspot/api-client');
  const asked = { portalId: portal.portalId, month: '2026-10', dryRun: false, run: 'bench-run' };
  const work = at ? [bundleOf(at.step), JSON.stringify({ ...asked, cursor: at.cursor })] : [];
  // HubSpot gives a function 128 MB.
  const args = ['--max-old-space-size=128', children.slice, client, String(portal.clockOffsetMs), ...work];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PRIVATE_APP_ACCESS_TOKEN: 'pat-local', HUBSPOT_API_BASE: portal.address },
  });
  return Told.parse(JSON.parse(await text(child.stdout)));
}

function bundleOf(step: RunStep): string {
  return path.join(root, `app/functions/dist/${stepFunctions[step]}.js`);
}

function inMb(kb: number): number {
  return Math.round(kb / 102.4) / 10;
}
