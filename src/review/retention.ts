import type { ClosedDeal, HeldLoss } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import type { WaitingLoss } from './waiting.ts';

/** What of a loss record the sums need. */
export type CountedLoss = WaitingLoss & Pick<HeldLoss, 'value' | 'returned'>;

/** Was the company a customer just before a day began, and worth what (yearly, hundredths)? Read from records. */
export function customerBefore(
  day: Day,
  deals: readonly ClosedDeal[],
  losses: readonly CountedLoss[],
  lifecycleCustomerOn: Day | null,
): { customer: boolean; absent: boolean; value: Minor } {
  const won = deals.filter((deal) => deal.outcome === 'won' && deal.closedOn < day);
  const bought = won.length > 0 || (lifecycleCustomerOn !== null && lifecycleCustomerOn < day);
  const absent = losses.some((loss) => isAbsence(loss) && loss.lostOn < day && !returnedBefore(loss, day));
  if (!bought || absent) return { customer: false, absent, value: 0 };
  return { customer: true, absent, value: valueAt(won, losses, day) };
}

/** The amount of the latest won deal, or of a later return that a person vouched for. */
function valueAt(won: readonly ClosedDeal[], losses: readonly CountedLoss[], day: Day): Minor {
  const latest = [...won]
    .sort((a, b) => compareText(a.closedOn, b.closedOn) || compareIds(a.id, b.id))
    .at(-1);
  const vouched = losses
    .flatMap((loss) => (isAbsence(loss) && loss.returned?.evidence === 'person' ? [loss.returned] : []))
    .filter(({ on }) => on < day && (!latest || on > latest.closedOn))
    .sort((a, b) => compareText(a.on, b.on))
    .at(-1);
  return vouched ? vouched.value : Math.max(0, latest?.amount ?? 0);
}

/** Does the record stand for a customer who left, and does it count? */
export function isAbsence(loss: CountedLoss): boolean {
  return loss.kind === 'churned' && (loss.status === 'lost' || loss.status === 'returned');
}

function returnedBefore(loss: CountedLoss, day: Day): boolean {
  return loss.returned !== null && loss.returned.on < day;
}
