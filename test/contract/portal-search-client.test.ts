import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '@hubspot/api-client';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/index.js';
import { createPortal, type Portal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal, type MountedPortal } from '../support/mount-portal.ts';

let portal: Portal;
let mounted: MountedPortal;
const client = new Client({ accessToken: 'pat-local' });

beforeEach(() => {
  portal = createPortal({ clock: createVirtualClock(Date.UTC(2024, 10, 1, 9)) });
  mounted = mountPortal(portal);
});
afterEach(() => {
  mounted.close();
});

describe('a search through HubSpot’s client', () => {
  it('answers typed records, sorted and paged', async () => {
    for (const name of ['Alder', 'Birch', 'Cedar']) {
      await client.crm.companies.basicApi.create({ properties: { name, city: 'Bonn' }, associations: [] });
    }
    await portal.clock.sleep(3000);
    const request = {
      filterGroups: [{ filters: [{ propertyName: 'city', operator: FilterOperatorEnum.Eq, value: 'bonn' }] }],
      sorts: [JSON.stringify({ propertyName: 'name', direction: 'DESCENDING' })],
      properties: ['name'],
      limit: 2,
    };
    const first = await client.crm.companies.searchApi.doSearch(request);
    expect(first.total).toBe(3);
    expect(first.results.map((record) => record.properties['name'])).toEqual(['Cedar', 'Birch']);
    expect(first.results[0]?.createdAt).toBeInstanceOf(Date);
    expect(first.paging?.next?.after).toBe('2');
    const rest = await client.crm.companies.searchApi.doSearch({ ...request, after: '2' });
    expect(rest.results.map((record) => record.properties['name'])).toEqual(['Alder']);
    expect(rest.paging).toBeUndefined();
  });

  it('rejects with HubSpot’s body when a property does not exist', async () => {
    const request = {
      filterGroups: [{ filters: [{ propertyName: 'no_such', operator: FilterOperatorEnum.HasProperty }] }],
    };
    await expect(client.crm.companies.searchApi.doSearch(request)).rejects.toMatchObject({
      code: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR' },
    });
  });
});

describe('more than ten thousand companies', () => {
  const at = Date.UTC(2024, 0, 1);
  beforeEach(() => {
    portal.load({
      owners: [],
      dealPipelines: [],
      ticketPipelines: [],
      properties: [],
      records: Array.from({ length: 10_050 }, (_, index) => ({
        objectType: 'companies' as const,
        id: String(10_050 - index),
        properties: { name: `Company ${10_050 - index}` },
        createdAt: at,
        updatedAt: at,
      })),
      associations: [],
    });
  });

  it('are paged up to the wall: a next page is promised, and refused', async () => {
    const page = { limit: 200, sorts: ['hs_object_id'], properties: ['name'] };
    const last = await client.crm.companies.searchApi.doSearch({ ...page, after: '9800' });
    expect(last).toMatchObject({ total: 10_050, paging: { next: { after: '10000' } } });
    expect(last.results.map((record) => record.id)).toEqual(
      Array.from({ length: 200 }, (_, index) => String(9801 + index)),
    );
    const beyond = client.crm.companies.searchApi.doSearch({ ...page, after: '10000' });
    await expect(beyond).rejects.toMatchObject({ code: 400 });
  });

  it('are walked by id', async () => {
    const ids: string[] = [];
    for (let last = '0', isMore = true; isMore;) {
      const answer = await client.crm.companies.searchApi.doSearch({
        filterGroups: [
          { filters: [{ propertyName: 'hs_object_id', operator: FilterOperatorEnum.Gt, value: last }] },
        ],
        sorts: ['hs_object_id'],
        limit: 200,
      });
      ids.push(...answer.results.map((record) => record.id));
      last = ids.at(-1) ?? last;
      isMore = answer.paging !== undefined;
      await portal.clock.sleep(200);
    }
    expect(ids).toEqual(Array.from({ length: 10_050 }, (_, index) => String(index + 1)));
    expect(portal.log.counts().search).toBe(51);
  });
});
