import { startOfDay } from '@loss-review/domain/time/day';
import { buildFunctions } from '../build/build-functions.ts';
import { buildSurfaces } from '../build/build-surfaces.ts';
import { stampBuild } from '../build/stamp.ts';
import { buildHost } from '../host/build-host.ts';
import { serveHost } from '../host/serve.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { demoAddresses } from './addresses.ts';
import { parseDemoOptions } from './demo-options.ts';
import { readyPortal } from './ready-portal.ts';

// `npm run demo`: builds everything, fills a portal, does the last closed month, and serves until it is stopped.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { port, seed, asOf } = parseDemoOptions(process.argv.slice(2));

say("Building with HubSpot's bundler …");
await buildSurfaces();
await buildFunctions();
await buildHost();
await stampBuild();
// Nine in the morning of the account's time zone.
const startMs = startOfDay(asOf, 'Europe/Berlin') + 9 * 3_600_000;
const ready = await readyPortal({ seed, startMs, readiness: 'causes learned', onProgress: say });
const served = await servePortal(ready.portal, 0);
const host = await serveHost({ ...ready, portalAddress: served.address, port });
say(demoAddresses(host.address, ready.portalId));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([host.close(), served.close()]);
  });
}
