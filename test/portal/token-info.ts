import * as z from 'zod';
import { jsonAs } from './call.ts';
import type { Answer } from './call.ts';
import { invalid, methodNotAllowed } from './refused.ts';
import type { Grants } from './scopes.ts';

/** Where a token asks for its own scopes. */
export const tokenInfoPath = '/oauth/v2/private-apps/get/access-token-info';

/** The app all tokens belong to. */
export const appId = 1;

/** The scopes of the token in the body, `{"tokenKey": …}`; every token also carries `oauth`. */
export function answerTokenInfo(
  method: string,
  bodyText: string,
  account: { readonly portalId: number; readonly grants: Grants },
): Answer {
  if (method !== 'POST') throw methodNotAllowed();
  const { tokenKey } = jsonAs(bodyText, z.object({ tokenKey: z.string() }));
  const scopes = account.grants.get(tokenKey);
  if (!scopes) throw invalid('tokenKey is not a token of this account.');
  return {
    status: 200,
    body: {
      userId: 61_000_001,
      hubId: account.portalId,
      appId,
      scopes: [...new Set(['oauth', ...scopes])],
      isUserToken: false,
    },
  };
}
