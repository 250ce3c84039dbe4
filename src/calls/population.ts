import { compareIds, compareText } from '../losses/order.ts';
import { monthOf, type Month } from '../time/day.ts';
import type { CalledLoss } from './facts.ts';

type Listed = Pick<
  CalledLoss,
  'companyId' | 'kind' | 'status' | 'lostOn' | 'noticeOn' | 'foundAt' | 'key' | 'call'
>;

/** A month's call list. */
export interface CallList {
  readonly month: Month;
  /** Are prospects called whose deal was lost? */
  readonly lostDeals: boolean;
  /** What was found after the months before were assigned joins this list; null where none was assigned. */
  readonly late: {
    /** ISO instant of the last assignment of an earlier month. */
    readonly since: string;
    /** Earlier months that were assigned; losses of any other are not caught up with. */
    readonly months: readonly Month[];
  } | null;
}

/**
 * Does a loss belong on a month's list? Its customer left in the month, back by now or not, or gave notice in it; or the
 * loss is of an earlier month and was found only after that month's calls were assigned. Losses undone or only possible
 * are no losses.
 */
export function isListed(loss: Omit<Listed, 'call'>, { month, lostDeals, late }: CallList): boolean {
  const { kind, status, lostOn, noticeOn, foundAt } = loss;
  if (kind === 'lost_deal') return lostDeals && status === 'recorded' && monthOf(lostOn) === month;
  if (kind !== 'churned') return false;
  if (status !== 'lost' && status !== 'returned' && status !== 'leaving') return false;
  if (monthOf(noticeOn) === month) return true;
  if (status === 'leaving') return false;
  const lostIn = monthOf(lostOn);
  if (lostIn === month) return true;
  return late !== null && late.months.includes(lostIn) && foundAt > late.since;
}

/** A company of a list with the loss it is about, and why nobody calls about that; null where somebody may. */
export interface ListedCompany<Loss> {
  readonly loss: Loss;
  readonly aside: 'returned' | 'other_list' | null;
}

/**
 * The companies of a month's list, each with one loss, in the order of company ids: of customers who left, or are
 * leaving, the newest. A company called about one loss already is not called about another, and a loss called about by
 * another month's list is not called about again.
 */
export function population<Loss extends Listed>(
  losses: readonly Loss[],
  list: CallList,
): readonly ListedCompany<Loss>[] {
  const byCompany = new Map<string, Loss[]>();
  for (const loss of losses.filter((each) => isListed(each, list))) {
    byCompany.set(loss.companyId, [...(byCompany.get(loss.companyId) ?? []), loss]);
  }
  return [...byCompany.values()]
    .flatMap((own): readonly ListedCompany<Loss>[] => {
      const mine = own.filter((loss) => !isOfAnother(loss, list));
      const called = mine.filter(({ call }) => call !== null);
      const about = newestFirst(called.length > 0 ? called : mine);
      const open = about.find(({ status }) => status !== 'returned');
      if (open) return [{ loss: open, aside: null }];
      const [back] = about;
      if (back) return [{ loss: back, aside: 'returned' }];
      return newestFirst(own)
        .slice(0, 1)
        .map((loss) => ({ loss, aside: 'other_list' }));
    })
    .sort((a, b) => compareIds(a.loss.companyId, b.loss.companyId));
}

/** Was the call about this loss made for another month's list? */
export function isOfAnother({ call }: Pick<Listed, 'call'>, { month }: Pick<CallList, 'month'>): boolean {
  return call !== null && call.month !== null && call.month !== month;
}

function newestFirst<Loss extends Listed>(losses: readonly Loss[]): readonly Loss[] {
  return [...losses].sort((a, b) => compareText(b.lostOn, a.lostOn) || compareText(a.key, b.key));
}
