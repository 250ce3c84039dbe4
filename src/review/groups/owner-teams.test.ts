import { expect, test } from 'vitest';
import { smallerTeams, type TeamMember, teamsByOwner } from './owner-teams.ts';

const member = (name: string, ...teams: readonly string[]): TeamMember => ({
  name,
  active: true,
  teams: teams.map((team) => ({ name: team })),
});
const five = (team: string): readonly TeamMember[] =>
  ['a', 'b', 'c', 'd', 'e'].map((name) => member(`${team} ${name}`, team));

test('a team of five is told, with who left it; smaller ones are one group', () => {
  const gone = { ...member('Gone', 'North'), active: false };
  const teams = teamsByOwner([
    ...five('North'),
    gone,
    ...five('South').slice(1),
    member('West', 'West', 'Zoo'),
    member('Alone'),
  ]);
  expect(teams.get('North a')).toBe('North');
  expect(teams.get('Gone')).toBe('North');
  for (const name of ['South b', 'West', 'Alone']) expect(teams.get(name)).toBe(smallerTeams);
});

test('where all smaller teams together are fewer than five people, nothing is told of them', () => {
  const teams = teamsByOwner([...five('North'), member('West', 'West'), member('Alone')]);
  expect([teams.get('West'), teams.get('Alone')]).toEqual(['', '']);
});

test('somebody of several teams makes only the first of them larger', () => {
  const teams = teamsByOwner([...five('North').slice(1), ...five('South'), member('Both', 'South', 'North')]);
  expect(teams.get('Both')).toBe('North');
  expect(teams.get('North b')).toBe('North');
});
