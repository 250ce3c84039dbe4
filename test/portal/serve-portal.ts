import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

export interface ServedPortal {
  /** For example `http://127.0.0.1:4310`. */
  readonly address: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

interface Connection {
  readonly incoming: { destroy(): unknown };
}

/**
 * Serves a portal over HTTP on 127.0.0.1; port 0 takes any free one. A request the portal rejects ends in a broken
 * connection. Rejects with Node's error, `EADDRINUSE` for a port in use.
 */
export function servePortal(
  portal: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<ServedPortal> {
  const answer = async (request: Request, { incoming }: Connection): Promise<Response> => {
    try {
      return await portal.fetch(request);
    } catch {
      incoming.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  return new Promise((resolve, reject) => {
    const listening = { fetch: answer, hostname: '127.0.0.1', port, overrideGlobalObjects: false };
    const server = serve(listening, (info: AddressInfo) => {
      server.off('error', reject);
      resolve({ address: `http://127.0.0.1:${info.port}`, close });
    });
    server.once('error', reject);
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
