import { Client } from '@hubspot/api-client';
import type { HubspotRequest, Outcome, Transport } from './request.ts';

/**
 * HubSpot's own client as transport. It is given neither `numberOfApiCallRetries` nor `limiterOptions`: both hold for
 * the whole process, and its retry repeats a create after a 5xx, which makes duplicates.
 */
export function createTransport(options: {
  readonly accessToken: string;
  readonly basePath?: string;
}): Transport {
  const client = new Client(options);
  return (request, timeoutMs) => withTimeout(exchange(client, request), timeoutMs);
}

async function exchange(client: Client, request: HubspotRequest): Promise<Outcome> {
  const { method, path, qs, body } = request;
  try {
    const response = await client.apiRequest({
      method,
      path,
      ...(qs && { qs }),
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return {
      came: 'answer',
      status: response.status,
      header: (name) => response.headers.get(name),
      body: parse(text),
    };
  } catch (error) {
    // Node's fetch throws a TypeError with the socket's error as its cause when a connection is refused, reset or cut
    // off in the middle of the body. Without a cause it is a bug of ours, such as a base that is no URL.
    if (error instanceof TypeError && error.cause !== undefined) return { came: 'nothing', why: 'network' };
    throw error;
  }
}

/** HubSpot's gateways answer 5xx with HTML now and then, and a body may be cut short behind a status of 200. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * By the wall clock, not the clock that is handed about: this waits for the network, which no virtual time moves.
 * `apiRequest` takes no AbortSignal, so an answer that comes too late is dropped.
 */
function withTimeout(pending: Promise<Outcome>, timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ came: 'nothing', why: 'timeout' }), timeoutMs);
    pending.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
