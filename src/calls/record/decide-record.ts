import { type Refusal, refuse } from '../../card/decision.ts';
import type { Plan, Ref, Removal, Update, Upsert } from '../../plan/plan.ts';
import { causeLinks, causeRecords } from '../../reasons/cause-records.ts';
import { holds } from '../../reasons/held-cause.ts';
import { type CallDecision, showChange, tooLong } from './call-decision.ts';
import { type CallFacts, type CallLoss, callTaskOf, isDone, mayBeCalled } from './call-facts.ts';
import { recordProblems } from './check-record.ts';
import { longestProperty, readDraft } from './kept-draft.ts';
import { callLinks, loggedTwice, recordCall, recordCallKey } from './logged-call.ts';
import { companyUpdate, mirrorWith, nextStepAfter } from './next-step.ts';
import type { SaveCall } from './parameters.ts';
import { promisedTasks } from './promised-tasks.ts';
import { causesOf, readRecord } from './read-record.ts';
import { recordedLoss, recordProperties } from './record-properties.ts';

/**
 * Saves what a recovery call taught: the loss, its causes, what was promised, the call on the timeline, the company. The
 * same form saved again writes only what is missing of it; a change by a colleague since it was opened is shown. A
 * record saved before is corrected: what has a key is written again, causes taken out are archived.
 */
export function decideRecord(facts: CallFacts, save: SaveCall): CallDecision {
  const loss = facts.losses.find(({ key }) => key === save.lossKey);
  if (!loss) return showChange;
  const saved = loss.trace.filter(({ did }) => did === 'recorded').map(({ id }) => id);
  const [first = save.id] = saved;
  const plan = () => planOf(facts, loss, save, recordCallKey(loss.key, first));
  // What was erased since must not come back from a form that is still open.
  if (saved.at(-1) === save.id && isErased(loss)) return showChange;
  if (saved.at(-1) === save.id) return { does: 'write', plan: whatIsMissing(facts, loss, plan()) };
  if (!mayBeCalled(loss) || saved.includes(save.id)) return showChange;
  if (loss.revision !== save.seen || isOthersDraft(loss, save)) return showChange;
  return refusalOf(facts, loss, save) ?? { does: 'write', plan: plan() };
}

/** Were the words of the last record erased? */
function isErased({ trace }: CallLoss): boolean {
  return trace.findLast(({ did }) => did === 'recorded' || did === 'erased')?.did === 'erased';
}

/** Did another form save a draft since the screen was shown? */
function isOthersDraft(loss: CallLoss, { id, seenDraft }: SaveCall): boolean {
  const kept = readDraft(loss.said['clr_call_draft']);
  return kept !== null && kept.revision !== seenDraft && kept.id !== id;
}

function refusalOf(facts: CallFacts, loss: CallLoss, { record }: SaveCall): Refusal | null {
  const problems = recordProblems(record, { ...facts, held: readRecord(facts, loss) });
  const [first] = problems;
  if (first) return refuse(first.code, problems.map(({ sentence }) => sentence).join(' '));
  const ids = record.causes.map(({ id }) => id);
  if (facts.causes.some(({ key, lossKey }) => ids.includes(key) && lossKey !== loss.key)) {
    return refuse('strange_cause', 'A cause belongs to another loss. Take it out and add it anew.');
  }
  return JSON.stringify(record).length > longestProperty ? tooLong() : null;
}

function planOf(facts: CallFacts, loss: CallLoss, save: SaveCall, callKey: string): Plan {
  const { record } = save;
  const { company } = facts;
  const promised = promisedTasks(facts, loss, record);
  return {
    records: [
      { type: 'loss', key: loss.key, properties: recordProperties(facts, loss, save) },
      ...causeRecords(record.causes, { ...facts, loss }),
      ...promised.records,
      recordCall(facts, loss, callKey, record),
    ],
    links: [
      ...record.causes.flatMap(({ id }) => causeLinks(id, loss.key, company.id)),
      ...promised.links,
      ...callLinks(callKey, loss, company.id, record.contactId),
      ...(record.contactId === null
        ? []
        : [
            {
              from: { type: 'loss', key: loss.key },
              to: { type: 'contact', id: record.contactId },
            } as const,
          ]),
    ],
    mirrors: [
      ...companyUpdate(facts, {
        ...mirrorWith(facts, recordedLoss(facts, loss, save)),
        ...nextStepAfter(facts, loss, record),
      }),
      ...doneTask(facts, loss),
      ...promised.mirrors,
      ...emptiedDraft(loss, save),
    ],
    removals: [...takenOut(facts, loss, save), ...loggedTwice(facts, callKey)],
  };
}

/** Emptied last, so that a cut before it loses no word that is not written elsewhere. */
function emptiedDraft(loss: CallLoss, save: SaveCall): readonly Update[] {
  if (!loss.said['clr_call_draft'] || isOthersDraft(loss, save)) return [];
  return [{ type: 'loss', id: loss.id, properties: { clr_call_draft: '' } }];
}

function doneTask(facts: CallFacts, loss: CallLoss): readonly Update[] {
  const task = callTaskOf(facts, loss.key);
  if (!task || isDone(task)) return [];
  return [{ type: 'task', id: task.id, properties: { hs_task_status: 'COMPLETED' } }];
}

function takenOut(facts: CallFacts, loss: CallLoss, { record }: SaveCall): readonly Removal[] {
  const kept = new Set(record.causes.map(({ id }) => id));
  return causesOf(facts, loss.key)
    .filter(({ key }) => !kept.has(key))
    .map(({ id }) => ({ type: 'cause', id }));
}

/** What of a plan does not stand there yet. */
function whatIsMissing(facts: CallFacts, loss: CallLoss, plan: Plan): Plan {
  const records = plan.records.flatMap((record) => missingOf(facts, loss, record));
  const isWritten = (ref: Ref): boolean =>
    'key' in ref && records.some(({ type, key }) => type === ref.type && key === ref.key);
  return {
    ...plan,
    records,
    links: plan.links.filter(({ from, to }) => isWritten(from) || !isLinked(facts, loss, from, to)),
  };
}

function missingOf({ causes, calls }: CallFacts, loss: CallLoss, record: Upsert): readonly Upsert[] {
  const { type, key } = record;
  // Somebody who logged an attempt in the same moment may have written over it.
  if (type === 'loss') {
    const properties = { clr_call_status: 'reached' };
    return loss.said['clr_call_status'] === 'reached' ? [] : [{ type, key, properties }];
  }
  if (type === 'call') {
    const body = record.properties['hs_call_body'];
    return calls.some((call) => call.key === key && call.body === body) ? [] : [record];
  }
  const held = causes.find((cause) => cause.key === key);
  return held && holds(held.properties, record.properties) ? [] : [record];
}

function isLinked(facts: CallFacts, loss: CallLoss, from: Ref, to: Ref): boolean {
  if (from.type === 'call') return true;
  if (from.type === 'loss') return 'id' in to && loss.linkedContacts.includes(to.id);
  const cause = facts.causes.find(({ key }) => 'key' in from && key === from.key);
  // Links of tasks are planned only where they are missing.
  if (from.type !== 'cause' || !cause) return false;
  return to.type === 'loss' ? cause.linkedToLoss : cause.linkedToCompany;
}
