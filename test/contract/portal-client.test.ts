import { Client } from '@hubspot/api-client';
import { AssociationSpecAssociationCategoryEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/AssociationSpec.js';
import { AssociationSpecAssociationCategoryEnum as LinkCategory } from '@hubspot/api-client/lib/codegen/crm/associations/v4/models/AssociationSpec.js';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter.js';
import { ObjectTypePropertyCreateTypeEnum } from '@hubspot/api-client/lib/codegen/crm/schemas/models/ObjectTypePropertyCreate.js';
import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/models/PropertyCreate.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal } from '../support/ask-portal.ts';
import { mountPortal, type MountedPortal } from '../support/mount-portal.ts';

let client: Client;
let mounted: MountedPortal;
beforeEach(() => {
  mounted = mountPortal(openAskedPortal({ portalId: 123, indexLagMs: 0 }).portal);
  client = new Client({ accessToken: 'pat-local' });
});
afterEach(() => mounted.close());

describe('HubSpot’s own client', () => {
  it('makes, reads, changes, lists, finds and archives a company', async () => {
    const { basicApi, batchApi, searchApi } = client.crm.companies;
    const made = await basicApi.create({ properties: { name: 'Ahorn' }, associations: [] });
    expect(made.createdAt).toBeInstanceOf(Date);
    const read = await basicApi.getById(made.id, ['name', 'city']);
    expect(read.properties).toMatchObject({ name: 'Ahorn', city: null });
    const changed = await basicApi.update(made.id, { properties: { city: 'Bonn' } });
    expect(changed.properties['city']).toBe('Bonn');
    expect((await basicApi.getPage(10)).results.map(({ id }) => id)).toEqual([made.id]);
    const found = await searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'city', operator: FilterOperatorEnum.Eq, value: 'Bonn' }] }],
      limit: 10,
      properties: ['name'],
    });
    expect(found).toMatchObject({ total: 1, results: [{ id: made.id }] });
    const inputs = [{ id: made.id }, { id: '7' }];
    const batch = await batchApi.read({ inputs, properties: ['name'], propertiesWithHistory: [] });
    expect(batch).toMatchObject({ status: 'COMPLETE', results: [{ id: made.id }], numErrors: 1 });
    await basicApi.archive(made.id);
    await expect(basicApi.getById(made.id)).rejects.toMatchObject({
      code: 404,
      body: { category: 'OBJECT_NOT_FOUND' },
    });
  });

  it('is told in HubSpot’s words what is not valid', async () => {
    const refused = client.crm.companies.basicApi.create({ properties: { nope: 'x' }, associations: [] });
    await expect(refused).rejects.toMatchObject({
      code: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR', errors: [{ code: 'PROPERTY_DOESNT_EXIST' }] },
    });
    const stranger = new Client({ accessToken: 'nobody' });
    await expect(stranger.crm.companies.basicApi.getPage()).rejects.toMatchObject({ code: 401 });
  });

  it('upserts by a unique property it has made', async () => {
    const key = await client.crm.properties.coreApi.create('companies', {
      name: 'crm_key',
      label: 'Key',
      type: PropertyCreateTypeEnum.String,
      fieldType: PropertyCreateFieldTypeEnum.Text,
      groupName: 'companyinformation',
      hasUniqueValue: true,
    });
    expect(key).toMatchObject({ name: 'crm_key', hasUniqueValue: true, archived: false });
    const upsert = () =>
      client.crm.companies.batchApi.upsert({
        inputs: [{ id: 'k-1', idProperty: 'crm_key', properties: { name: 'Ahorn' } }],
      });
    expect((await upsert()).results).toMatchObject([{ _new: true, properties: { crm_key: 'k-1' } }]);
    expect((await upsert()).results).toMatchObject([{ _new: false }]);
  });

  it('makes a custom object, its records and their associations', async () => {
    const schema = await client.crm.schemas.coreApi.create({
      name: 'ship',
      labels: { singular: 'Ship', plural: 'Ships' },
      primaryDisplayProperty: 'ship_name',
      requiredProperties: ['ship_name'],
      searchableProperties: [],
      secondaryDisplayProperties: [],
      associatedObjects: ['COMPANY'],
      properties: [
        {
          name: 'ship_name',
          label: 'Name',
          type: ObjectTypePropertyCreateTypeEnum.String,
          fieldType: 'text',
        },
      ],
    });
    expect(schema.fullyQualifiedName).toBe('p123_ship');
    const company = await client.crm.companies.basicApi.create({
      properties: { name: 'Ahorn' },
      associations: [],
    });
    const ship = await client.crm.objects.basicApi.create('p123_ship', {
      properties: { ship_name: 'Anna' },
      associations: [],
    });
    const { basicApi, batchApi } = client.crm.associations.v4;
    const linked = await basicApi.createDefault('p123_ship', ship.id, 'companies', company.id);
    expect(linked.results).toHaveLength(2);
    const read = await batchApi.getPage('companies', 'p123_ship', { inputs: [{ id: company.id }] });
    expect(read.results).toMatchObject([
      { _from: { id: company.id }, to: [{ toObjectId: Number(ship.id) }] },
    ]);
  });

  it('associates a deal with its primary company', async () => {
    const company = await client.crm.companies.basicApi.create({
      properties: { name: 'Ahorn' },
      associations: [],
    });
    const types = [
      { associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined, associationTypeId: 341 },
    ];
    const associations = [{ to: { id: company.id }, types }];
    const deal = await client.crm.deals.basicApi.create({ properties: { dealname: 'D' }, associations });
    const { basicApi } = client.crm.associations.v4;
    const primary = { associationCategory: LinkCategory.HubspotDefined, associationTypeId: 5 };
    const made = await basicApi.create('deals', deal.id, 'companies', company.id, [primary]);
    expect(made).toMatchObject({ labels: ['Primary'] });
    const page = await basicApi.getPage('deals', deal.id, 'companies');
    const typeIds = page.results.flatMap(({ associationTypes }) =>
      associationTypes.map(({ typeId }) => typeId),
    );
    expect(typeIds).toEqual([341, 5]);
    await basicApi.archive('deals', deal.id, 'companies', company.id);
    expect((await basicApi.getPage('deals', deal.id, 'companies')).results).toEqual([]);
  });

  it('associates by the names of types, as in v3', async () => {
    const company = await client.crm.companies.basicApi.create({
      properties: { name: 'Ahorn' },
      associations: [],
    });
    const deal = await client.crm.deals.basicApi.create({ properties: { dealname: 'D' }, associations: [] });
    const { batchApi } = client.crm.associations;
    const pair = { _from: { id: deal.id }, to: { id: company.id }, type: 'deal_to_company' };
    await batchApi.create('deals', 'companies', { inputs: [pair] });
    const read = await batchApi.read('deals', 'companies', { inputs: [{ id: deal.id }] });
    expect(read.results).toMatchObject([
      {
        _from: { id: deal.id },
        to: [
          { id: company.id, type: 'deal_to_company_unlabeled' },
          { id: company.id, type: 'deal_to_company' },
        ],
      },
    ]);
    await batchApi.archive('deals', 'companies', { inputs: [pair] });
    const after = await batchApi.read('deals', 'companies', { inputs: [{ id: deal.id }] });
    expect(after.results).toMatchObject([{ to: [{ type: 'deal_to_company_unlabeled' }] }]);
  });

  it('reads pipelines and owners', async () => {
    const pipelines = await client.crm.pipelines.pipelinesApi.getAll('deals');
    expect(pipelines.results.map(({ id }) => id)).toEqual(['default']);
    const owners = await client.crm.owners.ownersApi.getPage();
    expect(owners.results).toHaveLength(2);
  });

  it('calls the dated paths through apiRequest', async () => {
    const answer = await client.apiRequest({
      method: 'POST',
      path: '/crm/objects/2026-09/companies',
      body: { properties: { name: 'Ahorn' } },
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ properties: { name: 'Ahorn' } });
  });
});
