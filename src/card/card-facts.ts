import type { ClosedDeal, CompanyProfile, HeldLoss, TicketFact } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import type { HeldCause } from '../reasons/held-cause.ts';
import {
  customerBefore,
  type CustomerRecords,
  historyOf,
  isAbsence,
  stretchBefore,
} from '../review/retention.ts';
import { addDays, type Day } from '../time/day.ts';
import { valueLost } from '../value/customer-value.ts';
import type { Valuing } from '../value/valuing.ts';
import type { Card, CardTask, Snapshot, TraceEntry } from './card.ts';

/** A loss with what people and the card need of it besides what a decision reads. */
export interface ShownLoss extends HeldLoss {
  readonly revision: number;
  readonly trace: readonly TraceEntry[];
  readonly lostReasonText: string;
  readonly snapshot: Snapshot;
}

/** A task with its text, which closing it adds to. */
export interface ShownTask extends CardTask {
  readonly body: string;
  /** Was it promised to the customer in a call? */
  readonly promised: boolean;
}

/** All that the portal holds of one company now, for showing it and for what people decide about it. */
export interface CardFacts {
  readonly company: Card['company'];
  readonly profile: CompanyProfile;
  /** Who calls this company, as the company says; empty where nobody does. */
  readonly caller: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly today: Day;
  readonly reasons: Card['reasons'];
  readonly deals: readonly ClosedDeal[];
  readonly dealNames: ReadonlyMap<string, string>;
  readonly lifecycleCustomerOn: Day | null;
  readonly valuing: Valuing;
  /** Of this company only. */
  readonly losses: readonly ShownLoss[];
  readonly tasks: readonly ShownTask[];
  readonly tickets: readonly TicketFact[];
  /** Of the losses, so far as what is decided may touch them. */
  readonly causes: readonly HeldCause[];
  /** The report that settings name for the card; null: none. */
  readonly reportId: string | null;
}

interface Held<Loss extends HeldLoss> {
  readonly losses: readonly Loss[];
}

/** The absence that nothing has ended; of several the newest. */
export function openAbsence<Loss extends HeldLoss>({ losses }: Held<Loss>): Loss | null {
  return newest(losses.filter((loss) => isAbsence(loss) && loss.returned === null));
}

/** The absence that begins with the end of the contract, after a notice. */
export function comingAbsence<Loss extends HeldLoss>({ losses }: Held<Loss>): Loss | null {
  return newest(losses.filter(({ status }) => status === 'leaving'));
}

/** The possible loss that waits for a person. */
export function possibleLoss({ losses }: Pick<CardFacts, 'losses'>): ShownLoss | null {
  return newest(losses.filter(({ status }) => status === 'possible'));
}

/** The loss of the latest day, ties by episode. */
export function newest<Loss extends HeldLoss>(losses: readonly Loss[]): Loss | null {
  return newestFirst(losses)[0] ?? null;
}

/** The latest day first, ties by episode. */
export function newestFirst<Loss extends HeldLoss>(losses: readonly Loss[]): readonly Loss[] {
  return [...losses].sort((a, b) =>
    a.lostOn === b.lostOn ? (b.episode ?? 0) - (a.episode ?? 0) : a.lostOn < b.lostOn ? 1 : -1,
  );
}

/** The day of the first won deal before a day; null where there is none. */
export function firstWonBefore(deals: readonly ClosedDeal[], day: Day): Day | null {
  return wonDays(deals.filter(({ closedOn }) => closedOn < day)).at(0) ?? null;
}

/** The day of the last purchase up to today: only won deals above 0 end an absence. */
export function lastPurchaseOn({ deals, today }: Pick<CardFacts, 'deals' | 'today'>): Day | null {
  return wonDays(deals.filter(({ positive, closedOn }) => positive && closedOn <= today)).at(-1) ?? null;
}

/** The yearly customer value at the end of a day, that day's purchases included. */
export function valueOn(facts: CardFacts, day: Day): Minor {
  return customerBefore(addDays(day, 1), historyOf(facts)).value;
}

/** What a customer who is lost on a day takes along; 0 of a company that was none. */
export function valueLostOn(facts: CustomerRecords, day: Day): Minor {
  const dayAfter = addDays(day, 1);
  const history = historyOf(facts);
  if (!customerBefore(dayAfter, history).customer) return 0;
  return valueLost(facts.valuing, stretchBefore(dayAfter, history), day);
}

function wonDays(deals: readonly ClosedDeal[]): readonly Day[] {
  return deals.flatMap(({ outcome, closedOn }) => (outcome === 'won' ? [closedOn] : [])).sort();
}
