import type { Settings } from '../settings/settings.ts';
import type { Day } from '../time/day.ts';
import { callersOf, type Person } from './callers.ts';
import type { CallChoice } from './choose/call-choice.ts';
import { chooseCalls, type Chosen } from './choose/choose-calls.ts';
import type { CallSeat } from './choose/codes.ts';
import { type Excluded, sortOut, type ToSort } from './choose/sort-out.ts';
import { whyOf } from './choose/why.ts';
import { type Callers, type Dealt, dealOut, seatsOf, type ToDeal } from './deal-out.ts';
import { callDays, dueDay, meetingDay } from './due-days.ts';
import type { CallRole } from './facts.ts';
import { managedAccount } from './managed-account.ts';
import { isOfAnother } from './population.ts';
import { shortfallsOf, warningsOf } from './tell-assigned.ts';

/** What the calls of a month are assigned from. */
export interface ToAssign extends ToSort {
  readonly people: readonly Person[];
  /** What operators chose for this month, the oldest first. */
  readonly choices: readonly CallChoice[];
  readonly settings: Settings;
}

/** Who calls about a loss, why, and until when. */
export interface AssignedCall extends Chosen {
  readonly role: CallRole;
  /** Owner id; null where nobody can be given the call. */
  readonly callerId: string | null;
  /** Empty where nobody can be given the call. */
  readonly callerName: string;
  /** The caller looks after this account, or did when it was lost, and is not called for just that. */
  readonly callerManagedAccount: boolean;
  /** Is the call taken from somebody who is not active any more? */
  readonly reassigned: boolean;
  readonly dueOn: Day;
  /** Why an executive calls, or none does, in a sentence. */
  readonly why: string;
}

/** The seats of a month by how they are filled, and how many there are. */
export interface SeatCounts extends Readonly<Record<CallSeat, number>> {
  readonly executives: number;
  readonly all: number;
}

export interface Assigned {
  /** In the order of company ids. */
  readonly calls: readonly AssignedCall[];
  /** The largest value first. */
  readonly excluded: readonly Excluded[];
  readonly seats: SeatCounts;
  /** Where calls are fewer than they should be, in sentences. */
  readonly shortfalls: readonly string[];
  /** What else somebody should know, in sentences. */
  readonly warnings: readonly string[];
}

interface Candidate extends ToDeal {
  readonly chosen: Chosen;
}

/** Assigns the month's calls: the chosen ones to executives, the rest to the recovery team or the accounts' owners. */
export function assignCalls(toAssign: ToAssign): Assigned {
  const { list, today, people, settings } = toAssign;
  const { executives, recoveryTeam, warnings } = callersOf(people, settings);
  const { eligible, excluded } = sortOut(toAssign);
  const spent = spentSeats(toAssign, new Set(eligible.map(({ loss }) => loss.id)));
  const callers: Callers = { executives, recoveryTeam, perExecutive: settings.callsPerExecutive, spent };
  const all = seatsOf(callers, settings.callsTotal);
  const meeting = meetingDay(list.month, settings.meetingWorkingDay);
  const chosen = chooseCalls(eligible, {
    month: list.month,
    on: meeting > today ? meeting : today,
    seats: all - spent.length,
    choices: toAssign.choices,
  });

  const dealt = dealOut(candidatesOf(chosen, people), callers);
  const days = callDays(today, meeting);
  const at = new Map(eligible.map(({ loss }, place) => [loss.id, place]));
  const calls = dealt
    .map((each) => assignedCall(each, people, days))
    .sort((a, b) => (at.get(a.loss.id) ?? 0) - (at.get(b.loss.id) ?? 0));
  const seats = { ...countsOf(calls), executives: executives.length, all };
  const told = { calls, excluded, seats, dealt, choices: toAssign.choices, recoveryTeam };
  const firstExecutive = people.find(({ id }) => id === executives[0])?.name ?? '';
  return {
    calls,
    excluded,
    seats,
    shortfalls: shortfallsOf(told),
    warnings: [...warnings, ...warningsOf({ ...told, firstExecutive })],
  };
}

/** Executives' calls of this list about losses that nobody calls about any more: their seats were used. */
function spentSeats({ losses, list }: ToAssign, called: ReadonlySet<string>): readonly (string | null)[] {
  return losses.flatMap(({ id, call }) =>
    call?.role === 'executive' && !isOfAnother({ call }, list) && !called.has(id) ? [call.callerId] : [],
  );
}

function candidatesOf(chosen: readonly Chosen[], people: readonly Person[]): readonly Candidate[] {
  const active = new Set(people.filter((person) => person.active).map(({ id }) => id));
  return chosen.map((each): Candidate => {
    const { loss, company, seat } = each;
    const { call } = loss;
    const departed = call !== null && !call.done && call.callerId !== null && !active.has(call.callerId);
    return {
      chosen: each,
      companyId: company.id,
      value: loss.value,
      ownerId: company.ownerId !== null && active.has(company.ownerId) ? company.ownerId : null,
      seated: seat !== null,
      held: call && { role: call.role, callerId: call.callerId, departed },
    };
  });
}

function assignedCall(
  { loss: { chosen, held }, role, callerId, place, of }: Dealt<Candidate>,
  people: readonly Person[],
  days: readonly Day[],
): AssignedCall {
  const { loss, company } = chosen;
  const callerName = people.find(({ id }) => id === callerId)?.name ?? '';
  return {
    ...chosen,
    role,
    callerId,
    callerName,
    callerManagedAccount: managedAccount({ role, callerId, callerName, loss, company }),
    reassigned: held?.departed ?? false,
    dueOn: loss.call?.dueOn ?? dueDay(days, { place, of }),
    why: whyOf({ ...chosen, role }),
  };
}

function countsOf(calls: readonly AssignedCall[]): Readonly<Record<CallSeat, number>> {
  const count = (seat: CallSeat): number => calls.filter((call) => call.seat === seat).length;
  return { pinned: count('pinned'), score: count('score'), representative: count('representative') };
}
