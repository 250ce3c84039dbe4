import { startOfDay } from '@loss-review/domain/time/day';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { readSurfaces, type Surface } from '../build/project.ts';
import { readyPortal } from '../demo/ready-portal.ts';
import { type Host, serveHost } from '../host/serve.ts';
import type { Portal } from '../portal/portal.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type Asked, inRounds } from './in-rounds.ts';

const Found = z.object({ results: z.array(z.object({ id: z.string() })).min(1) });

/** The host with the month done, a browser, and a company that was lost. */
export interface BenchScreens {
  readonly host: Host;
  /** What functions have asked of the portal. */
  asked(): Asked;
  /**
   * Opens a card of the lost company in a browser window of its own, prepared while it is still blank; resolves when the
   * card is mounted.
   */
  openCard(uid: string, prepare: (blank: Page) => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the app's screens and more over a portal with the last month done. */
export async function openBenchScreens(more: readonly Surface[]): Promise<BenchScreens> {
  // A Wednesday early in a month, at nine.
  const startMs = startOfDay('2026-11-04', 'Europe/Berlin') + 9 * 3_600_000;
  const ready = await readyPortal({ seed: 7, startMs, readiness: 'month done', companies: 60 });
  const gate = inRounds(ready.portal);
  const served = await servePortal(gate, 0);
  const surfaces = [...(await readSurfaces()), ...more];
  const host = await serveHost({ ...ready, portalAddress: served.address, port: 0, surfaces });
  const browser = await launchBrowser();
  const company = await lostCompany(ready.portal);
  return {
    host,
    asked: gate.asked,
    async openCard(uid, prepare) {
      const page = await (await browser.newContext()).newPage();
      await prepare(page);
      await page.goto(`${host.address}/contacts/${ready.portalId}/record/0-2/${company}?tab=${uid}`);
      await page.locator(`[data-surface="${uid}"][data-mounted-in-ms]`).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await host.close();
      await served.close();
    },
  };
}

async function lostCompany(portal: Portal): Promise<string> {
  const filters = [{ propertyName: 'clr_status', operator: 'EQ', value: 'lost' }];
  const request = new Request('https://api.hubapi.com/crm/objects/2026-09/companies/search', {
    method: 'POST',
    headers: { authorization: 'Bearer pat-local', 'content-type': 'application/json' },
    body: JSON.stringify({ filterGroups: [{ filters }], limit: 1 }),
  });
  const [first] = Found.parse(await (await portal.fetch(request)).json()).results;
  return first?.id ?? '';
}
