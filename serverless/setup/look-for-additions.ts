import { companyOf } from '@loss-review/domain/deals/attribute';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Explained } from '@loss-review/domain/setup/find-clashes';
import { asksForAdditions, noticeAdditions } from '@loss-review/domain/setup/notice-additions';
import { companyLinks } from '../facts/load-deals.ts';
import type { Crm, CrmRecord, Filter } from '../hubspot/crm.ts';
import { Refused } from '../hubspot/refused.ts';

/**
 * Looks through one page of won deals outside the renewals for companies that bought several times: two requests. Says
 * nothing where a permission is missing; the check of permissions tells that.
 */
export async function lookForAdditions(
  crm: Pick<Crm, 'walk' | 'linked'>,
  settings: Settings,
): Promise<readonly Explained[]> {
  if (!asksForAdditions(settings)) return [];
  try {
    const deals = (await onePage(crm, settings)).filter(
      ({ properties }) => !settings.renewalDealTypes.includes(properties['dealtype'] ?? ''),
    );
    if (deals.length === 0) return [];
    const linked = await crm.linked(
      'deal',
      'company',
      deals.map(({ id }) => id),
    );
    const bought = new Map<string, number>();
    for (const links of linked.values()) {
      const company = companyOf(companyLinks(links));
      if (company !== null) bought.set(company, (bought.get(company) ?? 0) + 1);
    }
    const several = [...bought.values()].filter((count) => count > 1).length;
    return noticeAdditions({ companies: bought.size, several });
  } catch (error) {
    if (error instanceof Refused && error.code === 'missing_scopes') return [];
    throw error;
  }
}

async function onePage(crm: Pick<Crm, 'walk'>, settings: Settings): Promise<readonly CrmRecord[]> {
  const { renewalPipelines, revenuePipelines } = settings;
  const filters: readonly Filter[] = [
    { propertyName: 'hs_is_closed_won', operator: 'EQ', value: 'true' },
    { propertyName: 'amount', operator: 'GT', value: '0' },
    ...(renewalPipelines.length > 0
      ? [{ propertyName: 'pipeline', operator: 'NOT_IN' as const, values: renewalPipelines }]
      : []),
    ...(revenuePipelines !== null && revenuePipelines.length > 0
      ? [{ propertyName: 'pipeline', operator: 'IN' as const, values: revenuePipelines }]
      : []),
  ];
  for await (const page of crm.walk('deal', { filters, properties: ['dealtype'] })) return page;
  return [];
}
