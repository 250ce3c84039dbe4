import { closeTask, isCallEnded, notLostAfterAll } from '../calls/close-task.ts';
import { escapeHtml } from '../calls/escape-html.ts';
import type { Properties, Update } from '../plan/plan.ts';
import { updatesFollowing } from '../reasons/follow-loss.ts';
import { type CardFacts, comingAbsence, openAbsence, type ShownLoss } from './card-facts.ts';
import { type CardDecision, isAsSeen, mirrorChange, refuse, seenOf, withChanged } from './decision.ts';
import type { UndoLoss } from './parameters.ts';
import { isDone, traceWith } from './trace.ts';

/**
 * A person says that a company was not lost after all. The loss stays as a record, with the trace of who undid it and
 * why; its evidence opens nothing again, and its open tasks are closed, but for what was promised.
 */
export function decideUndo(facts: CardFacts, undo: UndoLoss): CardDecision {
  const loss = facts.losses.find(({ key }) => key === undo.seen.key);
  if (!loss) return { does: 'show_change' };
  if (isDone(loss.trace, undo.id)) {
    const mirrors = mirrorsAfter(facts, loss, undo);
    return { does: 'write', on: seenOf(loss), plan: { records: [], links: [], mirrors } };
  }
  if (!isAsSeen(loss, undo.seen)) return { does: 'show_change' };
  if (!['lost', 'leaving', 'returned', 'recorded'].includes(loss.status)) {
    return refuse('nothing_to_undo', 'This loss does not count, so there is nothing to undo.');
  }
  const { id, who, reason } = undo;
  const undone: ShownLoss = { ...loss, status: 'undone', revision: loss.revision + 1 };
  const properties: Properties = {
    clr_status: 'undone',
    clr_revision: String(undone.revision),
    ...(isCallEnded('undone', loss.callStatus) ? { clr_call_status: 'not_needed' } : {}),
    clr_trace: traceWith(loss.trace, { id, on: facts.today, who, did: 'undone', reason }),
  };
  return {
    does: 'write',
    on: seenOf(loss),
    plan: {
      records: [{ type: 'loss', key: loss.key, properties }],
      links: [],
      mirrors: mirrorsAfter(facts, undone, undo),
    },
  };
}

function mirrorsAfter(facts: CardFacts, undone: ShownLoss, undo: UndoLoss): readonly Update[] {
  const losses = withChanged(facts.losses, undone);
  const [mirror] = mirrorChange(facts, losses);
  const properties: Properties = { ...mirror?.properties, ...noCaller(facts, losses) };
  const company: Update = { type: 'company', id: facts.company.id, properties };
  return [
    ...(Object.keys(properties).length > 0 ? [company] : []),
    ...closedTasks(facts, undone, undo),
    ...updatesFollowing(undone, facts.causes),
  ];
}

/** Nobody calls, and nothing comes next, about a company that is neither absent nor leaving. */
function noCaller({ caller, company }: CardFacts, losses: readonly ShownLoss[]): Properties {
  if (openAbsence({ losses }) ?? comingAbsence({ losses })) return {};
  return {
    ...(caller === '' ? {} : { clr_caller: '' }),
    ...(company.nextStep === '' ? {} : { clr_next_step: '' }),
  };
}

/** Nobody is to call a customer about a loss that was none; help that was promised stays promised. */
function closedTasks({ tasks }: CardFacts, { key }: ShownLoss, undo: UndoLoss): readonly Update[] {
  const [who, reason] = [escapeHtml(undo.who), escapeHtml(undo.reason)];
  return tasks
    .filter(({ lossKey, promised, status }) => !promised && lossKey === key && status !== 'COMPLETED')
    .map((task) => closeTask(task, `${notLostAfterAll} ${who}: ${reason}`));
}
