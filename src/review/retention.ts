import type { ClosedDeal, HeldLoss, Return } from '../losses/facts.ts';
import { compareIds, compareText } from '../losses/order.ts';
import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import { type Stretch, valueBefore } from '../value/customer-value.ts';
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

/** A company's records in order, made once to be asked about any number of days. */
export interface CustomerHistory extends Pick<CustomerRecords, 'lifecycleCustomerOn' | 'valuing'> {
  /** By day of close, then id. */
  readonly won: readonly ClosedDeal[];
  /** The losses by which it left. */
  readonly absences: readonly CountedLoss[];
}

/** Puts a company's records in order. */
export function historyOf({ deals, losses, lifecycleCustomerOn, valuing }: CustomerRecords): CustomerHistory {
  const won = deals
    .filter(({ outcome }) => outcome === 'won')
    .sort((a, b) => compareText(a.closedOn, b.closedOn) || compareIds(a.id, b.id));
  return { won, absences: losses.filter(isAbsence), lifecycleCustomerOn, valuing };
}

/** Was the company a customer just before a day began, or absent? Read from records. */
export function standingBefore(
  day: Day,
  { won: [first], absences, lifecycleCustomerOn: since }: CustomerHistory,
): { customer: boolean; absent: boolean } {
  const bought = (first !== undefined && first.closedOn < day) || (since !== null && since < day);
  const absent = absences.some((loss) => loss.lostOn < day && !returnedBefore(loss, day));
  return { customer: bought && !absent, absent };
}

/** The same with its value then (yearly, hundredths): nothing where it was no customer. */
export function customerBefore(
  day: Day,
  history: CustomerHistory,
): { customer: boolean; absent: boolean; value: Minor } {
  const { customer, absent } = standingBefore(day, history);
  const value = customer ? valueBefore(history.valuing, stretchBefore(day, history), day) : 0;
  return { customer, absent, value };
}

/** What was bought before a day since the last return before it; all of it where the customer never left. */
export function stretchBefore(day: Day, { won, absences }: CustomerHistory): Stretch {
  const returned = absences
    .flatMap((loss) => (loss.returned && returnedBefore(loss, day) ? [loss.returned] : []))
    .reduce<Return | null>((last, one) => (last === null || last.on <= one.on ? one : last), null);
  const from = returned === null ? 0 : won.findIndex(({ closedOn }) => closedOn >= returned.on);
  const until = won.findLastIndex(({ closedOn }) => closedOn < day) + 1;
  return { won: from < 0 ? [] : won.slice(from, until), returned };
}

/** Does the record stand for a customer who left, and does it count? */
export function isAbsence(loss: CountedLoss): boolean {
  return loss.kind === 'churned' && (loss.status === 'lost' || loss.status === 'returned');
}

function returnedBefore(loss: CountedLoss, day: Day): boolean {
  return loss.returned !== null && loss.returned.on < day;
}
