import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requiredScopes } from '@loss-review/domain/settings/required-scopes';
import * as z from 'zod';
import { allScopes } from '../portal/scopes.ts';
import { openSettingsPortal, type SettingsPortal } from '../support/settings-portal.ts';

const App = z.object({ config: z.object({ auth: z.object({ requiredScopes: z.array(z.string()) }) }) });
const manifest = App.parse(JSON.parse(readFileSync('app/app-hsmeta.json', 'utf8'))).config.auth
  .requiredScopes;
// HubSpot gives every app `oauth`.
const asked = manifest.filter((scope) => scope !== 'oauth');
const lacking = (scope: string): readonly string[] => manifest.filter((held) => held !== scope);

let at: SettingsPortal;
beforeEach(() => {
  const without = asked.map((scope) => [`without-${scope}`, lacking(scope)] as const);
  at = openSettingsPortal({
    tokens: {
      'pat-local': allScopes,
      'pat-no-custom': manifest.filter((scope) => !scope.includes('.custom.')),
      ...Object.fromEntries(without),
    },
  });
});
afterEach(() => at.close());

const acting = ({ state }: { readonly state: string }): boolean => state === 'act';
const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
/** One request of an administrator's. */
const post = (path: string, body: object): Promise<Response> =>
  at.portal.fetch(
    new Request(`https://api.hubapi.com${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );

describe('the first-run check', () => {
  it('of a new account asks for setup', async () => {
    const { check, form, setupCanRun } = await at.open();
    expect(check.filter(acting)).toMatchObject([
      {
        about: 'setup',
        who: 'operator',
        sentence: expect.stringMatching(/not been completed.*4 custom objects.*settings record/),
      },
    ]);
    expect([form, setupCanRun]).toEqual([null, true]);
  });

  it('knows the same permissions as the manifest asks for', () => {
    expect(Object.keys(requiredScopes).sort()).toEqual([...manifest].sort());
  });

  it.each(asked)('names %s where it alone is missing, and who acts', async (scope) => {
    await at.setUp();
    const { check } = await at.open(`without-${scope}`);
    const [permissions] = check;
    expect(permissions).toMatchObject({ about: 'permissions', state: 'act', who: 'administrator' });
    expect(permissions?.sentence).toContain(`(${scope})`);
    expect(permissions?.sentence).toContain('install-app --force');
    expect(asked.filter((other) => permissions?.sentence.includes(`(${other})`))).toEqual([scope]);
  });

  it.each([
    'crm.objects.owners.read',
    'crm.objects.custom.read',
    'crm.schemas.companies.read',
    'crm.schemas.custom.read',
    'crm.schemas.deals.read',
    'tickets',
  ])('learns of %s from the refusal where HubSpot does not tell a token’s scopes', async (scope) => {
    await at.setUp();
    at.portal.faults.plant({
      path: /access-token-info/,
      fault: { kind: 'status', status: 404, category: 'OBJECT_NOT_FOUND', message: 'No.' },
    });
    const { check, form } = await at.open(`without-${scope}`);
    expect(check[0]).toMatchObject({ about: 'permissions', state: 'act', who: 'administrator' });
    expect(check[0]?.sentence).toContain(scope);
    expect(form).toBeNull();
  });

  it('says where HubSpot tells neither, and what then tells', async () => {
    await at.setUp();
    at.portal.faults.plant({ path: /access-token-info/, fault: { kind: 'reset' } });
    const { check, form } = await at.open('without-crm.objects.deals.write');
    expect(check[0]).toMatchObject({ state: 'good', sentence: expect.stringContaining('may write') });
    expect(form).not.toBeNull();
  });

  it('still tells of edition and setup where the missing permission has nothing to do with them', async () => {
    const { check, form } = await at.open('without-crm.objects.owners.read');
    expect(check.map(({ about, state }) => [about, state])).toEqual([
      ['permissions', 'act'],
      ['edition', 'good'],
      ['setup', 'act'],
    ]);
    expect(form).toBeNull();
  });

  it('of an edition without custom objects says which edition is needed', async () => {
    const { check, form, setupCanRun } = await at.open('pat-no-custom');
    expect(check.find(({ about }) => about === 'edition')).toMatchObject({
      state: 'act',
      who: 'administrator',
      sentence: expect.stringContaining('Enterprise'),
    });
    expect(check.find(({ about }) => about === 'setup')).toMatchObject({ state: 'unknown', who: null });
    expect([form, setupCanRun]).toEqual([null, false]);
  });

  it('of an account whose custom objects are used up says how many are missing', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      const { status } = await post('/crm-object-schemas/2026-09/schemas', {
        name: `other_${n}`,
        labels: { singular: `Other ${n}`, plural: `Others ${n}` },
        primaryDisplayProperty: 'title',
        requiredProperties: [],
        properties: [{ name: 'title', label: 'Title', type: 'string', fieldType: 'text' }],
        associatedObjects: [],
      });
      expect(status).toBe(201);
    }
    const { check, setupCanRun } = await at.open();
    expect(check.find(({ about }) => about === 'edition')).toMatchObject({
      state: 'act',
      who: 'administrator',
      sentence: expect.stringMatching(/4 more custom objects.*room for 3/),
    });
    expect(setupCanRun).toBe(false);
  });

  it('passes on what stands in the way of setup', async () => {
    await post('/crm/properties/2026-09/companies', {
      name: 'clr_kind',
      label: 'Kind',
      type: 'number',
      fieldType: 'number',
      groupName: 'companyinformation',
    });
    const { check, setupCanRun } = await at.open();
    expect(check.filter(acting)).toMatchObject([
      { about: 'setup', who: 'administrator', sentence: expect.stringContaining('clr_kind') },
    ]);
    expect(setupCanRun).toBe(false);
  });

  it('does not take a busy account for a missing permission', async () => {
    await at.setUp();
    at.portal.faults.plant({ path: /owners/, fault: { kind: 'rate-limit', policy: 'DAILY' } });
    await expect(at.open()).rejects.toMatchObject({ code: 'daily_limit' });
  });
});
