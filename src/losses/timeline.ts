import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import { daysOf } from './day-facts.ts';
import type { CompanyFacts, Evidence, EvidenceKind, Return } from './facts.ts';
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
  readonly firstWonOn: Day | null;
}

export interface Rules {
  /** A fall by at least this share of the customer value is a downgrade. */
  readonly downgradePercent: number;
}

/**
 * Reads a company's evidence day by day, up to but not including `asOf`. Within a day won deals come first, then what
 * people and properties say, then lost renewals, then other lost deals; a won deal replaces that day's lost renewals.
 */
export function readTimeline(facts: CompanyFacts, rules: Rules, asOf: Day): Timeline {
  const state = new Reading(facts, rules);
  for (const day of daysOf(facts, asOf)) state.read(day);
  return state.end(asOf);
}
