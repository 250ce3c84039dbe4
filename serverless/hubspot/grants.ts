import * as z from 'zod/mini';
import { Trouble } from '../trouble.ts';
import type { Connection } from './connection.ts';
import type { HubspotRequest } from './request.ts';

/** What an account lets the app do; null where HubSpot does not tell. */
export interface Grants {
  readonly scopes: readonly string[] | null;
  /** Custom objects of all apps and people together. */
  readonly customObjects: { readonly limit: number; readonly used: number } | null;
}

const TokenInfo = z.looseObject({ scopes: z.array(z.string()) });
const Limit = z.looseObject({ limit: z.number(), usage: z.number() });

/**
 * Asks for the token's own scopes, and for the room left for custom objects. HubSpot documents the first for private
 * apps; whether it answers for every static token is open, so not being told is no trouble here.
 */
export async function readGrants(connection: Connection, accessToken: string): Promise<Grants> {
  const [info, limit] = await Promise.all([
    ask(connection, TokenInfo, {
      method: 'POST',
      path: '/oauth/v2/private-apps/get/access-token-info',
      body: { tokenKey: accessToken },
      kind: 'read',
      repeatable: false,
    }),
    ask(connection, Limit, {
      method: 'GET',
      path: '/crm/limits/2026-09/custom-object-types',
      kind: 'read',
      repeatable: false,
    }),
  ]);
  return {
    scopes: info?.scopes ?? null,
    customObjects: limit && { limit: limit.limit, used: limit.usage },
  };
}

/** Once and no more, since a page waits for it. */
async function ask<T>(
  connection: Connection,
  Told: z.ZodMiniType<T>,
  request: HubspotRequest,
): Promise<T | null> {
  try {
    const { body } = await connection.send(request);
    const told = Told.safeParse(body);
    return told.success ? told.data : null;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}
