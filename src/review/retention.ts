import type { ClosedDeal, HeldLoss } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Stretch, valueAt } from '../value/customer-value.ts';
import type { Valuing } from '../value/valuing.ts';
import type { WaitingLoss } from './waiting.ts';

/** What of a loss record the sums need. */
export type CountedLoss = WaitingLoss & Pick<HeldLoss, 'value' | 'returned'>;

/** What of a company's records tells whether it was a customer, and of what value. */
export interface CustomerRecords {
  readonly deals: readonly ClosedDeal[];
  readonly losses: readonly CountedLoss[];
  readonly lifecycleCustomerOn: Day | null;
  readonly valuing: Valuing;
}

/** Was the company a customer just before a day began, or absent? Read from records. */
export function standingBefore(
  day: Day,
  { deals, losses, lifecycleCustomerOn }: CustomerRecords,
): { customer: boolean; absent: boolean } {
  const bought =
    deals.some((deal) => deal.outcome === 'won' && deal.closedOn < day) ||
    (lifecycleCustomerOn !== null && lifecycleCustomerOn < day);
  const absent = losses.some((loss) => isAbsence(loss) && loss.lostOn < day && !returnedBefore(loss, day));
  return { customer: bought && !absent, absent };
}

/** The same with its value then (yearly, hundredths): nothing where it was no customer. */
export function customerBefore(
  day: Day,
  records: CustomerRecords,
): { customer: boolean; absent: boolean; value: Minor } {
  const { customer, absent } = standingBefore(day, records);
  if (!customer) return { customer, absent, value: 0 };
  const value = valueAt(records.valuing, stretchBefore(day, records), addDays(day, -1));
  return { customer, absent, value };
}

/** What was bought before a day since the last return before it; all of it where the customer never left. */
export function stretchBefore(day: Day, { deals, losses }: CustomerRecords): Stretch {
  const returned =
    losses
      .flatMap((loss) =>
        isAbsence(loss) && loss.returned && returnedBefore(loss, day) ? [loss.returned] : [],
      )
      .sort((a, b) => compareText(a.on, b.on))
      .at(-1) ?? null;
  const won = deals
    .filter(
      ({ outcome, closedOn }) => outcome === 'won' && closedOn < day && closedOn >= (returned?.on ?? ''),
    )
    .sort((a, b) => compareText(a.closedOn, b.closedOn) || compareIds(a.id, b.id));
  return { won, returned };
}

/** Does the record stand for a customer who left, and does it count? */
export function isAbsence(loss: CountedLoss): boolean {
  return loss.kind === 'churned' && (loss.status === 'lost' || loss.status === 'returned');
}

function returnedBefore(loss: CountedLoss, day: Day): boolean {
  return loss.returned !== null && loss.returned.on < day;
}
