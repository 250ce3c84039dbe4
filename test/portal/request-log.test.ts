import { describe, expect, it } from 'vitest';
import { createRequestLog, kindOf } from './request-log.ts';

describe('the request log', () => {
  it('numbers requests from one and keeps how each was answered', () => {
    const log = createRequestLog();
    expect(log.arrived({ at: 5, method: 'GET', path: '/crm/owners/2026-09?limit=1' })).toBe(1);
    expect(log.arrived({ at: 6, method: 'POST', path: '/crm/objects/2026-09/companies' })).toBe(2);
    log.answered(2, 201);
    expect(log.entries()).toEqual([
      { n: 1, at: 5, method: 'GET', path: '/crm/owners/2026-09?limit=1', kind: 'read', status: null },
      { n: 2, at: 6, method: 'POST', path: '/crm/objects/2026-09/companies', kind: 'write', status: 201 },
    ]);
  });

  it('counts by kind, of all or since a request', () => {
    const log = createRequestLog();
    const paths = ['companies/search', 'companies/batch/read', 'companies/batch/upsert', 'deals/search'];
    for (const path of paths) log.arrived({ at: 0, method: 'POST', path: `/crm/objects/2026-09/${path}` });
    expect(log.counts()).toEqual({ search: 2, read: 1, write: 1, total: 4 });
    expect(log.counts(2)).toEqual({ search: 1, read: 0, write: 1, total: 2 });
  });
});

describe('the kind of a request', () => {
  it.each([
    ['POST', '/crm/objects/2026-09/companies/search', 'search'],
    ['POST', '/crm/v3/objects/0-2/search', 'search'],
    ['POST', '/crm/objects/2026-09/companies/batch/read', 'read'],
    ['POST', '/crm/associations/2026-09/deals/companies/batch/read', 'read'],
    ['GET', '/crm/objects/2026-09/companies/1?properties=name', 'read'],
    ['POST', '/crm/objects/2026-09/companies/batch/upsert', 'write'],
    ['PUT', '/crm/objects/2026-09/deals/1/associations/default/companies/2', 'write'],
    ['DELETE', '/crm/objects/2026-09/deals/1', 'write'],
  ])('%s %s is a %s', (method, path, kind) => {
    expect(kindOf(method, path)).toBe(kind);
  });
});
