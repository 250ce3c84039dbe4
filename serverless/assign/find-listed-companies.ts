import type { CallList } from '@loss-review/domain/calls/population';
import type { Crm, Filter } from '../hubspot/crm.ts';

/**
 * Ids of the companies that may stand on a month's list, by HubSpot's search, which lags: lost in the month, leaving, found
 * late, or called from this list already. What they really hold is read afterwards.
 */
export async function findListedCompanies(
  crm: Crm,
  { month, lostDeals, late }: CallList,
): Promise<readonly string[]> {
  const churned: Filter = { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' };
  const inMonth: Filter = { propertyName: 'clr_lost_month', operator: 'EQ', value: month };
  const found = await Promise.all([
    companiesOf(crm, [inMonth, churned]),
    companiesOf(crm, [churned, { propertyName: 'clr_status', operator: 'EQ', value: 'leaving' }]),
    lostDeals
      ? companiesOf(crm, [inMonth, { propertyName: 'clr_kind', operator: 'EQ', value: 'lost_deal' }])
      : [],
    late === null
      ? []
      : companiesOf(crm, [
          churned,
          { propertyName: 'clr_lost_month', operator: 'IN', values: late.months },
          { propertyName: 'hs_createdate', operator: 'GT', value: String(Date.parse(late.since)) },
        ]),
    calledCompanies(crm, month),
  ]);
  return [...new Set(found.flat())];
}

async function companiesOf(crm: Crm, filters: readonly Filter[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of crm.walk('loss', { filters, properties: ['clr_company_id'] }))
    ids.push(...page.flatMap(({ properties: p }) => p['clr_company_id'] || []));
  return ids;
}

/** Who gave notice in the month and has left since is found by the call that was assigned. */
async function calledCompanies(crm: Crm, month: string): Promise<readonly string[]> {
  const filters: readonly Filter[] = [
    { propertyName: 'clr_month', operator: 'EQ', value: month },
    { propertyName: 'clr_role', operator: 'IN', values: ['executive', 'team', 'owner'] },
  ];
  const keys: string[] = [];
  for await (const page of crm.walk('task', { filters, properties: ['clr_loss_key'] }))
    keys.push(...page.flatMap(({ properties: p }) => p['clr_loss_key'] || []));
  const losses = await crm.readByKey('loss', [...new Set(keys)], ['clr_company_id']);
  return losses.flatMap(({ properties: p }) => p['clr_company_id'] || []);
}
