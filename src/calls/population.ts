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
export function isListed(loss: Omit<Listed, 'call'>, { month, late }: CallList): boolean {
  const { kind, status, lostOn, noticeOn, foundAt } = loss;
  if (kind !== 'churned') return false;
  if (status !== 'lost' && status !== 'returned' && status !== 'leaving') return false;
  if (monthOf(noticeOn) === month) return true;
  if (status === 'leaving') return false;
  const lostIn = monthOf(lostOn);
  if (lostIn === month) return true;
  return late !== null && late.months.includes(lostIn) && foundAt > late.since;
}

/**
 * The losses a month calls about: of customers who left, or are leaving, and are not back, one loss a company, in the
 * order of company ids. A company called about one of them already is not called about another, and a loss called about
 * by another month's list is not called about again.
 */
export function population<Loss extends Listed>(losses: readonly Loss[], list: CallList): readonly Loss[] {
  const byCompany = new Map<string, Loss[]>();
  for (const loss of losses.filter((each) => isListed(each, list) && !isOfAnother(each, list))) {
    byCompany.set(loss.companyId, [...(byCompany.get(loss.companyId) ?? []), loss]);
  }
  return [...byCompany.values()]
    .flatMap((own) => {
      const called = own.filter(({ call }) => call !== null);
      const newest = (called.length > 0 ? called : own)
        .filter(({ status }) => isCalledAbout(status))
        .sort((a, b) => compareText(b.lostOn, a.lostOn) || compareText(a.key, b.key));
      return newest.slice(0, 1);
    })
    .sort((a, b) => compareIds(a.companyId, b.companyId));
}

/** Was the call about this loss made for another month's list? */
export function isOfAnother({ call }: Pick<Listed, 'call'>, { month }: CallList): boolean {
  return call !== null && call.month !== null && call.month !== month;
}

/** Is a customer called about a loss of this status? One who is back is not. */
function isCalledAbout(status: string | null | undefined): boolean {
  return status === 'lost' || status === 'leaving';
}
