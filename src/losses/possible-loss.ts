import { addDays, type Day } from '../time/day.ts';
import { contractEndOf, isRenewed, lapsesAfter } from './contract.ts';
import type { CompanyFacts, Evidence, HeldLoss } from './facts.ts';
import { type Stretch, valueLost } from '../value/customer-value.ts';
import type { Valuing } from '../value/valuing.ts';
import { compareText } from './order.ts';
import { quietAfter } from './silence.ts';
import type { Absence, Rules } from './timeline.ts';

/** The last days on which a customer is not yet a possible loss, where nothing else happens; null: no such day is ahead. */
export interface DueDates {
  readonly quietAfter: Day | null;
  readonly lapseAfter: Day | null;
}

/** What time alone says of a customer. */
export interface Waiting {
  /** An absence that may be: it opens nothing and waits for a person. Dated the first day its rule held. */
  readonly possible: Absence | null;
  readonly due: DueDates;
}

const nothing: Waiting = { possible: null, due: { quietAfter: null, lapseAfter: null } };

/**
 * Tells a possible loss from a contract that has lapsed and from silence that is unusual; a running contract excuses
 * silence. Evidence that people have answered, or that firmer evidence has replaced, is not raised again.
 */
export function waitingOf(facts: CompanyFacts, customer: Stretch | null, rules: Rules, asOf: Day): Waiting {
  if (!customer) return nothing;
  const { won } = customer;
  const end = contractEndOf(won, facts.contractEndsOn);
  const lapse =
    end === null || isRenewed(won, end)
      ? null
      : lapsesAfter(end, rules.contractGraceDays, facts.openRenewals);
  const usual = rules.silence ? quietAfter(won.map(({ closedOn }) => closedOn)) : null;
  const quiet = usual !== null && end !== null && end > usual ? end : usual;

  const evidence = [
    ...raised(`contract-${facts.companyId}-${end}`, lapse, facts.losses, asOf),
    ...raised(`quiet-${won.at(-1)?.id}`, quiet, facts.losses, asOf),
  ].sort((a, b) => compareText(a.on, b.on));
  return {
    possible: possibleOf(evidence, facts.valuing, customer),
    due: { quietAfter: ahead(quiet, asOf), lapseAfter: ahead(lapse, asOf) },
  };
}

function raised(id: string, after: Day | null, losses: readonly HeldLoss[], asOf: Day): readonly Evidence[] {
  if (after === null) return [];
  const on = addDays(after, 1);
  const held = losses.filter((loss) => loss.evidence.some((piece) => piece.id === id));
  const isOpen = held.every(({ status }) => status === 'possible' || status === 'cleared');
  return on < asOf && isOpen ? [{ id, on }] : [];
}

function possibleOf(evidence: readonly Evidence[], valuing: Valuing, stretch: Stretch): Absence | null {
  const [first] = evidence;
  if (!first) return null;
  const value = valueLost(valuing, stretch, first.on);
  return {
    lostOn: first.on,
    value,
    valueBefore: value,
    kind: first.id.startsWith('quiet-') ? 'silence' : 'contract_end',
    evidence,
    lostReason: null,
    returned: null,
  };
}

/** The day after `after` is still to come, or not over yet. */
function ahead(after: Day | null, asOf: Day): Day | null {
  return after !== null && addDays(after, 1) >= asOf ? after : null;
}
