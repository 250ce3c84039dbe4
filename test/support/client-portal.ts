import { Client } from '@hubspot/api-client';
import type { PortalOptions } from '../portal/portal.ts';
import { openAskedPortal, type AskedPortal } from './ask-portal.ts';
import { mountPortal } from './mount-portal.ts';

/** A portal that is asked through HubSpot's own client. */
export interface ClientPortal extends AskedPortal {
  readonly client: Client;
  /** Gives fetch back. */
  close(): void;
}

/** As `openAskedPortal`, but every question goes the way of HubSpot's client: `apiRequest` over fetch. */
export function openClientPortal(options: Partial<PortalOptions> = {}): ClientPortal {
  const asked = openAskedPortal(options);
  const mounted = mountPortal(asked.portal);
  const client = new Client({ accessToken: 'pat-local' });
  return {
    ...asked,
    client,
    async ask(method, path, body) {
      const answer = await client.apiRequest({ method, path, ...(body !== undefined && { body }) });
      const text = await answer.text();
      const json: unknown = text === '' ? null : JSON.parse(text);
      return { status: answer.status, body: json, headers: answer.headers };
    },
    close: () => mounted.close(),
  };
}
