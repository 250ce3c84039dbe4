import { createRequire } from 'node:module';

// Loads the file named by the only argument in this fresh process and prints how many milliseconds of processor time
// that took; other programs on the machine stretch the time on the wall, not this.
const [file = ''] = process.argv.slice(2);
const load = createRequire(file);
const begun = process.cpuUsage();
load(file);
const { user, system } = process.cpuUsage(begun);
process.stdout.write(String((user + system) / 1000));
