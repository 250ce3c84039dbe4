import { plainNumber, type Minor } from '../money/minor.ts';
import type { Evidence, HeldLoss } from '../losses/facts.ts';
import type { Properties } from '../plan/plan.ts';
import { type Day, monthOf } from '../time/day.ts';
import type { CardFacts, ShownLoss } from './card-facts.ts';
import type { TraceEntry } from './card.ts';
import { traceWith } from './trace.ts';

/** What a person says of a loss that the portal holds. */
export interface Dating {
  readonly lostOn: Day;
  readonly value: Minor;
  readonly evidence: readonly Evidence[];
  /** Null leaves what the owner believed before. */
  readonly ownerReason: string | null;
  readonly entry: TraceEntry;
}

/** The loss as a person dates it: their day and value win over evidence, and a possible loss becomes a loss. */
export function datedByPerson(
  facts: CardFacts,
  loss: ShownLoss,
  { lostOn, value, evidence, ownerReason, entry }: Dating,
): { readonly changed: ShownLoss; readonly properties: Properties } {
  const changed: ShownLoss = {
    ...loss,
    kind: 'churned',
    status: 'lost',
    lostOn,
    value,
    evidence,
    datedBy: 'person',
    episode: loss.episode ?? nextEpisode(facts.losses),
    ownerReason: ownerReason ?? loss.ownerReason,
    revision: loss.revision + 1,
  };
  const properties: Properties = {
    clr_name: lossName(facts.company.name, 'churned', lostOn),
    clr_kind: 'churned',
    clr_status: 'lost',
    clr_lost_on: lostOn,
    clr_lost_month: monthOf(lostOn),
    clr_value: plainNumber(value),
    clr_evidence: JSON.stringify(evidence),
    clr_dated_by: 'person',
    clr_episode: String(changed.episode),
    ...(loss.status === 'possible' ? { clr_settled_on: facts.today } : {}),
    ...(ownerReason === null ? {} : { clr_owner_reason: ownerReason }),
    clr_revision: String(changed.revision),
    clr_trace: traceWith(loss.trace, entry),
  };
  return { changed, properties };
}

/** Absences are numbered in the order of discovery, and numbers are never used again. */
export function nextEpisode(losses: readonly HeldLoss[]): number {
  return 1 + Math.max(0, ...losses.map(({ episode }) => episode ?? 0));
}

/** What people read as the name of a loss. */
export function lossName(company: string, word: 'churned' | 'downgraded', day: Day): string {
  return `${company} ${word} ${day}`;
}
