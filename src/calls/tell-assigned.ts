import type { AssignedCall, SeatCounts } from './assign-calls.ts';
import type { CallChoice } from './choose/call-choice.ts';
import type { ExclusionReason } from './choose/codes.ts';
import type { Excluded } from './choose/sort-out.ts';
import type { Dealt, ToDeal } from './deal-out.ts';

/** What is told of an assignment. */
export interface ToTell {
  readonly calls: readonly AssignedCall[];
  readonly excluded: readonly Excluded[];
  readonly seats: SeatCounts;
  readonly dealt: readonly Dealt<ToDeal>[];
  readonly choices: readonly CallChoice[];
  readonly recoveryTeam: readonly string[];
}

/** So many names stand in a sentence; the rest is counted. */
const mostNames = 5;

/** Where calls are fewer than they should be, in sentences. */
export function shortfallsOf({ calls, excluded, seats, choices }: ToTell): readonly string[] {
  if (seats.executives === 0) return [];
  const told = calls.length === 1 ? 'There is 1 call to make' : `There are ${calls.length} calls to make`;
  const pinned = new Map(choices.map(({ companyId, choice }) => [companyId, choice === 'pinned']));
  const barred = excluded.filter(({ companyId }) => pinned.get(companyId));
  const late = calls.filter(({ company, seat }) => pinned.get(company.id) && seat === null);
  return [
    ...(calls.length < seats.all
      ? [`${told}, fewer than the ${seats.all} the executives have time for.`]
      : []),
    ...barred.map(({ companyName, sentence }) => `${companyName} is pinned, but nobody calls: ${sentence}`),
    ...(late.length > 0
      ? [`Pinned, but no executive’s seat was left: ${namesOf(late.map(({ company }) => company.name))}.`]
      : []),
  ];
}

/** What else somebody should know, in sentences; `firstExecutive`: the name of who stands in last. */
export function warningsOf(told: ToTell & { readonly firstExecutive: string }): readonly string[] {
  return [
    ...nobodyToCall(told),
    ...standIns(told),
    ...reassigned(told.calls),
    ...managers(told.calls),
    ...stillOpen(told.calls),
    ...exclusions(told.excluded),
  ];
}

function nobodyToCall({ seats, recoveryTeam }: ToTell): readonly string[] {
  if (seats.executives > 0) return [];
  const instead = recoveryTeam.length > 0 ? 'the recovery team' : 'the owner of the company';
  return [`Nobody is set as an executive, so every call goes to ${instead}.`];
}

function standIns({
  dealt,
  firstExecutive,
}: ToTell & { readonly firstExecutive: string }): readonly string[] {
  const where = {
    'recovery team': 'the recovery team calls instead',
    executive: `${firstExecutive} calls instead, since no recovery team is set`,
    nobody: 'somebody has to be found, since neither a recovery team nor an executive is set',
  };
  return (['recovery team', 'executive', 'nobody'] as const).flatMap((by) => {
    const calls = dealt.filter(({ standIn, role }) => standIn === by && role === 'owner').length;
    if (calls === 0) return [];
    const whose = calls === 1 ? '1 company has no active owner' : `${calls} companies have no active owner`;
    return [`${whose}: ${where[by]}.`];
  });
}

function reassigned(calls: readonly AssignedCall[]): readonly string[] {
  return calls
    .filter((call) => call.reassigned)
    .map(({ company, callerName }) =>
      callerName === ''
        ? `Whoever was to call ${company.name} is not active any more: give the task to a person.`
        : `Whoever was to call ${company.name} is not active any more: ${callerName} calls instead.`,
    );
}

function managers(calls: readonly AssignedCall[]): readonly string[] {
  const told = calls.filter((call) => call.callerManagedAccount && !call.loss.call?.done);
  if (told.length === 0) return [];
  const names = namesOf(told.map(({ callerName, company }) => `${callerName} (${company.name})`));
  return [`These callers looked after the account themselves and may hear less: ${names}.`];
}

function stillOpen(calls: readonly AssignedCall[]): readonly string[] {
  return calls.flatMap(({ company, barred, loss: { call } }) =>
    barred && call && !call.done
      ? [`${company.name} has an open call, though: ${barred.sentence} Close the task if nobody should call.`]
      : [],
  );
}

/** Customers who are back, or on another list, are no news. */
const toldOf: readonly (readonly [ExclusionReason, string])[] = [
  ['gone', 'Nobody calls about companies that are not in HubSpot any more'],
  ['do_not_call', 'Nobody calls companies marked “do not call”'],
  ['insolvent', 'Nobody calls companies that are insolvent'],
  ['in_dispute', 'Nobody calls companies in dispute with us'],
  ['deliberate', 'Nobody calls customers we let go on purpose'],
  ['country', 'Nobody calls companies in countries where the settings forbid it'],
  ['called_recently', 'Nobody calls companies that were called recently'],
  ['contacts_barred', 'Nobody calls companies whose contacts must all not be called'],
];

function exclusions(excluded: readonly Excluded[]): readonly string[] {
  return toldOf.flatMap(([reason, sentence]) => {
    const names = excluded.filter((each) => each.reason === reason).map(({ companyName }) => companyName);
    return names.length === 0 ? [] : [`${sentence}: ${namesOf(names)}.`];
  });
}

function namesOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
