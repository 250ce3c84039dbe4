import { Client } from '@hubspot/api-client';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter.js';
import { FilterOperatorEnum as LossFilterOperator } from '@hubspot/api-client/lib/codegen/crm/objects/models/Filter.js';

/** The custom object as paths name it: `p24680135_clr_loss`. */
export interface PlainWay {
  readonly lossType: string;
}

const dealProperties = ['dealstage', 'closedate', 'amount'];
const pageSize = 100;

/**
 * Marks lost companies as a script does that was written in an afternoon: HubSpot's client as it comes, one company
 * after the other, search, read, create, associate, update. It knows one kind of evidence, writes five properties, and
 * takes no snapshot: less than ours does. Answers how many companies it marked.
 */
export async function markPlainly({ lossType }: PlainWay): Promise<number> {
  const { crm } = new Client({ accessToken: 'pat-local' });
  let marked = 0;
  let after: string | undefined;
  do {
    const page = await crm.companies.searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'name', operator: FilterOperatorEnum.HasProperty }] }],
      properties: ['name'],
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    for (const { id, properties } of page.results)
      if (await markCompany(id, properties['name'] ?? '')) marked += 1;
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return marked;

  async function markCompany(companyId: string, name: string): Promise<boolean> {
    const linked = await crm.associations.v4.basicApi.getPage('companies', companyId, 'deals');
    for (const { toObjectId } of linked.results) {
      const deal = await crm.deals.basicApi.getById(String(toObjectId), dealProperties);
      if (deal.properties['dealstage'] !== 'renewals_lost') continue;
      const lostOn = deal.properties['closedate']?.slice(0, 10) ?? '';
      await writeLoss({ companyId, name, dealId: deal.id, lostOn, value: deal.properties['amount'] ?? '' });
      return true;
    }
    return false;
  }

  async function writeLoss(
    loss: Readonly<Record<'companyId' | 'name' | 'dealId' | 'lostOn' | 'value', string>>,
  ) {
    const { companyId, name, dealId, lostOn, value } = loss;
    const key = `deal-${dealId}`;
    const held = await crm.objects.searchApi.doSearch(lossType, {
      filterGroups: [{ filters: [{ propertyName: 'clr_key', operator: LossFilterOperator.Eq, value: key }] }],
      limit: 1,
    });
    if (held.total > 0) return;
    const { id } = await crm.objects.basicApi.create(lossType, {
      properties: { clr_key: key, clr_name: name, clr_lost_on: lostOn, clr_value: value, clr_status: 'lost' },
      associations: [],
    });
    const { basicApi } = crm.associations.v4;
    await basicApi.createDefault(lossType, id, 'companies', companyId);
    await basicApi.createDefault(lossType, id, 'deals', dealId);
    await crm.companies.basicApi.update(companyId, {
      properties: { clr_status: 'lost', clr_lost_on: lostOn },
    });
  }
}
