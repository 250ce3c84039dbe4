import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { children } from '../build-children.ts';
import { type Figure, figureOf } from '../figure.ts';
import { median } from '../median.ts';

const customers = 100_000;
const rounds = 5;

const Told = z.object({
  ours: z.array(z.number()),
  arquero: z.array(z.number()),
  deals: z.number(),
  losses: z.number(),
  causes: z.number(),
  peakKb: z.number(),
});

/**
 * A month's numbers and its causes by money over a million deals: our sums ÷ arquero's, in processor time, from the same
 * rows in one process, once both were found equal to the cent. The memory of each is that of a process of its own beyond
 * one that only holds the rows.
 */
export async function measureSums(): Promise<readonly Figure[]> {
  const { ours, arquero, deals, losses, causes } = runChild('compare');
  const [rowsKb, ourKb, arqueroKb] = [
    runChild('rows').peakKb,
    runChild('ours').peakKb,
    runChild('arquero').peakKb,
  ];
  return [
    figureOf({
      what: "a month's numbers and causes over 1,000,000 deals: our pure sums ÷ arquero's, in processor time",
      figure: median(ours) / median(arquero),
      unit: 'ratio',
      goal: 1,
      from: {
        ...{ deals, losses, causes, customers, rounds },
        ourMs: Math.round(median(ours)),
        arqueroMs: Math.round(median(arquero)),
      },
    }),
    figureOf({
      what: 'the same: peak memory of our sums beyond the rows themselves',
      figure: Math.round((ourKb - rowsKb) / 1024),
      unit: 'MB',
      goal: null,
      from: { rowsMb: Math.round(rowsKb / 1024), arqueroMb: Math.round((arqueroKb - rowsKb) / 1024) },
    }),
  ];
}

function runChild(work: 'compare' | 'ours' | 'arquero' | 'rows'): z.infer<typeof Told> {
  const args = [children.sums, work, String(customers), String(rounds)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The sums could not be compared: ${stderr}`);
  return Told.parse(JSON.parse(stdout));
}
