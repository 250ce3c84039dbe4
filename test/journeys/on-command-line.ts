import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { wallClock } from '@loss-review/serverless/wall-clock';
import { mountPortal } from '../support/mount-portal.ts';
import type { Journey } from './open-journey.ts';

/** Works on a journey's portal as the command line does. */
export async function onCommandLine<T>(
  { portal }: Pick<Journey, 'portal'>,
  work: (at: Hubspot) => Promise<T>,
): Promise<T> {
  const mounted = mountPortal(portal);
  try {
    return await work(openHubspot({ accessToken: 'pat-local', clock: wallClock, share: 0.9 }));
  } finally {
    mounted.close();
  }
}
