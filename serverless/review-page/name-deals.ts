import { type ListName, listNames } from '@loss-review/domain/review/lists';
import type { UnusedDeals } from '@loss-review/domain/review-page/describe-unused';
import type { Crm } from '../hubspot/crm.ts';
import type { StoredLists } from './read-numbers.ts';

/** Deals a list names; five lists of twenty are read in one request of a hundred. */
const named = 20;

/** The lists of what could not be used with the first deals of each by name; deals deleted since are left out. */
export async function nameDeals(
  crm: Pick<Crm, 'read'>,
  lists: StoredLists,
): Promise<Readonly<Record<ListName, UnusedDeals>>> {
  const first = (name: ListName): readonly string[] => lists[name].ids.slice(0, named);
  const ids = [...new Set(listNames.flatMap(first))];
  const deals = ids.length > 0 ? await crm.read('deal', ids, ['dealname']) : [];
  const names = new Map(deals.map(({ id, properties }) => [id, properties['dealname'] || `Deal ${id}`]));
  const unused = (name: ListName): UnusedDeals => ({
    count: lists[name].count,
    first: first(name).flatMap((dealId) => {
      const dealName = names.get(dealId);
      return dealName === undefined ? [] : [{ dealId, name: dealName }];
    }),
  });
  return {
    unattached: unused('unattached'),
    undated: unused('undated'),
    noHomeAmount: unused('noHomeAmount'),
    emptyWonAmount: unused('emptyWonAmount'),
    unknownStage: unused('unknownStage'),
  };
}
