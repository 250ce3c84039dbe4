import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allScopes } from '../portal/scopes.ts';
import { openSetupPortal, type SetupPortal } from '../support/setup-portal.ts';

let at: SetupPortal;
// HubSpot's reference lists the object's scope as an alternative for reading its properties.
const alternative = (scope: string) => scope.replace(/^crm\.schemas\.(.+)\.read$/, 'crm.objects.$1.read');
const lacking = (scope: string) => allScopes.filter((held) => held !== scope && held !== alternative(scope));
const App = z.object({ config: z.object({ auth: z.object({ requiredScopes: z.array(z.string()) }) }) });
const { config } = App.parse(JSON.parse(readFileSync('app/app-hsmeta.json', 'utf8')));
const tokens = Object.fromEntries(allScopes.map((scope) => [`pat-without-${scope}`, lacking(scope)]));

beforeEach(() => {
  at = openSetupPortal({
    tokens: {
      'pat-local': allScopes,
      'pat-app': config.auth.requiredScopes,
      ...tokens,
    },
  });
});
afterEach(() => at.close());

const foreign = (name: string, properties: readonly object[] = []) => ({
  name,
  labels: { singular: name, plural: `${name}s` },
  primaryDisplayProperty: 'title',
  requiredProperties: [],
  properties: [{ name: 'title', label: 'Title', type: 'string', fieldType: 'text' }, ...properties],
  associatedObjects: [],
});

describe('a clash in the portal', () => {
  it.each([
    ['companies', 'clr_kind', 'company'],
    ['tasks', 'clr_role', 'task'],
  ])('of a property on %s is explained, and nothing is written', async (type, name, said) => {
    await at.ask('POST', `/crm/properties/2026-09/${type}`, {
      name,
      label: 'Already here',
      type: 'number',
      fieldType: 'number',
      groupName: type === 'tasks' ? 'task' : 'companyinformation',
    });
    const writes = at.writes();
    const { clashes, steps, made } = await at.setUp();
    expect(clashes).toMatchObject([{ code: 'property_clash', who: 'administrator' }]);
    expect(clashes[0]?.sentence).toContain(`${said} property “${name}” exists as number`);
    expect([steps, made]).toEqual([[], 0]);
    expect(at.writes()).toBe(writes);
  });

  it('of an object that is not ours is explained, and nothing is written', async () => {
    await at.ask('POST', '/crm-object-schemas/2026-09/schemas', foreign('clr_loss'));
    const writes = at.writes();
    expect((await at.setUp()).clashes).toMatchObject([{ code: 'object_clash', who: 'administrator' }]);
    expect(at.writes()).toBe(writes);
  });

  it('of a key without unique values is explained', async () => {
    const key = { name: 'clr_key', label: 'Key', type: 'string', fieldType: 'text' };
    await at.ask('POST', '/crm-object-schemas/2026-09/schemas', foreign('clr_review', [key]));
    expect((await at.setUp()).clashes).toMatchObject([{ code: 'key_not_unique', who: 'administrator' }]);
  });

  it('is over once a person has cleared it', async () => {
    await at.ask('POST', '/crm-object-schemas/2026-09/schemas', foreign('clr_loss'));
    await at.setUp();
    await at.ask('DELETE', '/crm-object-schemas/2026-09/schemas/p_clr_loss');
    expect((await at.setUp()).clashes).toEqual([]);
    expect((await at.held()).objects).toHaveLength(4);
  });
});

describe('a missing scope', () => {
  it.each([
    'crm.schemas.custom.read',
    'crm.schemas.custom.write',
    'crm.schemas.companies.read',
    'crm.schemas.companies.write',
    'crm.schemas.contacts.read',
    'crm.schemas.contacts.write',
    'crm.objects.custom.read',
    'crm.objects.custom.write',
  ])('%s is named, and setup goes on where it stopped once it is granted', async (scope) => {
    await expect(at.setUp({ token: `pat-without-${scope}` })).rejects.toMatchObject({
      code: 'missing_scopes',
      who: 'administrator',
      message: expect.stringContaining(scope),
    });
    expect((await at.setUp()).clashes).toEqual([]);
    expect((await at.setUp()).steps).toEqual([]);
  });

  it('is none where the app was installed as it is uploaded', async () => {
    expect((await at.setUp({ token: 'pat-app' })).clashes).toEqual([]);
    expect((await at.setUp()).steps).toEqual([]);
  });

  it('of custom objects hints at the Enterprise edition', async () => {
    await expect(at.setUp({ token: 'pat-without-crm.schemas.custom.write' })).rejects.toThrow(/Enterprise/);
  });
});

describe('an account at its limit', () => {
  it('of custom objects is told how many are needed, and is completed once there is room', async () => {
    for (const at10 of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await at.ask('POST', '/crm-object-schemas/2026-09/schemas', foreign(`other_${at10}`));
    }
    await expect(at.setUp()).rejects.toMatchObject({
      code: 'account_limit',
      who: 'administrator',
      message: expect.stringContaining('four custom objects'),
    });
    for (const at10 of [1, 2]) {
      await at.ask('DELETE', `/crm-object-schemas/2026-09/schemas/p_other_${at10}`);
    }
    await at.setUp();
    expect((await at.setUp()).steps).toEqual([]);
  });

  it('of company properties is told what to delete', async () => {
    const filler = (from: number) =>
      Array.from({ length: 100 }, (_, index) => ({
        name: `filler_${from + index}`,
        label: `Filler ${from + index}`,
        type: 'string',
        fieldType: 'text',
        groupName: 'companyinformation',
      }));
    for (let from = 0; from < 1_000; from += 100) {
      await at.ask('POST', '/crm/properties/2026-09/companies/batch/create', { inputs: filler(from) });
    }
    await expect(at.setUp()).rejects.toMatchObject({
      code: 'account_limit',
      who: 'administrator',
      message: expect.stringContaining('unused company properties'),
    });
  });
});
