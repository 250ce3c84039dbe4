import { compareIds, compareText } from '../losses/order.ts';
import { monthOf, type Month } from '../time/day.ts';
import type { CalledLoss } from './facts.ts';

type Listed = Pick<CalledLoss, 'companyId' | 'kind' | 'status' | 'lostOn' | 'key' | 'call'>;

/** Did a customer leave in this month, back by now or not? Losses undone or only possible are no losses. */
export function isOfMonth({ kind, status, lostOn }: Omit<Listed, 'call'>, month: Month): boolean {
  return kind === 'churned' && (status === 'lost' || status === 'returned') && monthOf(lostOn) === month;
}

/**
 * The losses a month calls about: its customers who left and are not back, one loss a company, in the order of company
 * ids. A company called about one of them already is not called about another.
 */
export function population<Loss extends Listed>(losses: readonly Loss[], month: Month): readonly Loss[] {
  const byCompany = new Map<string, Loss[]>();
  for (const loss of losses.filter((each) => isOfMonth(each, month))) {
    byCompany.set(loss.companyId, [...(byCompany.get(loss.companyId) ?? []), loss]);
  }
  return [...byCompany.values()]
    .flatMap((own) => {
      const called = own.filter(({ call }) => call !== null);
      const newest = (called.length > 0 ? called : own)
        .filter(({ status }) => status === 'lost')
        .sort((a, b) => compareText(b.lostOn, a.lostOn) || compareText(a.key, b.key));
      return newest.slice(0, 1);
    })
    .sort((a, b) => compareIds(a.companyId, b.companyId));
}
