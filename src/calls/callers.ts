import { compareIds } from '../losses/order.ts';
import type { Settings } from '../settings/settings.ts';
import { fold } from '../text/fold.ts';

/** One of the account's owners. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly teams: readonly { readonly name: string }[];
  readonly active: boolean;
}

/** Active people by owner id, in id order. */
export interface Callers {
  readonly executives: readonly string[];
  readonly recoveryTeam: readonly string[];
}

/** Who may be given calls under these settings, and what of the settings could not be followed, in sentences. */
export function callersOf(
  people: readonly Person[],
  settings: Pick<Settings, 'executives' | 'recoveryTeam'>,
): Callers & { readonly warnings: readonly string[] } {
  const executives = named(people, settings.executives, 'executive');
  const recovery = named(people, settings.recoveryTeam, 'member of the recovery team');
  return {
    executives: executives.ids,
    recoveryTeam: recovery.ids,
    warnings: [...executives.warnings, ...recovery.warnings],
  };
}

function named(
  people: readonly Person[],
  { team, owners }: Settings['executives'],
  what: string,
): { readonly ids: readonly string[]; readonly warnings: readonly string[] } {
  const active = people.filter((person) => person.active);
  const wanted = team === null ? null : fold(team);
  const inTeam = active.filter(({ teams }) => teams.some(({ name }) => fold(name) === wanted));
  const byId = new Set(active.map(({ id }) => id));
  const gone = owners.filter((id) => !byId.has(id));
  const ids = new Set([...inTeam.map(({ id }) => id), ...owners.filter((id) => byId.has(id))]);
  return {
    ids: [...ids].sort(compareIds),
    warnings: [
      ...(team !== null && inTeam.length === 0
        ? [`Nobody active is in the team “${team}”. Name another team or people in the settings.`]
        : []),
      ...gone.map((id) => `One ${what} is deactivated or gone (owner ID ${id}) and is given no calls.`),
    ],
  };
}
