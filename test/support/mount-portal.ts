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
 * fails. Statuses, headers, bodies and rejections pass as they are. Not through msw, which takes as long as the portal.
 */
export function mountPortal(portal: Answering, origin = 'https://api.hubapi.com'): MountedPortal {
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${origin}/`)) throw new Error(`No request may go to ${request.url}.`);
    request.signal.throwIfAborted();
    return unlessAborted(request.signal, portal.fetch(request));
  };
  return {
    close() {
      globalThis.fetch = before;
    },
  };
}

function unlessAborted(signal: AbortSignal, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    answer.then(resolve, reject);
  });
}
