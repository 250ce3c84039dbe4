import { http } from 'msw';
import { setupServer } from 'msw/node';

/** Anything that answers requests as a portal does; a rejection stands for a broken connection. */
export interface Answering {
  fetch(request: Request): Promise<Response>;
}

/** A portal standing in for HubSpot's API in this process. */
export interface MountedPortal {
  /** Gives fetch back. */
  close(): void;
}

/**
 * Mounts a portal under fetch itself, so that HubSpot's client talks to it unknowingly. A request to any other origin
 * fails. Statuses, headers, bodies and rejections pass as they are.
 */
export function mountPortal(portal: Answering, origin = 'https://api.hubapi.com'): MountedPortal {
  const rejections = new WeakMap<object, unknown>();
  const server = setupServer(
    http.all(`${origin}/*`, async ({ request }) => {
      try {
        return await portal.fetch(request);
      } catch (error) {
        const broken = Response.error();
        rejections.set(broken, error);
        return broken;
      }
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });

  // msw turns a broken connection into an error of its own, with the broken response as its cause; callers get the portal's.
  const intercepted = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    try {
      return await intercepted(input, init);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      const isPortals = typeof cause === 'object' && cause !== null && rejections.has(cause);
      throw isPortals ? rejections.get(cause) : error;
    }
  };
  return {
    close() {
      globalThis.fetch = intercepted;
      server.close();
    },
  };
}
