import type { Assigned, AssignedCall } from '../calls/assign-calls.ts';
import type { CallChoice } from '../calls/choose/call-choice.ts';
import { callSeats } from '../calls/choose/codes.ts';
import { compareIds, compareText } from '../losses/order.ts';
import type { Settings } from '../settings/settings.ts';
import type { Month } from '../time/day.ts';
import { type CallList, type ListedCall, mostShown } from './call-list.ts';

/** What a call list is told from. */
export interface ToDescribe {
  readonly month: Month;
  readonly timeZone: string;
  readonly currency: string;
  readonly assignedAt: string | null;
  readonly settings: Pick<Settings, 'callsPerExecutive' | 'callsTotal'>;
  readonly assigned: Assigned;
  /** The oldest first. */
  readonly choices: readonly CallChoice[];
  /** Names by company id, also of companies that are on the list no more. */
  readonly names: ReadonlyMap<string, string>;
}

/** The call list of a month as its screen shows it. */
export function describeCallList(told: ToDescribe): CallList {
  const { month, timeZone, currency, assignedAt, settings, assigned, choices, names } = told;
  const { calls, excluded, seats, shortfalls, warnings } = assigned;
  return {
    month,
    timeZone,
    currency,
    assignedAt,
    seats: { ...seats, perExecutive: settings.callsPerExecutive, total: settings.callsTotal },
    calls: [...calls].sort(bySeat).slice(0, mostShown).map(listedCall),
    excluded: excluded.slice(0, mostShown).map((each) => ({ ...each })),
    more: {
      calls: Math.max(0, calls.length - mostShown),
      excluded: Math.max(0, excluded.length - mostShown),
    },
    shortfalls: [...shortfalls],
    warnings: [...warnings],
    choices: [...choices].reverse().map((choice) => ({
      ...choice,
      companyName: names.get(choice.companyId) ?? `Company ${choice.companyId}`,
    })),
  };
}

function listedCall({ loss, company, choice, parts, ...call }: AssignedCall): ListedCall {
  const { role, seat, callerId, callerName, callerManagedAccount, dueOn, score, why } = call;
  return {
    companyId: company.id,
    companyName: company.name,
    lossId: loss.id,
    lostOn: loss.lostOn,
    value: loss.value,
    ...{ role, seat, callerId, callerName, callerManagedAccount, dueOn, score, why },
    assigned: loss.call !== null,
    parts: [...parts],
    choice: choice === null || choice.choice === 'none' ? null : choice.choice,
  };
}

function bySeat(a: AssignedCall, b: AssignedCall): number {
  const place = ({ seat }: AssignedCall): number =>
    seat === null ? callSeats.length : callSeats.indexOf(seat);
  return (
    place(a) - place(b) ||
    b.score - a.score ||
    b.loss.value - a.loss.value ||
    compareText(a.company.name, b.company.name) ||
    compareIds(a.company.id, b.company.id)
  );
}
