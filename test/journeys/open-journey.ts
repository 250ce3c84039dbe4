import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { startOfDay } from '@loss-review/domain/time/day';
import type { Page } from 'playwright-core';
import { root } from '../build/project.ts';
import { requireBuild } from '../build/stamp.ts';
import { type Readiness, readyPortal } from '../demo/ready-portal.ts';
import { type Host, serveHost } from '../host/serve.ts';
import type { PortalContent } from '../portal/content.ts';
import type { Portal } from '../portal/portal.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { launchBrowser } from '../support/launch-browser.ts';

/** A user's way through the real screens: a portal, the host, and a browser to click in. */
export interface Journey {
  readonly portal: Portal;
  readonly host: Host;
  /** Below which a record's address goes on with type and id. */
  readonly records: string;
  /** What browsers complained of: errors and warnings on their consoles. */
  readonly complaints: string[];
  /** Opens an address in a tab of its own; resolves when the screen is drawn. */
  open(address: string, width?: number): Promise<Page>;
  /** Gives the window of a tab another width. Screens follow by style alone, so a narrow one need not be opened anew. */
  resize(page: Page, width: number): Promise<void>;
  /** Keeps a picture of the screen under `build/shots`. */
  shot(page: Page, name: string): Promise<void>;
  /** What axe finds on the screen, in lines. */
  findings(page: Page): Promise<readonly string[]>;
  /** By how many pixels the screen is too wide for its window; 0 or less where it fits. */
  overflow(page: Page): Promise<number>;
  close(): Promise<void>;
}

export interface JourneyOptions {
  readonly name: string;
  readonly readiness: Readiness;
  /** Companies in the made-up account; 60 by default. */
  readonly companies?: number;
  /** Instead of the made-up account. */
  readonly content?: PortalContent;
}

/** The morning of a Wednesday early in a month: October is closed, its calls are due in the days to come. */
export const startMs = startOfDay('2026-11-04', 'Europe/Berlin') + 9 * 3_600_000;

/** Of every window, in pixels. */
const height = 900;

const shots = path.join(root, 'build/shots');
/** Starts all that a journey needs; throws where nothing is built or no browser is found. */
export async function openJourney(options: JourneyOptions): Promise<Journey> {
  const { name, readiness, companies = 60, content } = options;
  await requireBuild();
  await mkdir(shots, { recursive: true });
  const filled = content === undefined ? { companies } : { content };
  const ready = await readyPortal({ seed: 7, startMs, readiness, ...filled });
  const served = await servePortal(ready.portal, 0);
  const host = await serveHost({ ...ready, portalAddress: served.address, port: 0 });
  const browser = await launchBrowser();
  const complaints: string[] = [];
  let pictures = 0;
  return {
    portal: ready.portal,
    host,
    records: `/contacts/${ready.portalId}/record`,
    complaints,
    async open(address, width = 1400) {
      // A context of its own, which axe asks for.
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      // A busy HubSpot is asked again after ten seconds, on a slow machine more than once.
      page.setDefaultTimeout(90_000);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${host.address}${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      return page;
    },
    resize: (page, width) => page.setViewportSize({ width, height }),
    async shot(page, what) {
      pictures += 1;
      const file = `${name}-${String(pictures).padStart(2, '0')}-${what.replaceAll(' ', '-')}.png`;
      // What lies over the page covers the window only.
      const fullPage = (await page.getByRole('dialog').count()) === 0;
      await page.screenshot({ path: path.join(shots, file), fullPage });
    },
    async findings(page) {
      // What is right is not told in detail, and no screen has a frame of another origin, which only the slower way visits.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
      const { violations } = await axe.analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    overflow: (page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    async close() {
      await browser.close();
      await host.close();
      await served.close();
    },
  };
}
