import { describe, expect, it } from 'vitest';
import { Refused } from './refused.ts';
import { routeOf } from './routes.ts';

describe('a path', () => {
  it.each([
    ['/crm/objects/2026-09/companies/7', 'objects', ['companies', '7'], true],
    ['/crm/objects/2026-03/companies', 'objects', ['companies'], true],
    ['/crm/v3/objects/companies/batch/read', 'objects', ['companies', 'batch', 'read'], false],
    ['/crm/objects/v3/companies', 'objects', ['companies'], false],
    ['/crm/v4/associations/deals/companies/labels', 'associations', ['deals', 'companies', 'labels'], false],
    ['/crm-object-schemas/2026-09/schemas/2-1', 'schemas', ['2-1'], true],
    ['/crm/v3/schemas', 'schemas', [], false],
    ['/crm/owners/2026-09/', 'owners', [], true],
    ['/account-info/v3/details', 'account', [], false],
    ['/crm/objects/2026-09/contacts/a%40b.example', 'objects', ['contacts', 'a@b.example'], true],
  ])('%s belongs to %s', (path, api, rest, dated) => {
    expect(routeOf(path)).toMatchObject({ api, rest, dated });
  });

  it.each([
    '/',
    '/crm',
    '/crm/objects',
    '/crm/objects/2026-13/companies',
    '/crm/nothing/2026-09',
    '/crm/%E0%A4%A',
  ])('%s is none of HubSpot’s', (path) => expect(routeOf(path)).toBeUndefined());

  it.each([
    '/crm/imports/2026-09/',
    '/crm/v3/timeline/events',
    '/marketing/v3/emails',
    '/automation/v4/flows',
    '/account-info/2026-09/activity/login',
    '/contacts/v1/lists/all/contacts/all',
  ])('%s is HubSpot’s but not emulated', (path) => {
    expect(() => routeOf(path)).toThrow(Refused);
  });
});
