import { requiredScopes } from '@loss-review/domain/settings/required-scopes';
import { expect } from 'vitest';

/** What the app asks for, but for segments: setup alone makes them, and test/contract/setup-segments.test.ts tells of it. */
export const scopes = Object.keys(requiredScopes).filter((scope) => !scope.startsWith('crm.lists.'));

/** The token of an app that was installed without this scope. */
export function without(scope: string): string {
  return `pat-without-${scope}`;
}

/** All those tokens, for a portal. */
export const tokensWithout: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  scopes.map((scope) => [without(scope), scopes.filter((held) => held !== scope)]),
);

/** Holds a failure to what an administrator needs to hear: which scope, and how to get it. */
export function expectToName(scope: string, failure: object): void {
  expect(failure).toMatchObject({
    ...{ ok: false, code: 'missing_scopes', who: 'administrator' },
    sentence: expect.stringContaining(scope),
  });
  expect(failure).toMatchObject({ sentence: expect.stringContaining('install-app') });
}
