import { buildFunctions } from '../build/build-functions.ts';
import { buildSurfaces } from '../build/build-surfaces.ts';
import { stampBuild } from '../build/stamp.ts';
import { buildHost } from '../host/build-host.ts';
import { BenchUsage, parseBenchOptions } from './bench-options.ts';
import { buildChildren } from './build-children.ts';
import type { Figure } from './figure.ts';
import { measurements } from './measurements.ts';
import { type Failed, reportOf, reportText } from './report.ts';

// `npm run bench`: builds, measures, prints. A missed goal is told and is no failure: exit code 0; what could not be
// measured is one: exit code 1.
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  const { json, only } = parseBenchOptions(args, Object.keys(measurements));
  say("Building with HubSpot's bundler …");
  await buildSurfaces();
  await buildFunctions();
  await buildHost();
  await stampBuild();
  await buildChildren();

  const figures: Figure[] = [];
  const failed: Failed[] = [];
  for (const name of only) {
    say(`Measuring: ${name} …`);
    try {
      figures.push(...((await measurements[name]?.()) ?? []));
    } catch (error) {
      failed.push({ measurement: name, why: error instanceof Error ? error.message : String(error) });
    }
  }
  const report = reportOf(figures, failed);
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  return failed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BenchUsage)) throw error;
  (error.exitCode === 0 ? process.stdout : process.stderr).write(error.message);
  process.exitCode = error.exitCode;
}
