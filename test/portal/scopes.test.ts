import { describe, expect, it } from 'vitest';
import { newAccount } from './new-account.ts';
import { createIds } from './portal-ids.ts';
import { createRefuse } from './refusal.ts';
import { allScopes, createScopes, requiredScopes } from './scopes.ts';

const state = newAccount({
  portalId: 1,
  timeZone: 'UTC',
  currency: 'EUR',
  ids: createIds(1),
  now: 0,
});
const refuse = createRefuse(() => 'id');
const scopesOf = (granted: readonly string[]) =>
  createScopes(new Map([['pat-test', granted]]), state, refuse);
const required = (method: string, path: string) => requiredScopes(state, method, path);

describe('the token', () => {
  it.each([
    ['missing', null],
    ['empty', ''],
    ['without a scheme', 'pat-test'],
    ['of another scheme', 'Basic pat-test'],
    ['unknown', 'Bearer pat-other'],
    ['without a value', 'Bearer '],
  ])('is refused when %s', async (_, header) => {
    const answer = scopesOf([]).authenticate(header);
    const refusal = 'refusal' in answer ? answer.refusal : undefined;
    expect(refusal?.status).toBe(401);
    expect(await refusal?.json()).toEqual({
      status: 'error',
      message:
        'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
      correlationId: 'id',
      category: 'INVALID_AUTHENTICATION',
    });
  });

  it('is known by its bearer, whatever the case of the scheme', () => {
    expect(scopesOf([]).authenticate('bearer pat-test')).toEqual({ token: 'pat-test' });
  });
});

describe('a missing scope', () => {
  it('is named in the refusal', async () => {
    const refusal = scopesOf(['oauth']).authorise('pat-test', 'GET', '/crm/objects/2026-09/companies');
    expect(refusal?.status).toBe(403);
    expect(await refusal?.json()).toEqual({
      status: 'error',
      message:
        "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
      correlationId: 'id',
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: ['crm.objects.companies.read'] },
        },
      ],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
      category: 'MISSING_SCOPES',
    });
  });

  it('is none for a token that has them all', () => {
    const scopes = scopesOf(allScopes);
    for (const path of [
      '/crm/objects/2026-09/companies/1',
      '/crm/objects/2026-09/tasks/batch/upsert',
      '/crm/properties/2026-09/deals',
      '/crm-object-schemas/2026-09/schemas',
      '/crm/associations/2026-09/deals/companies/batch/create',
      '/crm/pipelines/2026-09/deals',
      '/crm/owners/2026-09',
    ]) {
      expect(scopes.authorise('pat-test', 'POST', path), path).toBeUndefined();
    }
  });
});

describe('what a request requires', () => {
  it.each([
    ['GET', '/crm/objects/2026-09/companies/1', ['crm.objects.companies.read']],
    ['POST', '/crm/objects/2026-09/companies', ['crm.objects.companies.write']],
    ['PATCH', '/crm/objects/2026-09/0-2/1', ['crm.objects.companies.write']],
    ['DELETE', '/crm/objects/2026-09/deals/1', ['crm.objects.deals.write']],
    ['POST', '/crm/objects/2026-09/deals/search', ['crm.objects.deals.read']],
    ['POST', '/crm/objects/2026-09/deals/batch/read', ['crm.objects.deals.read']],
    ['POST', '/crm/objects/2026-09/deals/batch/upsert', ['crm.objects.deals.write']],
    ['POST', '/crm/v3/objects/contacts/search', ['crm.objects.contacts.read']],
    ['POST', '/crm/objects/2026-09/tasks', ['crm.objects.contacts.write']],
    ['GET', '/crm/objects/2026-09/notes?limit=1', ['crm.objects.contacts.read']],
    ['PATCH', '/crm/objects/2026-09/tickets/1', ['crm.objects.tickets.write', 'tickets']],
    ['GET', '/crm/properties/2026-09/companies', ['crm.schemas.companies.read']],
    ['POST', '/crm/properties/2026-09/companies/batch/create', ['crm.schemas.companies.write']],
    ['POST', '/crm/properties/2026-09/deals/batch/read', ['crm.schemas.deals.read']],
    ['POST', '/crm/properties/2026-09/tasks', ['crm.schemas.contacts.write']],
    ['GET', '/crm-object-schemas/2026-09/schemas', ['crm.schemas.custom.read']],
    ['POST', '/crm/v3/schemas', ['crm.schemas.custom.write']],
    ['GET', '/crm/owners/2026-09', ['crm.objects.owners.read']],
    ['GET', '/crm/lists/2026-09/', ['crm.lists.read']],
    ['GET', '/crm/pipelines/2026-09/deals', ['crm.schemas.deals.read', 'crm.objects.deals.read']],
  ])('%s %s: any of its scopes', (method, path, anyOf) => {
    expect(required(method, path)).toEqual([anyOf]);
  });

  it('is a scope for both ends of an association', () => {
    const both = [['crm.objects.deals.write'], ['crm.objects.companies.write']];
    expect(required('POST', '/crm/associations/2026-09/deals/companies/batch/create')).toEqual(both);
    expect(required('PUT', '/crm/objects/2026-09/deals/1/associations/default/companies/2')).toEqual(both);
    expect(required('PUT', '/crm/v4/objects/deals/1/associations/companies/2')).toEqual(both);
    expect(required('POST', '/crm/associations/2026-09/deals/companies/batch/read')).toEqual([
      ['crm.objects.deals.read'],
      ['crm.objects.companies.read'],
    ]);
  });

  it('is one more to read mails', () => {
    expect(required('GET', '/crm/objects/2026-09/emails')).toEqual([
      ['crm.objects.contacts.read'],
      ['sales-email-read'],
    ]);
    expect(required('POST', '/crm/objects/2026-09/emails')).toEqual([['crm.objects.contacts.write']]);
  });

  it('is nothing for account details', () => {
    expect(required('GET', '/account-info/2026-09/details')).toEqual([]);
  });
});
