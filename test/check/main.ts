import { execFile } from 'node:child_process';

// `npm run check`: the checks that keep one core busy run beside the build and its tests. The tests are shown as they
// go on, each of the others as a whole when it has ended; all are played to the end, also where one has failed.
const failed = (
  await Promise.all([inOrder(['build', 'unit'], true), inOrder(['types', 'lint', 'fence', 'unused'], false)])
).flat();
for (const script of failed) process.stderr.write(`npm run ${script} failed.\n`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Runs scripts of `package.json` one after the other; gives those that failed. A build that failed is not tested. */
async function inOrder(scripts: readonly string[], live: boolean): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const script of scripts) {
    const passed = await run(script, live);
    if (!passed) failures.push(script);
    if (script === 'build' && !passed) break;
  }
  return failures;
}

function run(script: string, live: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 100_000_000 };
    const child = execFile('npm', ['run', '--silent', script], options, (error, stdout, stderr) => {
      if (!live) process.stdout.write(`\n> ${script}\n${stdout}${stderr}`);
      resolve(error === null);
    });
    if (!live) return;
    child.stdout?.pipe(process.stdout, { end: false });
    child.stderr?.pipe(process.stderr, { end: false });
  });
}
