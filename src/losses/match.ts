import type { CompanyFacts, Evidence, HeldLoss, LossStatus, Return } from './facts.ts';
import { isOwn } from './merged.ts';
import { compareText } from './order.ts';
import { type Settled, settlementOf } from './settle.ts';
import type { Absence, SingleLoss, Timeline } from './timeline.ts';

/** A loss as the timeline tells it, and where it stands by the evidence alone. */
export interface ToldLoss {
  readonly loss: Absence | SingleLoss;
  readonly status: Extract<LossStatus, 'lost' | 'returned' | 'recorded' | 'leaving' | 'possible'>;
}

/** A loss that no record holds yet. */
export interface FoundLoss extends ToldLoss {
  readonly key: string;
}

/** A held loss with what the timeline now says of it. */
export interface KnownLoss {
  readonly held: HeldLoss;
  readonly told: ToldLoss;
  readonly evidence: readonly Evidence[];
  readonly returned: Return | null;
}

export interface Matched {
  readonly found: readonly FoundLoss[];
  readonly known: readonly KnownLoss[];
  /** Possible losses and notices that came to nothing, or were replaced. */
  readonly settled: readonly Settled[];
  /** Losses whose evidence is gone, or has moved to another day: for a person to look at, never removed. */
  readonly withdrawn: readonly HeldLoss[];
  /** Losses found here whose record belongs to another company: for a person to look at. */
  readonly elsewhere: readonly HeldLoss[];
}

/**
 * Tells the new from the held: a loss is held when a record holds any of its evidence, so evidence held already never
 * makes a second loss. A company has one possible loss at a time: new evidence of that kind joins the one that waits.
 */
export function matchLosses(facts: CompanyFacts, timeline: Timeline): Matched {
  const byEvidence = new Map<string, HeldLoss>();
  for (const held of [...facts.losses].reverse()) {
    for (const { id } of held.evidence) byEvidence.set(id, held);
  }
  const own = facts.losses.filter((held) => isOwn(facts, held));
  const settled = own.flatMap((held) => settlementOf(held, facts, timeline) ?? []);
  const isSettled = new Set(settled.map(({ held }) => held));
  const waiting = own.find((held) => held.status === 'possible' && !isSettled.has(held));
  const found: FoundLoss[] = [];
  const known: KnownLoss[] = [];
  const elsewhere = new Set<HeldLoss>();
  const seen = new Set<HeldLoss>();

  for (const told of toldOf(timeline, own)) {
    const { loss, status } = told;
    const [first] = loss.evidence;
    const byId = loss.evidence.map(({ id }) => byEvidence.get(id)).find((match) => match !== undefined);
    const held = status === 'possible' ? (waiting ?? byId) : byId;
    if (held && !isOwn(facts, held)) elsewhere.add(held);
    else if (held && !seen.has(held)) {
      seen.add(held);
      const returned = held.returned ?? ('returned' in loss ? loss.returned : null);
      known.push({ held, told, evidence: joined(held.evidence, loss.evidence), returned });
    } else if (!held && first) found.push({ key: first.id, ...told });
  }
  const withdrawn = own.filter(
    (held) =>
      isResting(held) &&
      !isSettled.has(held) &&
      (!seen.has(held) || known.some((each) => each.held === held && hasMoved(each))),
  );
  return { found, known, settled, withdrawn, elsewhere: [...elsewhere] };
}

/** Nothing is raised as possible of a company that, by its records, has left. */
function toldOf(timeline: Timeline, own: readonly HeldLoss[]): readonly ToldLoss[] {
  const hasLeft = own.some(
    ({ kind, status, returned }) => kind === 'churned' && status === 'lost' && returned === null,
  );
  return [
    ...timeline.absences.map((loss) => ({ loss, status: loss.returned ? 'returned' : 'lost' }) as const),
    ...(timeline.leaving ? [{ loss: timeline.leaving, status: 'leaving' } as const] : []),
    ...timeline.singles.map((loss) => ({ loss, status: 'recorded' }) as const),
    ...(timeline.possible && !hasLeft ? [{ loss: timeline.possible, status: 'possible' } as const] : []),
  ];
}

/** Does the loss stand on evidence that the portal must still show? */
function isResting(held: HeldLoss): boolean {
  return (
    held.datedBy === 'evidence' &&
    ['lost', 'returned', 'recorded', 'leaving', 'possible'].includes(held.status)
  );
}

/** Was the deal that opened the loss given another day since? */
function hasMoved({ held, told }: KnownLoss): boolean {
  const [opened] = held.evidence;
  const now = told.loss.evidence.find(({ id }) => id === opened?.id);
  if (!opened?.id.startsWith('deal-')) return false;
  return now?.on !== opened.on;
}

/** Held evidence keeps its order, the first of which opened the loss; new evidence follows by day. */
function joined(held: readonly Evidence[], read: readonly Evidence[]): readonly Evidence[] {
  const ids = new Set(held.map(({ id }) => id));
  const added = read.filter(({ id }) => !ids.has(id));
  return [...held, ...added.sort((a, b) => compareText(a.on, b.on))];
}
