import { ExportError } from '../exports/export-error.ts';
import { parsePortalOptions, PortalUsage } from './portal-options.ts';
import { startPortal } from './start-portal.ts';

/** `npm run portal`: serves until it is stopped; a mistake of the caller's is one line and exit code 2. */
async function main(): Promise<void> {
  const options = parsePortalOptions(process.argv.slice(2));
  const portal = await startPortal(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void portal.close());
  for (const warning of portal.warnings) process.stderr.write(`${warning}\n`);
  process.stdout.write(portal.announcement);
}

function explain(error: unknown): { readonly sentence: string; readonly exitCode: number } {
  if (error instanceof PortalUsage) return { sentence: error.message, exitCode: error.exitCode };
  if (error instanceof ExportError) return { sentence: error.message, exitCode: 2 };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return { sentence: 'The port is in use; choose another with --port.', exitCode: 2 };
  if (code === 'EACCES')
    return { sentence: 'The port may not be opened; choose one above 1023.', exitCode: 2 };
  return { sentence: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}

try {
  await main();
} catch (error) {
  const { sentence, exitCode } = explain(error);
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  stream.write(`${sentence.trimEnd()}\n`);
  process.exitCode = exitCode;
}
