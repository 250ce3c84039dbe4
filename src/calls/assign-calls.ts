import type { Settings } from '../settings/settings.ts';
import type { Day } from '../time/day.ts';
import { callersOf, type Person } from './callers.ts';
import { type Dealt, dealOut, seatsOf, type ToDeal } from './deal-out.ts';
import { callDays, dueDay, meetingDay } from './due-days.ts';
import type { CalledCompany, CalledLoss, CallRole } from './facts.ts';
import { type CallList, isOfAnother, population } from './population.ts';

/** What the calls of a month are assigned from. */
export interface ToAssign {
  readonly list: CallList;
  readonly today: Day;
  /** The month's churned losses, those back by now too. */
  readonly losses: readonly CalledLoss[];
  /** By id; a company that is gone is absent. */
  readonly companies: ReadonlyMap<string, CalledCompany>;
  readonly people: readonly Person[];
  readonly settings: Settings;
}

/** Who calls about a loss, and until when. */
export interface AssignedCall {
  readonly loss: CalledLoss;
  readonly company: CalledCompany;
  readonly role: CallRole;
  /** Owner id; null where nobody can be given the call. */
  readonly callerId: string | null;
  readonly callerName: string;
  readonly dueOn: Day;
}

export interface Assigned {
  /** In the order of company ids. */
  readonly calls: readonly AssignedCall[];
  /** What somebody should know, in sentences. */
  readonly warnings: readonly string[];
}

interface Candidate extends ToDeal {
  readonly loss: CalledLoss;
  readonly company: CalledCompany;
}

/** Assigns the month's calls: the most valuable to the executives as far as their seats go, the rest to the owners. */
export function assignCalls(toAssign: ToAssign): Assigned {
  const { list, today, losses, companies, people, settings } = toAssign;
  const { executives, recoveryTeam, warnings } = callersOf(people, settings);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const active = new Set(people.filter((person) => person.active).map(({ id }) => id));

  const lost = population(losses, list);
  const candidates = lost.flatMap((loss): Candidate[] => {
    const company = companies.get(loss.companyId);
    if (!company || (company.doNotCall && !loss.call)) return [];
    const { ownerId } = company;
    return [
      {
        loss,
        company,
        companyId: company.id,
        value: loss.value,
        ownerId: ownerId !== null && active.has(ownerId) ? ownerId : null,
        held: loss.call,
      },
    ];
  });
  const dealtAbout = new Set(candidates.map(({ loss }) => loss.id));
  const seats = { executives, perExecutive: settings.callsPerExecutive, total: settings.callsTotal };
  const dealt = dealOut(candidates, {
    ...seats,
    recoveryTeam,
    spent: losses.flatMap(({ id, call }) =>
      call?.role === 'executive' && !isOfAnother({ call }, list) && !dealtAbout.has(id)
        ? [call.callerId]
        : [],
    ),
  });

  const days = callDays(today, meetingDay(list.month, settings.meetingWorkingDay));
  const calls = dealt.map((call): AssignedCall => {
    const { loss, company } = call.loss;
    const { role, callerId } = call;
    return {
      loss,
      company,
      role,
      callerId,
      callerName: callerId === null ? '' : (names.get(callerId) ?? ''),
      dueOn: loss.call?.dueOn ?? dueDay(days, call),
    };
  });
  const at = new Map(candidates.map(({ loss }, place) => [loss.id, place]));
  return {
    calls: calls.sort((a, b) => (at.get(a.loss.id) ?? 0) - (at.get(b.loss.id) ?? 0)),
    warnings: [
      ...warnings,
      ...seatWarnings(candidates.length, executives.length, seatsOf(seats)),
      ...standInWarnings(dealt, names.get(executives[0] ?? '') ?? ''),
      ...leftOutWarnings(lost, companies),
    ],
  };
}

function seatWarnings(calls: number, executives: number, seats: number): readonly string[] {
  if (executives === 0)
    return ['Nobody is set as an executive, so every call goes to the owner of the company.'];
  if (calls >= seats) return [];
  const told = calls === 1 ? 'There is 1 call to make' : `There are ${calls} calls to make`;
  return [`${told}, fewer than the ${seats} the executives have time for.`];
}

function standInWarnings(dealt: readonly Dealt<ToDeal>[], firstExecutive: string): readonly string[] {
  const where = {
    'recovery team': 'the recovery team calls instead',
    executive: `${firstExecutive} calls instead, since no recovery team is set`,
    nobody: 'somebody has to be found, since neither a recovery team nor an executive is set',
  };
  return (['recovery team', 'executive', 'nobody'] as const).flatMap((by) => {
    const calls = dealt.filter(({ standIn }) => standIn === by).length;
    if (calls === 0) return [];
    const whose = calls === 1 ? '1 company has no active owner' : `${calls} companies have no active owner`;
    return [`${whose}: ${where[by]}.`];
  });
}

function leftOutWarnings(
  lost: readonly CalledLoss[],
  companies: ReadonlyMap<string, CalledCompany>,
): readonly string[] {
  const gone = lost.filter(({ companyId }) => !companies.has(companyId));
  const barred = lost.filter(({ companyId, call }) => !call && companies.get(companyId)?.doNotCall);
  const name = ({ companyId }: CalledLoss): string => companies.get(companyId)?.name ?? companyId;
  return [
    ...(gone.length > 0
      ? [`Nobody calls about companies that are not in HubSpot any more: ${gone.map(name).join(', ')}.`]
      : []),
    ...(barred.length > 0
      ? [`Nobody calls companies marked “do not call”: ${barred.map(name).join(', ')}.`]
      : []),
  ];
}
