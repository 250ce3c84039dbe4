import type { Clock } from '@loss-review/domain/time/clock';
import { fullPace } from '@loss-review/serverless/cli/full-pace';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { runSetup } from '@loss-review/serverless/setup';
import type { PortalContent } from '../portal/content.ts';
import { type LimitSettings, professionalLimits } from '../portal/limits.ts';
import { createPortal, type Portal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from '../support/mount-portal.ts';

/** Companies or deals a batch, as on the command line: the most that one association read takes. */
export const batch = 1000;
/** The morning after the month that is run: the first of November 2026, UTC. */
export const startMs = Date.UTC(2026, 10, 1);

type Opened = Hubspot & { readonly clock: Clock };

/** A portal under fetch, set up, on a clock on which waiting costs nothing. */
export interface BenchPortal {
  readonly portal: Portal;
  readonly clock: Clock;
  /** Opens it as the command line does, with a meter of its own. */
  open(): Opened;
  close(): void;
}

/** Loads and sets up a portal; by default with a Professional account's limits. */
export async function openBenchPortal(
  contents: readonly PortalContent[],
  limits: LimitSettings = professionalLimits,
): Promise<BenchPortal> {
  const clock = createVirtualClock(startMs);
  const portal = createPortal({ clock, timeZone: 'UTC', currency: 'EUR', limits });
  for (const content of contents) portal.load(content);
  const mounted = mountPortal(portal);
  const open = (): Opened => ({ ...openHubspot({ accessToken: 'pat-local', clock, ...fullPace }), clock });
  const { setupCrm, catalogue } = open();
  await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
  // What follows begins with full buckets and with an index that shows everything.
  await clock.sleep(60_000);
  return { portal, clock, open, close: () => mounted.close() };
}
