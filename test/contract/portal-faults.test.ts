import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '@hubspot/api-client';
import { PortalCut } from '../portal/faults.ts';
import { createPortal, type Portal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal, type MountedPortal } from '../support/mount-portal.ts';

let portal: Portal;
let mounted: MountedPortal;
const client = new Client({ accessToken: 'pat-local' });

beforeEach(() => {
  portal = createPortal({ clock: createVirtualClock(Date.UTC(2024, 10, 1)), indexLagMs: 0 });
  mounted = mountPortal(portal);
});
afterEach(() => {
  mounted.close();
});

const create = (name: string) =>
  client.apiRequest({
    method: 'POST',
    path: '/crm/objects/2026-09/companies',
    body: { properties: { name } },
  });
const names = async () => {
  const page = await client.crm.companies.basicApi.getPage(100, undefined, ['name']);
  return page.results.map((company) => company.properties['name']);
};

describe('faults through HubSpot’s client', () => {
  it('may strike after the request was carried out', async () => {
    portal.faults.plant({
      method: 'POST',
      path: /\/companies$/,
      when: 'after',
      fault: { kind: 'server-error' },
    });
    expect((await create('Kept')).status).toBe(500);
    expect(await names()).toEqual(['Kept']);
  });

  it('leave nothing behind when they strike before', async () => {
    portal.faults.plant({ request: 1, fault: { kind: 'bad-gateway' } });
    const answer = await create('Lost');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await names()).toEqual([]);
  });

  it('break the connection as a TypeError, and the log says it was never answered', async () => {
    portal.faults.plant({ request: 1, fault: { kind: 'reset' } });
    await expect(create('Lost')).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNRESET' } });
    expect(portal.log.entries()).toMatchObject([{ n: 1, method: 'POST', kind: 'write', status: null }]);
  });

  it('let a request hang without costing real time', async () => {
    portal.faults.plant({ request: 1, fault: { kind: 'timeout' } });
    await expect(create('Lost')).rejects.toThrow('fetch failed');
    expect(portal.clock.now()).toBe(Date.UTC(2024, 10, 1) + 300_000);
  });

  it('cut the process off, before or after a request, until it is started again', async () => {
    await create('First');
    portal.faults.plant({ request: 2, when: 'after', fault: { kind: 'cut' } });
    await expect(create('Second')).rejects.toBeInstanceOf(PortalCut);
    await expect(create('Third')).rejects.toBeInstanceOf(PortalCut);
    portal.faults.clear();
    expect(await names()).toEqual(['First', 'Second']);
  });
});

describe('the request log', () => {
  it('counts what came, by kind', async () => {
    await create('One');
    await names();
    await client.apiRequest({ method: 'POST', path: '/crm/objects/2026-09/companies/search', body: {} });
    await client.apiRequest({ method: 'GET', path: '/crm/objects/2026-09/companies/1' });
    expect(portal.log.counts()).toEqual({ search: 1, read: 2, write: 1, total: 4 });
    expect(portal.log.entries().map((entry) => entry.status)).toEqual([201, 200, 200, 404]);
  });
});
