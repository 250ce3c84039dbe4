import { nextStepOf } from '../calls/next-step.ts';
import type { TraceEntry } from '../card/card.ts';
import { refuse } from '../card/decision.ts';
import { isDone, traceWith } from '../card/trace.ts';
import { emptyPlan, type Properties, type Update } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import type { CallTask } from './call-facts.ts';
import { type CallDecision, callIsDone } from './change-call.ts';
import type { ReassignCall } from './parameters.ts';

/** What is known of a call that is to be given to another person. */
export interface ReassignFacts {
  readonly today: Day;
  readonly task: CallTask;
  /** Null where the loss is gone. */
  readonly loss: {
    readonly key: string;
    readonly lostOn: string;
    /** Name of the caller as the loss says. */
    readonly caller: string;
    readonly callStatus: string;
    readonly revision: number;
    readonly trace: readonly TraceEntry[];
  } | null;
  /** Null where HubSpot no longer holds the company. */
  readonly company: {
    readonly id: string;
    /** Day of the loss that it mirrors. */
    readonly lostOn: string;
    readonly caller: string;
    readonly nextStep: string;
  } | null;
  /** Names of owners, deactivated ones too, by id. */
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly activeIds: ReadonlySet<string>;
}

/**
 * Gives a call to another person: the loss says so first, with who gave it, then the task and the company follow. The
 * same form saved again completes what a cut left undone; who was handed the call has not been reminded yet.
 */
export function decideReassign(facts: ReassignFacts, asked: ReassignCall): CallDecision {
  const { task, loss, activeIds, ownerNames } = facts;
  const { to, seen } = asked;
  const name = ownerNames.get(to) ?? '';
  if (!loss) {
    return refuse(
      'no_loss',
      'The loss of this call is gone, so nobody has to call. Close or delete the task.',
    );
  }
  if (isDone(loss.trace, asked.id)) {
    if (loss.caller !== name) return { does: 'show_change' };
    return withMirrors(facts, asked, name);
  }
  if (task.isCompleted) return callIsDone;
  if (!activeIds.has(to)) {
    return refuse('not_active', 'This person is deactivated or gone. Choose somebody else.');
  }
  if (task.callerId !== seen.callerId || loss.revision !== seen.revision) return { does: 'show_change' };
  if (task.callerId === to) return refuse('has_it', `${name} has this call already. Choose somebody else.`);
  const properties: Properties = {
    clr_caller: name,
    ...(loss.callStatus === '' ? { clr_call_status: 'assigned' } : {}),
    clr_revision: String(loss.revision + 1),
    clr_trace: traceWith(loss.trace, entryOf(facts, asked, name)),
  };
  return {
    does: 'write',
    plan: {
      records: [{ type: 'loss', key: loss.key, properties }],
      links: [],
      mirrors: mirrorsOf(facts, asked, name),
    },
  };
}

function withMirrors(facts: ReassignFacts, asked: ReassignCall, name: string): CallDecision {
  const mirrors = mirrorsOf(facts, asked, name);
  if (mirrors.length === 0) return { does: 'nothing', remindedOn: null };
  return { does: 'write', plan: { ...emptyPlan, mirrors } };
}

function mirrorsOf(
  { task, loss, company }: ReassignFacts,
  { to }: ReassignCall,
  name: string,
): readonly Update[] {
  const nextStep = task.dueOn === null ? `${name} calls.` : nextStepOf(name, task.dueOn);
  // A company mirrors its newest loss: one that left again since says who calls about that.
  const isMirrored = company !== null && company.lostOn === loss?.lostOn;
  const isBehind = isMirrored && (company.caller !== name || company.nextStep !== nextStep);
  return [
    ...(task.callerId === to
      ? []
      : [{ type: 'task', id: task.id, properties: { hubspot_owner_id: to, clr_reminded_on: '' } } as const]),
    ...(isBehind
      ? [
          {
            type: 'company',
            id: company.id,
            properties: { clr_caller: name, clr_next_step: nextStep },
          } as const,
        ]
      : []),
  ];
}

function entryOf(
  { task, today, ownerNames }: ReassignFacts,
  { id, who }: ReassignCall,
  name: string,
): TraceEntry {
  const former = task.callerId === null ? 'nobody' : (ownerNames.get(task.callerId) ?? 'somebody');
  return { id, on: today, who, did: 'noted', reason: `Gave the recovery call of ${former} to ${name}.` };
}
