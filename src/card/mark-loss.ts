import { type Minor, plainNumber } from '../money/minor.ts';
import { snapshotOf } from '../losses/snapshot.ts';
import type { Link, Properties } from '../plan/plan.ts';
import { updatesFollowing } from '../reasons/follow-loss.ts';
import { monthOf } from '../time/day.ts';
import {
  type CardFacts,
  comingAbsence,
  firstWonBefore,
  openAbsence,
  possibleLoss,
  type ShownLoss,
  valueLostOn,
} from './card-facts.ts';
import type { TraceEntry } from './card.ts';
import { whyNotLostOn } from './check-day.ts';
import { datedByPerson, lossName, nextEpisode } from './dated-by-person.ts';
import { type CardDecision, isAsSeen, mirrorChange, refuse, seenOf, withChanged } from './decision.ts';
import type { MarkLoss } from './parameters.ts';
import { traceWith } from './trace.ts';

/** The evidence a mark leaves, and the key of the loss where it opens one. */
export function markKey(id: string): string {
  return `mark-${id}`;
}

/**
 * A person marks a company as lost, or as staying with less. While the company is absent, or leaving, the mark joins that
 * absence, and its day and value win; a possible loss becomes the loss. The same form saved twice marks once.
 */
export function decideMark(facts: CardFacts, mark: MarkLoss): CardDecision {
  const held = facts.losses.find(({ evidence }) => evidence.some(({ id }) => id === markKey(mark.id)));
  if (held) return completeMark(facts, held);

  const absent = openAbsence(facts);
  const target = absent ?? comingAbsence(facts) ?? possibleLoss(facts);
  if (!isAsSeen(target, mark.seen)) return { does: 'show_change' };
  if (mark.kind === 'downgraded') {
    if (absent) {
      return refuse(
        'already_lost',
        'This company has left, so it cannot stay with less. Mark it as lost, or undo the loss first.',
      );
    }
    if (!mark.value) {
      return refuse('value_needed', 'Say how much less the customer pays a year, as an amount above 0.');
    }
  }
  const odd = whyNotLostOn(facts, mark.day, mark.kind === 'churned' ? target : null);
  if (odd) return odd;
  return mark.kind === 'churned' && target ? join(facts, mark, target) : open(facts, mark);
}

function join(facts: CardFacts, mark: MarkLoss, target: ShownLoss): CardDecision {
  const { changed, properties } = datedByPerson(facts, target, {
    lostOn: mark.day,
    value: mark.value ?? target.value,
    evidence: [...target.evidence, { id: markKey(mark.id), on: mark.day }],
    ownerReason: mark.ownerReason,
    entry: entryOf(facts, mark),
  });
  return {
    does: 'write',
    on: seenOf(target),
    plan: {
      records: [{ type: 'loss', key: target.key, properties }],
      links: [],
      mirrors: [
        ...mirrorChange(facts, withChanged(facts.losses, changed)),
        ...updatesFollowing(changed, facts.causes),
      ],
    },
  };
}

function open(facts: CardFacts, mark: MarkLoss): CardDecision {
  const key = markKey(mark.id);
  const churned = mark.kind === 'churned';
  const before = valueLostOn(facts, mark.day);
  const value = mark.value ?? before;
  const episode = churned ? nextEpisode(facts.losses) : null;
  const evidence = [{ id: key, on: mark.day }];
  const trace = entryOf(facts, mark);
  const properties: Properties = {
    clr_name: lossName(facts.company.name, mark.kind, mark.day),
    clr_company_id: facts.company.id,
    clr_company_name: facts.company.name,
    clr_kind: mark.kind,
    clr_status: churned ? 'lost' : 'recorded',
    clr_lost_on: mark.day,
    clr_lost_month: monthOf(mark.day),
    clr_value: plainNumber(value),
    clr_evidence: JSON.stringify(evidence),
    clr_evidence_kind: 'person',
    clr_dated_by: 'person',
    clr_class: 'regretted',
    ...(episode === null ? {} : { clr_episode: String(episode) }),
    clr_owner_reason: mark.ownerReason ?? '',
    clr_revision: '1',
    clr_trace: traceWith([], trace),
    ...snapshot(facts, mark, before),
  };
  const opened = {
    kind: mark.kind,
    status: churned ? ('lost' as const) : ('recorded' as const),
    lostOn: mark.day,
    value,
    episode,
    returned: null,
    ownerReason: mark.ownerReason ?? '',
    statedReason: '',
    rootReasons: '',
  };
  return {
    does: 'write',
    on: null,
    plan: {
      records: [{ type: 'loss', key, properties }],
      links: [linkToCompany(facts, key)],
      mirrors: mirrorChange(facts, [...facts.losses, opened]),
    },
  };
}

function snapshot(facts: CardFacts, mark: MarkLoss, before: Minor): Properties {
  const firstWonOn = firstWonBefore(facts.deals, mark.day);
  return snapshotOf({ lostOn: mark.day, valueBefore: before }, facts.profile, facts.tickets, firstWonOn);
}

/** A repeat after a cut: the record stands; its link, the mirror or what its causes repeat of it may be missing. */
function completeMark(facts: CardFacts, held: ShownLoss): CardDecision {
  return {
    does: 'write',
    on: seenOf(held),
    plan: {
      records: [],
      links: held.linkedToCompany ? [] : [linkToCompany(facts, held.key)],
      mirrors: [...mirrorChange(facts, facts.losses), ...updatesFollowing(held, facts.causes)],
    },
  };
}

function linkToCompany(facts: CardFacts, key: string): Link {
  return { from: { type: 'loss', key }, to: { type: 'company', id: facts.company.id } };
}

function entryOf(facts: CardFacts, mark: MarkLoss): TraceEntry {
  return { id: mark.id, on: facts.today, who: mark.who, did: 'marked', reason: '' };
}
