import { runAssign } from '@loss-review/serverless/assign';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { runNumbers } from '@loss-review/serverless/numbers';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { defaultSettings, parseSettings } from '@loss-review/domain/settings/settings';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { contractEnds } from '../made-up/made-up-deals.ts';
import { madeUpContent } from '../made-up/made-up-content.ts';
import type { PortalContent } from '../portal/content.ts';
import { type LimitSettings, professionalLimits } from '../portal/limits.ts';
import { createPortal, type Portal } from '../portal/portal.ts';
import { allScopes } from '../portal/scopes.ts';
import { mountPortal } from '../support/mount-portal.ts';
import { screenToken } from '../host/screen-token.ts';
import { createDemoClock } from './demo-clock.ts';
import { learnCauses } from './learn-causes.ts';

/** How far a portal is when it is handed over: nothing of ours, set up, with the last closed month done, or its causes learned. */
export type Readiness = 'new' | 'set up' | 'month done' | 'causes learned';

export interface ReadyOptions {
  readonly seed: number;
  /** Where the portal's clock starts, in milliseconds since the epoch. */
  readonly startMs: number;
  readonly readiness: Readiness;
  /** 300 by default. */
  readonly companies?: number;
  /** HubSpot's limits of a Professional account by default. */
  readonly limits?: LimitSettings;
  /** Instead of the made-up company. */
  readonly content?: PortalContent;
  readonly onProgress?: (line: string) => void;
}

export interface ReadyPortal {
  readonly portal: Portal;
  readonly portalId: number;
  readonly timeZone: string;
}

const portalId = 24_680_135;
/** Companies or deals a batch: the most that one association read takes. */
const batch = 1000;

/**
 * A portal filled with a made-up company, brought as far as is wanted through the same client and applier as in
 * production. Waiting costs nothing until it is handed over; then its clock runs at the real pace.
 */
export async function readyPortal(options: ReadyOptions): Promise<ReadyPortal> {
  const { seed, startMs, readiness, companies = 300, onProgress = () => {} } = options;
  const content = options.content ?? madeUpContent(seed, { asOf: startMs, companies });
  const { timeZone = 'UTC', currency = 'EUR' } = content.account ?? {};
  const clock = createDemoClock(startMs);
  const tokens = { 'pat-local': allScopes, [screenToken]: allScopes };
  const { limits = professionalLimits } = options;
  const portal = createPortal({ clock, timeZone, currency, portalId, seed, tokens, limits });
  portal.load(content);
  const mounted = mountPortal(portal);
  try {
    const hubspot = openHubspot({ accessToken: 'pat-local', clock, share: 0.9 });
    if (readiness !== 'new') await setUp({ ...hubspot, clock }, onProgress);
    if (readiness === 'month done' || readiness === 'causes learned') {
      const isKept = content.properties.some(({ name }) => name === contractEnds.name);
      if (isKept) await chooseContractEnd(hubspot);
      const month = await doMonth({ ...hubspot, clock }, onProgress);
      if (readiness === 'causes learned') await learn({ ...hubspot, clock }, month, onProgress);
    }
    // The search sees writes after seconds; what was just written is to be found at once.
    await clock.sleep(10_000);
  } finally {
    mounted.close();
  }
  clock.run();
  return { portal, portalId, timeZone };
}

type At = Hubspot & { readonly clock: ReturnType<typeof createDemoClock> };

async function setUp({ setupCrm, catalogue, clock }: At, onProgress: (line: string) => void): Promise<void> {
  onProgress('Setting up …');
  await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
}

/** Operations say where the contract's end is kept, as they would on the settings page. */
async function chooseContractEnd({ crm }: Hubspot): Promise<void> {
  const [record] = await crm.readByKey('review', [settingsKey], ['clr_settings']);
  const settings = parseSettings(record?.properties['clr_settings'] ?? null) ?? defaultSettings;
  const contractEnd = { on: 'deal', property: contractEnds.name } as const;
  const properties = { clr_settings: JSON.stringify({ ...settings, contractEnd }) };
  await crm.apply({ records: [{ type: 'review', key: settingsKey, properties }], links: [], mirrors: [] });
}

async function doMonth(at: At, onProgress: (line: string) => void): Promise<string> {
  onProgress('Looking for losses …');
  const { month } = await runSweep(at, { full: false, dryRun: false, batch });
  onProgress(`Counting ${month} …`);
  await runNumbers(at, { month, dryRun: false, batch });
  onProgress('Assigning calls …');
  await runAssign(at, { month, dryRun: false, batch });
  return month;
}

async function learn(at: At, month: string, onProgress: (line: string) => void): Promise<void> {
  onProgress('Recording causes …');
  // The search sees losses after seconds.
  await at.clock.sleep(10_000);
  await learnCauses(at, month, batch);
  await runNumbers(at, { month, dryRun: false, batch });
}
