import type { HeldPortal } from '@loss-review/domain/setup/held';
import { openHubspot } from '@loss-review/serverless/hubspot/open';
import { runSetup, type SetupAnswer } from '@loss-review/serverless/setup';
import { lookUpPortal } from '@loss-review/serverless/setup/look-up-portal';
import { createPortal, type Portal, type PortalOptions } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from './mount-portal.ts';

/** A portal on its first day, mounted, with setup at hand. */
export interface SetupPortal {
  readonly portal: Portal;
  /** Runs setup with a fresh client, as a new process would. */
  setUp(options?: { readonly dryRun?: boolean; readonly token?: string }): Promise<SetupAnswer>;
  /** What setup sees, without HubSpot's ids. */
  held(): Promise<HeldPortal>;
  /** One request of an operator's; rejects unless HubSpot carries it out. */
  ask(method: string, path: string, body?: object): Promise<unknown>;
  /** Writes that reached the portal so far. */
  writes(): number;
  close(): void;
}

export function openSetupPortal(options: Omit<PortalOptions, 'clock'> = {}): SetupPortal {
  const clock = createVirtualClock(Date.UTC(2026, 9, 1));
  const portal = createPortal({ clock, ...options });
  const mounted = mountPortal(portal);
  const open = (accessToken: string) => {
    const { setupCrm, catalogue } = openHubspot({ accessToken, clock });
    return { crm: setupCrm, catalogue, clock };
  };
  return {
    portal,
    setUp: ({ dryRun = false, token = 'pat-local' } = {}) => runSetup(open(token), { dryRun }),
    async held() {
      const held = await lookUpPortal(open('pat-local'));
      const objects = held.objects.map(({ type, properties, links }) => ({ type, properties, links }));
      return { ...held, objects };
    },
    async ask(method, path, body) {
      const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
      const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      const answer = await portal.fetch(new Request(`https://api.hubapi.com${path}`, request));
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    writes: () => portal.log.counts().write,
    close: () => mounted.close(),
  };
}
