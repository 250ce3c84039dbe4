import type { NamedRenewal } from '@loss-review/domain/review-page/describe-unused';
import type { Crm } from '../hubspot/crm.ts';
import type { StoredLists } from './read-numbers.ts';

/** Renewals the page lists. */
const named = 20;

/** The first lost renewals that somebody has to check, with the names of deal and company; deals deleted since are left out. */
export async function nameRenewals(
  crm: Pick<Crm, 'read'>,
  { pleaseCheck }: StoredLists,
): Promise<readonly NamedRenewal[]> {
  const first = pleaseCheck.slice(0, named);
  if (first.length === 0) return [];
  const [deals, companies] = await Promise.all([
    crm.read(
      'deal',
      first.map(({ dealId }) => dealId),
      ['dealname'],
    ),
    crm.read('company', [...new Set(first.map(({ companyId }) => companyId))], ['name']),
  ]);
  return first.flatMap(({ dealId, companyId }) => {
    const deal = deals.find(({ id }) => id === dealId);
    if (!deal) return [];
    const company = companies.find(({ id }) => id === companyId);
    return [
      {
        dealId,
        name: deal.properties['dealname'] || `Deal ${dealId}`,
        companyId,
        companyName: company ? company.properties['name'] || `Company ${companyId}` : null,
      },
    ];
  });
}
