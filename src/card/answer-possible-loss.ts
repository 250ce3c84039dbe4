import { type CardFacts, openAbsence, type ShownLoss } from './card-facts.ts';
import { whyNotLostOn } from './check-day.ts';
import { datedByPerson } from './dated-by-person.ts';
import { type CardDecision, isAsSeen, mirrorChange, refuse, seenOf, withChanged } from './decision.ts';
import type { AnswerPossibleLoss } from './parameters.ts';
import { isDone, traceWith } from './trace.ts';

/**
 * A person answers a possible loss: confirmed it becomes a loss dated by that person, dismissed it keeps the reason and
 * only new evidence raises it again.
 */
export function decideAnswer(facts: CardFacts, answer: AnswerPossibleLoss): CardDecision {
  const loss = facts.losses.find(({ key }) => key === answer.seen.key);
  if (!loss) return { does: 'show_change' };
  if (isDone(loss.trace, answer.id)) {
    const plan = { records: [], links: [], mirrors: mirrorChange(facts, facts.losses) };
    return { does: 'write', on: seenOf(loss), plan };
  }
  if (!isAsSeen(loss, answer.seen) || loss.status !== 'possible') return { does: 'show_change' };
  return answer.lost === null ? dismiss(facts, loss, answer) : confirm(facts, loss, answer, answer.lost);
}

function confirm(
  facts: CardFacts,
  loss: ShownLoss,
  { id, who, reason }: AnswerPossibleLoss,
  { day, value }: NonNullable<AnswerPossibleLoss['lost']>,
): CardDecision {
  if (openAbsence(facts)) {
    return refuse('already_lost', 'This company is lost already. Dismiss the possible loss instead.');
  }
  const odd = whyNotLostOn(facts, day, loss);
  if (odd) return odd;
  const { changed, properties } = datedByPerson(facts, loss, {
    lostOn: day,
    value: value ?? loss.value,
    evidence: loss.evidence,
    ownerReason: null,
    entry: { id, on: facts.today, who, did: 'confirmed', reason },
  });
  return {
    does: 'write',
    on: seenOf(loss),
    plan: {
      records: [{ type: 'loss', key: loss.key, properties }],
      links: [],
      mirrors: mirrorChange(facts, withChanged(facts.losses, changed)),
    },
  };
}

function dismiss(facts: CardFacts, loss: ShownLoss, { id, who, reason }: AnswerPossibleLoss): CardDecision {
  const dismissed: ShownLoss = { ...loss, status: 'dismissed', revision: loss.revision + 1 };
  const properties = {
    clr_status: 'dismissed',
    clr_settled_on: facts.today,
    // Operations look at dismissals of an account by its own owner.
    clr_dismissed_by_owner: String(who === facts.company.ownerName),
    clr_revision: String(dismissed.revision),
    clr_trace: traceWith(loss.trace, { id, on: facts.today, who, did: 'dismissed', reason }),
  };
  const mirrors = mirrorChange(facts, withChanged(facts.losses, dismissed));
  const plan = { records: [{ type: 'loss' as const, key: loss.key, properties }], links: [], mirrors };
  return { does: 'write', on: seenOf(loss), plan };
}
