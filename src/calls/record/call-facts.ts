import { comingAbsence, newest, openAbsence } from '../../card/card-facts.ts';
import type { TraceEntry } from '../../card/card.ts';
import type { HeldLoss } from '../../losses/facts.ts';
import type { Properties } from '../../plan/plan.ts';
import type { HeldCause } from '../../reasons/held-cause.ts';
import type { Day } from '../../time/day.ts';
import type { BriefTicket, CalledCompany, Snapshot } from '../facts.ts';
import type { CallScreen } from './call-screen.ts';

/** A loss with what its recovery call needs. */
export interface CallLoss extends HeldLoss {
  /** How often people changed it. */
  readonly revision: number;
  readonly trace: readonly TraceEntry[];
  readonly snapshot: Snapshot;
  /** What the call record's properties hold, by name; empty text where nothing. */
  readonly said: Properties;
  readonly linkedContacts: readonly string[];
}

/** A task of ours about a loss. */
export interface LossTask {
  readonly id: string;
  readonly key: string;
  readonly lossKey: string;
  readonly role: string;
  readonly ownerId: string | null;
  readonly status: string;
  readonly dueOn: Day | null;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
  /** Is it associated with its loss and company, and with which contacts? */
  readonly linked: {
    readonly loss: boolean;
    readonly company: boolean;
    readonly contacts: readonly string[];
  };
}

/** A call that we logged in HubSpot. */
export interface LoggedCall {
  readonly id: string;
  readonly key: string;
  /** HTML. */
  readonly body: string;
}

/** All that the portal holds of one company now, for its recovery call. */
export interface CallFacts extends Pick<
  CallScreen,
  'currency' | 'timeZone' | 'today' | 'reasons' | 'contacts' | 'owners' | 'mayOffer'
> {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly company: CalledCompany;
  /** The mirrored properties as the company holds them; empty text where it holds none. */
  readonly mirror: Properties;
  /** Codes of the categories that reasons may have. */
  readonly categories: readonly string[];
  /** Of this company only. */
  readonly losses: readonly CallLoss[];
  readonly tasks: readonly LossTask[];
  readonly calls: readonly LoggedCall[];
  readonly causes: readonly HeldCause[];
  readonly tickets: readonly BriefTicket[];
}

const callRoles = ['executive', 'team', 'owner'];

/** The task of the recovery call about a loss: the open one, else one that is done; null where nobody has been given it. */
export function callTaskOf({ tasks }: Pick<CallFacts, 'tasks'>, lossKey: string): LossTask | null {
  const own = tasks.filter((task) => task.lossKey === lossKey && callRoles.includes(task.role));
  return own.find((task) => !isDone(task)) ?? own[0] ?? null;
}

/** Is nothing left to do of a task? */
export function isDone({ status }: Pick<LossTask, 'status'>): boolean {
  return status === 'COMPLETED';
}

/**
 * The loss that the recovery call of a company is about: the open absence, the one that is to come, else the newest that
 * a call was made or planned for; null where this company needs no call.
 */
export function lossToCall(facts: Pick<CallFacts, 'losses' | 'tasks' | 'causes'>): CallLoss | null {
  const { losses } = facts;
  return openAbsence({ losses }) ?? comingAbsence({ losses }) ?? newest(losses.filter(isCalled(facts)));
}

/** Does what a company says of its next step follow from this loss? */
export function isOpenLoss(facts: Pick<CallFacts, 'losses'>, { key }: CallLoss): boolean {
  return (openAbsence(facts) ?? comingAbsence(facts))?.key === key;
}

/** The statuses of losses that customers are called about. */
export function mayBeCalled({ status }: { readonly status: string }): boolean {
  return ['lost', 'leaving', 'returned', 'recorded'].includes(status);
}

function isCalled({ tasks, causes }: Pick<CallFacts, 'tasks' | 'causes'>): (loss: CallLoss) => boolean {
  return (loss) =>
    mayBeCalled(loss) &&
    (['clr_call_status', 'clr_recorded_at', 'clr_call_draft'].some((name) => loss.said[name]) ||
      callTaskOf({ tasks }, loss.key) !== null ||
      causes.some(({ lossKey }) => lossKey === loss.key));
}
