import { createHeldClock } from './held-clock.ts';
import { createPortal } from './portal.ts';
import type { PortalOptions } from './portal-options.ts';
import { loadSource, type LoadedSource } from './portal-source.ts';
import { servePortal, type ServedPortal } from './serve-portal.ts';
import { createWallClock } from './wall-clock.ts';

export interface StartedPortal extends ServedPortal {
  /** What is served, in lines for people. */
  readonly announcement: string;
  readonly warnings: readonly string[];
}

/** Loads and serves a portal with HubSpot's limits and index lag; its clock runs at the real pace. */
export async function startPortal(options: PortalOptions): Promise<StartedPortal> {
  const source = await loadSource(options, createWallClock().now());
  const clock = createHeldClock(source.startMs);
  const portal = createPortal({ clock, timeZone: source.timeZone });
  if (source.content) portal.load(source.content);
  const served = await servePortal(portal, options.port);
  clock.letGo();
  return { ...served, announcement: announce(served.address, source), warnings: source.warnings };
}

function announce(address: string, { content, timeZone, startMs }: LoadedSource): string {
  const count = (type: string): string => {
    const records = content?.records.filter((record) => record.objectType === type).length ?? 0;
    return `${records.toLocaleString('en-US')} ${type}`;
  };
  const holds = content
    ? ['companies', 'deals', 'contacts', 'tickets'].map(count).join(', ')
    : 'a fresh account';
  return [
    `address  ${address}`,
    'token    pat-local',
    `holds    ${holds}`,
    `clock    ${new Date(startMs).toISOString()}, time zone ${timeZone}`,
    '',
  ].join('\n');
}
