import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const Served = z.object({ address: z.string(), portalId: z.number(), clockOffsetMs: z.number() });

/** A portal in another process. */
export type ServedPortal = z.infer<typeof Served> & { close(): void };

/** Starts a process with a portal of so many companies; resolves when it is served. */
export async function startServedPortal(companies: number): Promise<ServedPortal> {
  const child = fork(fileURLToPath(new URL('portal-child.ts', import.meta.url)), [String(companies)], {
    execArgv: ['--import', 'tsx'],
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const served = Served.safeParse(message);
  if (!served.success) throw new Error('The portal of many companies could not be started.');
  return { ...served.data, close: () => void child.kill() };
}
