import { describe, expect, it } from 'vitest';
import { createPortal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';

const portal = createPortal({
  clock: createVirtualClock(Date.UTC(2024, 10, 1)),
  tokens: { 'pat-reader': ['oauth', 'crm.objects.companies.read', 'crm.schemas.companies.read', 'tickets'] },
});

async function ask(method: string, path: string, authorization: string | null = 'Bearer pat-reader') {
  const answer = await portal.fetch(
    new Request(`https://api.hubapi.com${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
      ...(method === 'POST' && { body: '{}' }),
    }),
  );
  const text = await answer.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: answer.status, body, headers: answer.headers };
}

describe('who may call', () => {
  it.each([
    ['nobody without a token', null],
    ['no unknown token', 'Bearer pat-stranger'],
    ['no token by another scheme', 'Basic pat-reader'],
  ])('%s', async (_, authorization) => {
    const answer = await ask('GET', '/crm/objects/2026-09/companies', authorization);
    expect(answer).toMatchObject({
      status: 401,
      body: { status: 'error', category: 'INVALID_AUTHENTICATION' },
    });
    expect(answer.headers.get('x-hubspot-ratelimit-max')).toBeNull();
  });
});

describe('what a token may do', () => {
  it.each([
    ['GET', '/crm/objects/2026-09/companies'],
    ['POST', '/crm/objects/2026-09/companies/search'],
    ['GET', '/crm/v3/objects/companies'],
    ['GET', '/crm/properties/2026-09/companies'],
    ['POST', '/crm/objects/2026-09/tickets/search'],
    ['GET', '/account-info/2026-09/details'],
  ])('%s %s, with the scope', async (method, path) => {
    expect((await ask(method, path)).status).toBe(200);
  });

  it.each([
    ['POST', '/crm/objects/2026-09/companies', 'crm.objects.companies.write'],
    ['POST', '/crm/objects/2026-09/companies/batch/upsert', 'crm.objects.companies.write'],
    ['GET', '/crm/objects/2026-09/deals', 'crm.objects.deals.read'],
    ['GET', '/crm/objects/2026-09/tasks', 'crm.objects.contacts.read'],
    ['POST', '/crm/properties/2026-09/companies', 'crm.schemas.companies.write'],
    ['GET', '/crm-object-schemas/2026-09/schemas', 'crm.schemas.custom.read'],
    ['GET', '/crm/owners/2026-09', 'crm.objects.owners.read'],
    ['POST', '/crm/associations/2026-09/companies/deals/batch/read', 'crm.objects.deals.read'],
  ])('not %s %s, without %s', async (method, path, scope) => {
    expect(await ask(method, path)).toMatchObject({
      status: 403,
      body: {
        status: 'error',
        category: 'MISSING_SCOPES',
        errors: [{ context: { requiredGranularScopes: [scope] } }],
      },
    });
  });
});
