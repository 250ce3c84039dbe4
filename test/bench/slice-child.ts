import { createRequire } from 'node:module';
import { shiftClock } from '../host/shift-clock.ts';
import { peakKb } from './peak-memory.ts';

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
