import { addDays, type Day } from '../time/day.ts';
import type { CompanyFacts, Evidence, HeldLoss } from './facts.ts';
import { compareText } from './order.ts';
import type { Timeline } from './timeline.ts';

/** A possible loss or a notice that no longer waits, and since when. */
export interface Settled {
  readonly held: HeldLoss;
  readonly as: 'cleared' | 'replaced';
  readonly on: Day;
}

/**
 * Has a possible loss, or a notice to leave, come to nothing? Firmer evidence of a loss replaces what was possible, a
 * purchase later than what it counts from clears it. Null: it stands, or waits for a person.
 */
export function settlementOf(held: HeldLoss, facts: CompanyFacts, timeline: Timeline): Settled | null {
  const { lastWonOn } = timeline;
  const bought = lastWonOn !== null && lastWonOn > countsFrom(held, facts);
  if (held.status === 'possible') {
    const open = timeline.leaving ?? timeline.absences.find(({ returned }) => returned === null);
    if (open) return { held, as: 'replaced', on: open.evidence[0]?.on ?? open.lostOn };
    return bought ? { held, as: 'cleared', on: lastWonOn } : null;
  }
  if (held.status !== 'leaving' || !bought || isTold(held, timeline)) return null;
  return { held, as: 'cleared', on: lastWonOn };
}

/** The day after which a purchase speaks against the loss: the contract's end, the purchase before the silence, the notice. */
function countsFrom(held: HeldLoss, { deals }: CompanyFacts): Day {
  const from = ({ id, on }: Evidence): Day => {
    const [, end] = /^contract-\d+-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
    if (end !== undefined) return end;
    const last = deals.find((deal) => id === `quiet-${deal.id}`)?.closedOn;
    return last ?? (id.startsWith('quiet-') ? addDays(on, -1) : on);
  };
  return held.evidence.map(from).sort(compareText).at(-1) ?? held.lostOn;
}

function isTold(held: HeldLoss, { absences, leaving }: Timeline): boolean {
  const ids = new Set(held.evidence.map(({ id }) => id));
  return [...absences, ...(leaving ? [leaving] : [])].some(({ evidence }) =>
    evidence.some(({ id }) => ids.has(id)),
  );
}
