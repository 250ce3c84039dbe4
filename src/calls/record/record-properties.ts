import { traceWith } from '../../card/trace.ts';
import type { Properties } from '../../plan/plan.ts';
import type { CallFacts, CallLoss } from './call-facts.ts';
import type { SaveCall } from './parameters.ts';

/** What a saved record says on its loss. What the owner believes is none of its business. */
export function recordProperties(facts: CallFacts, loss: CallLoss, save: SaveCall): Properties {
  const { record, who, id } = save;
  const { help } = record;
  const helps = help.text.trim() !== '';
  const isFirst = !loss.said['clr_recorded_at'];
  return {
    ...statedReason(loss, save),
    clr_root_reasons: rootReasons(facts, loss, save),
    clr_main_reason: mainReason(facts, loss, save),
    clr_call_status: 'reached',
    ...(isFirst ? { clr_called_on: facts.today } : {}),
    ...(loss.said['clr_caller'] ? {} : { clr_caller: who }),
    clr_call_contact: record.contactId ?? '',
    clr_call_notes: record.notes,
    clr_competitor: record.competitor,
    clr_help_promised: help.text,
    clr_help_owner_name: helps ? helperName(facts, loss, help.ownerId) : '',
    clr_help_due_on: helps ? (help.dueOn ?? '') : '',
    clr_offer: record.offer,
    clr_offer_answer: record.offerAnswer,
    clr_follow_up_on: record.followUpOn ?? '',
    clr_recorded_by: who,
    clr_recorded_at: new Date(facts.now).toISOString(),
    clr_revision: String(loss.revision + 1),
    clr_trace: traceWith(loss.trace, { id, on: facts.today, who, did: 'recorded', reason: '' }),
  };
}

/** The loss as it is mirrored once the record is saved. */
export function recordedLoss(facts: CallFacts, loss: CallLoss, save: SaveCall): CallLoss {
  const said = statedReason(loss, save)['clr_stated_reason'];
  return { ...loss, statedReason: said ?? loss.statedReason, rootReasons: rootReasons(facts, loss, save) };
}

/** A first record in which nothing was stated leaves what is known from elsewhere; a correction may take it out. */
function statedReason(loss: CallLoss, { record }: SaveCall): Properties {
  const { statedReason: stated } = record;
  const isGone = stated === loss.statedReason;
  if (isGone || (stated === '' && !loss.said['clr_recorded_at'])) return {};
  return { clr_stated_reason: stated };
}

/** The reasons of the causes, each once, in the causes' order; one that the list lost stays only where it stands. */
function rootReasons({ reasons }: CallFacts, loss: CallLoss, { record }: SaveCall): string {
  const held = loss.rootReasons.split(';');
  const told = new Set(record.causes.map(({ reason }) => reason));
  return [...told]
    .filter((reason) => reasons.some(({ value }) => value === reason) || held.includes(reason))
    .join(';');
}

/** The reason of the heaviest cause, of equal ones the first. */
function mainReason({ reasons }: CallFacts, { mainReason: held }: CallLoss, { record }: SaveCall): string {
  const [heaviest] = [...record.causes].sort((a, b) => b.weight - a.weight);
  const reason = heaviest?.reason ?? '';
  return reason === held || reasons.some(({ value }) => value === reason) ? reason : '';
}

function helperName({ owners }: CallFacts, loss: CallLoss, ownerId: string | null): string {
  return owners.find(({ id }) => id === ownerId)?.name ?? loss.said['clr_help_owner_name'] ?? '';
}
