import { numbersOf } from '@loss-review/domain/review/month-numbers';
import { addSums, noSums, sumsOf } from '@loss-review/domain/review/month-sums';
import { paretoBars, paretoOf } from '@loss-review/domain/review/pareto';
import { churnedIn } from '@loss-review/domain/review/reviewed';
import { byText } from './grouped.ts';
import { countedMonth, type DealRow, type LossRow, type ReviewRows } from './review-rows.ts';
import type { SummedMonth } from './summed-month.ts';

/** The month's numbers and its causes by money as a review sums them. */
export function ourSums({ deals, losses, causes }: ReviewRows): SummedMonth {
  const dealsOf = byText(deals, ({ companyId }) => companyId);
  const lossesOf = byText(losses, ({ companyId }) => companyId);
  const valuing = { method: 'latest_won_deal' } as const;
  let sums = noSums;
  const add = (own: readonly DealRow[], lost: readonly LossRow[]): void => {
    const company = { deals: own, losses: lost, lifecycleCustomerOn: null, valuing };
    sums = addSums(sums, sumsOf(company, countedMonth));
  };
  for (const [companyId, own] of dealsOf) add(own, lossesOf.get(companyId) ?? []);
  for (const [companyId, lost] of lossesOf) if (!dealsOf.has(companyId)) add([], lost);
  const causesOf = byText(causes, ({ lossId }) => lossId);
  const churned = churnedIn(countedMonth, losses);
  const pareto = paretoOf(churned.map((loss) => ({ ...loss, causes: causesOf.get(loss.id) ?? [] })));
  const { openingCustomers, losses: lost, revenueLost, logoChurn, grr, nrr } = numbersOf(countedMonth, sums);
  return {
    openingCustomers,
    churned: lost.churned,
    revenueLost,
    logoChurn,
    grr,
    nrr,
    pareto: paretoBars(pareto).map(({ reason, money }) => ({ reason, money })),
  };
}
