import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { root } from '../build/project.ts';
import { type Figure, figureOf } from './figure.ts';
import { exportMonth, reviewExport } from './review-export.ts';

const seed = 7;
const companies = 10_000;
const lost = 2_000;

const Report = z.object({
  losses: z.object({ churned: z.literal(lost) }),
  imported: z.object({ joined: z.literal(lost) }),
  pareto: z.array(z.object({ reason: z.string() })).min(10),
  requests: z.object({ total: z.number() }),
  seconds: z.number(),
  virtualSeconds: z.number(),
  peakMemoryMb: z.number(),
});

/** `npm run -s review` of a month in which 2,000 of 10,000 companies were lost, with the causes of each from a file. */
export async function measureReview(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-review-'));
  try {
    const files = Object.entries(reviewExport(seed, companies, lost));
    for (const [name, text] of files) await writeFile(path.join(folder, `${name}.csv`), text);
    const losses = path.join(folder, 'losses.csv');
    const words = ['--data', folder, '--month', exportMonth, '--losses', losses, '--add-reasons', '--json'];
    const args = [
      '--heap-growing-percent=30',
      '--import',
      'tsx',
      path.join(root, 'test/review/main.ts'),
      ...words,
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (stdout === '') throw new Error(stderr);
    const { seconds, virtualSeconds, peakMemoryMb, requests } = Report.parse(JSON.parse(stdout));
    const what = `review of ${companies} companies with ${lost} losses, causes included`;
    return [
      figureOf({
        what,
        figure: seconds,
        unit: 'seconds',
        goal: 60,
        from: { requests: requests.total, virtualSeconds },
      }),
      figureOf({ what: 'the same: peak memory', figure: peakMemoryMb, unit: 'MB', goal: 400, from: {} }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
