import { table } from '@loss-review/serverless/cli/table';
import { parseOptions } from './faults-options.ts';
import { play, report } from './play.ts';

const head = ['Job', 'Disturbance', 'Schedules', 'Differing', 'Repeated', 'Overlapping', 'Seconds'];

/** `npm run faults`: exit code 1 when any schedule ended otherwise than it should. */
async function main(words: readonly string[]): Promise<number> {
  const options = parseOptions(words);
  if ('text' in options) {
    (options.exitCode === 0 ? process.stdout : process.stderr).write(options.text);
    return options.exitCode;
  }
  const rows: string[][] = [];
  const sums = { schedules: 0, differing: 0, repeated: 0, overlapping: 0 };
  for (const entry of options.entries) {
    const begun = performance.now();
    const played = await play(entry, options.choice);
    if (played.differing.length > 0) process.stdout.write(`${report(played)}\n\n`);
    const counts = {
      schedules: played.schedules,
      differing: played.differing.length,
      repeated: played.repeated,
      overlapping: played.overlapping,
    };
    sums.schedules += counts.schedules;
    sums.differing += counts.differing;
    sums.repeated += counts.repeated;
    sums.overlapping += counts.overlapping;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    rows.push([played.job, played.disturbance, ...Object.values(counts).map(String), seconds]);
  }
  rows.push(['all', '', ...Object.values(sums).map(String), (performance.now() / 1000).toFixed(1)]);
  process.stdout.write(`${table(head, rows)}\n`);
  if (sums.schedules === 0) process.stderr.write('No schedule has that name.\n');
  return sums.differing > 0 || sums.schedules === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
