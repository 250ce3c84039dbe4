import { compareText } from '../../losses/order.ts';

/** Of fewer people nothing is told: a count would be a person's. */
const fewestPeople = 5;

/** An owner of records, deactivated ones too: their losses are their team's. */
export interface TeamMember {
  readonly name: string;
  readonly active: boolean;
  readonly teams: readonly { readonly name: string }[];
}

/** Everyone whose team is too small to be told, and who is in none, as one. */
export const smallerTeams = '(smaller teams)';

/**
 * The team by which a person's losses are counted, by the person's name. Teams of five active people and more are told;
 * a person of several is of the first by name. All others are one group, and nobody's where that is smaller than five.
 */
export function teamsByOwner(owners: readonly TeamMember[]): ReadonlyMap<string, string> {
  const placed = owners.map(({ name, active, teams }) => ({
    name,
    active,
    team: teams.map((team) => team.name).sort(compareText)[0] ?? '',
  }));
  const people = (team: string): number =>
    placed.filter((owner) => owner.active && owner.team === team).length;
  const large = new Set(
    [...new Set(placed.map(({ team }) => team))].filter(
      (team) => team !== '' && people(team) >= fewestPeople,
    ),
  );
  const rest = placed.filter(({ active, team }) => active && !large.has(team)).length;
  const restName = rest >= fewestPeople ? smallerTeams : '';
  return new Map(placed.map(({ name, team }) => [name, large.has(team) ? team : restName]));
}
