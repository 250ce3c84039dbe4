import type { CompanyFacts, Evidence, HeldLoss, Return } from './facts.ts';
import { compareText } from './order.ts';
import type { Absence, SingleLoss, Timeline } from './timeline.ts';

/** An absence or a single loss that no record holds yet. */
export interface FoundLoss {
  readonly key: string;
  readonly loss: Absence | SingleLoss;
}

/** A held loss with what the timeline now says of it. */
export interface KnownLoss {
  readonly held: HeldLoss;
  readonly evidence: readonly Evidence[];
  readonly returned: Return | null;
}

export interface Matched {
  readonly found: readonly FoundLoss[];
  readonly known: readonly KnownLoss[];
  /** Losses whose evidence is there no longer: for a person to look at, never removed. */
  readonly withdrawn: readonly HeldLoss[];
  /** Losses found here whose record belongs to another company: for a person to look at. */
  readonly elsewhere: readonly HeldLoss[];
}

/**
 * Tells the new from the held: a loss is held when a record holds any of its evidence, so evidence held already never
 * makes a second loss.
 */
export function matchLosses(facts: CompanyFacts, timeline: Timeline): Matched {
  const byEvidence = new Map<string, HeldLoss>();
  for (const held of [...facts.losses].reverse()) {
    for (const { id } of held.evidence) byEvidence.set(id, held);
  }
  const found: FoundLoss[] = [];
  const known: KnownLoss[] = [];
  const elsewhere = new Set<HeldLoss>();
  const seen = new Set<HeldLoss>();

  for (const loss of [...timeline.absences, ...timeline.singles]) {
    const [first] = loss.evidence;
    const held = loss.evidence.map(({ id }) => byEvidence.get(id)).find((match) => match !== undefined);
    if (held?.companyId !== undefined && held.companyId !== facts.companyId) elsewhere.add(held);
    else if (held && !seen.has(held)) {
      seen.add(held);
      const returned = held.returned ?? ('returned' in loss ? loss.returned : null);
      known.push({ held, evidence: joined(held.evidence, loss.evidence), returned });
    } else if (!held && first) found.push({ key: first.id, loss });
  }
  const withdrawn = facts.losses.filter(
    (held) => held.companyId === facts.companyId && resting(held) && !seen.has(held),
  );
  return { found, known, withdrawn, elsewhere: [...elsewhere] };
}

/** Does the loss stand on evidence that the portal must still show? */
function resting(held: HeldLoss): boolean {
  return held.datedBy === 'evidence' && ['lost', 'returned', 'recorded'].includes(held.status);
}

/** Held evidence keeps its order, the first of which opened the loss; new evidence follows by day. */
function joined(held: readonly Evidence[], read: readonly Evidence[]): readonly Evidence[] {
  const ids = new Set(held.map(({ id }) => id));
  const added = read.filter(({ id }) => !ids.has(id));
  return [...held, ...added.sort((a, b) => compareText(a.on, b.on))];
}
