import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import { daysOf } from './day-facts.ts';
import type { CompanyFacts, Evidence, EvidenceKind, Return } from './facts.ts';
import { type DueDates, waitingOf } from './possible-loss.ts';
import { Reading } from './reading.ts';

/** An absence: opened by the first evidence, joined by the rest, ended by a return. */
export interface Absence {
  readonly lostOn: Day;
  readonly value: Minor;
  readonly valueBefore: Minor;
  readonly kind: EvidenceKind;
  /** The first opened it. */
  readonly evidence: readonly Evidence[];
  readonly lostReason: string | null;
  readonly returned: Return | null;
}

/** A loss that opens no absence: a smaller renewal, or a prospect's lost deal. */
export interface SingleLoss {
  readonly kind: 'downgraded' | 'lost_deal';
  readonly lostOn: Day;
  readonly value: Minor;
  readonly valueBefore: Minor;
  readonly evidence: readonly [Evidence];
  readonly lostReason: string | null;
}

/** All that one company's evidence says, in the order of days. */
export interface Timeline {
  readonly absences: readonly Absence[];
  readonly singles: readonly SingleLoss[];
  /** Lost renewals that a won deal of the same day replaced. */
  readonly replaced: readonly Evidence[];
  /** Lost renewals of a company that had not bought by the end of that day: a customer? please check. */
  readonly pleaseCheck: readonly Evidence[];
  /** An absence that begins later, with the end of the contract: notice was given, the company is still a customer. */
  readonly leaving: Absence | null;
  /** An absence that may be; it opens nothing and enters no sum. */
  readonly possible: Absence | null;
  readonly due: DueDates;
  readonly firstWonOn: Day | null;
  readonly lastWonOn: Day | null;
  /** Evidence from this day on is future. */
  readonly asOf: Day;
}

export interface Rules {
  /** A fall by at least this share of the customer value is a downgrade. */
  readonly downgradePercent: number;
  /** The day a lost renewal loses its customer: its close date, or the contract's end where that is later. */
  readonly lostOn: 'close_date' | 'contract_end';
  /** Days after a contract's end before its customer is a possible loss. */
  readonly contractGraceDays: number;
  /** Is a customer who bought regularly and falls silent a possible loss? */
  readonly silence: boolean;
}

/**
 * Reads a company's evidence day by day, up to but not including `asOf`. Within a day won deals come first, then what
 * people and properties say, then lost renewals, then other lost deals; a won deal replaces that day's lost renewals.
 * What time alone says, a lapsed contract or silence, is told of the state at the end.
 */
export function readTimeline(facts: CompanyFacts, rules: Rules, asOf: Day): Timeline {
  const reading = new Reading(facts, rules, asOf);
  for (const day of daysOf(facts, asOf)) reading.read(day);
  const { customer, ...read } = reading.end();
  return { ...read, ...waitingOf(facts, customer, rules, asOf), asOf };
}
