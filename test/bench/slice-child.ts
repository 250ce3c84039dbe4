import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shiftClock } from '../host/shift-clock.ts';

// Runs one built function once in this fresh process and prints its answer and the most memory the process ever held.
// Without a function it only requires HubSpot's client: the empty process to compare with.
const [clientFile = '', offsetMs = '0', file = '', parameters = '{}'] = process.argv.slice(2);
const load = createRequire(clientFile);
shiftClock(Number(offsetMs));
let answer: unknown = null;
if (file === '') load(clientFile);
else {
  const { main }: { main: (context: object) => Promise<unknown> } = load(file);
  answer = await main({ parameters: JSON.parse(parameters) });
}
process.stdout.write(JSON.stringify({ answer, peakKb: peakKb() }));

/**
 * In KiB. Linux counts what the parent held into a child's `maxRSS`; the kernel's high-water mark is the child's own.
 */
function peakKb(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(own)?.[1] ?? process.resourceUsage().maxRSS);
}
