import { deepStrictEqual } from 'node:assert/strict';
import { peakKb } from '../peak-memory.ts';
import { arqueroSums } from './arquero-sums.ts';
import { ourSums } from './our-sums.ts';
import { reviewRows } from './review-rows.ts';

// One process over the same rows. `compare`: holds both sums against each other, then prints the processor time of each,
// turn by turn; `ours`, `arquero`: sums once; `rows`: only makes the rows. Prints the most memory the process ever held.
const [work = 'rows', customers = '0', rounds = '1'] = process.argv.slice(2);
const rows = reviewRows(7, Number(customers));
const ways = { ours: ourSums, arquero: arqueroSums };
const taken: Record<string, number[]> = { ours: [], arquero: [] };

if (work === 'ours') ourSums(rows);
if (work === 'arquero') arqueroSums(rows);
if (work === 'compare') {
  deepStrictEqual(ourSums(rows), arqueroSums(rows));
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [name, sum] of Object.entries(ways)) {
      const begun = process.cpuUsage();
      sum(rows);
      const { user, system } = process.cpuUsage(begun);
      taken[name]?.push((user + system) / 1000);
    }
  }
}
const counts = { deals: rows.deals.length, losses: rows.losses.length, causes: rows.causes.length };
process.stdout.write(JSON.stringify({ ...taken, ...counts, peakKb: peakKb() }));
