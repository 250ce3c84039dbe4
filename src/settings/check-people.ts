import type { Choices } from './choices.ts';
import type { Field, Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** So many people named one by one still fit into the property that keeps the settings. */
const mostPeople = 200;

/** What is wrong with a choice of people: a team nobody is in, people who left or were never here. */
export function checkPeople(
  { team, owners }: SettingsDraft['executives'],
  choices: Choices,
  fields: { readonly team: Field; readonly owners: Field },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (team !== null && !choices.teams.some(({ name, people }) => name === team && people > 0)) {
    problems.push({
      field: fields.team,
      sentence: `HubSpot shows nobody in a team “${team}”. Choose another team, or none and name people one by one.`,
    });
  }
  const held = new Map(choices.owners.map((owner) => [owner.id, owner]));
  const unknown = owners.filter((id) => !held.has(id));
  if (unknown.length > 0) {
    problems.push({
      field: fields.owners,
      sentence: `HubSpot no longer knows ${unknown.length === 1 ? 'the owner' : 'the owners'} with id ${unknown.join(', ')}. Take them out.`,
    });
  }
  const left = owners.flatMap((id) => held.get(id) ?? []).filter(({ active }) => !active);
  if (left.length > 0) {
    problems.push({
      field: fields.owners,
      sentence: `Deactivated in HubSpot, so no call can be given to: ${left.map(({ label }) => label).join(', ')}. Take them out.`,
    });
  }
  if (owners.length > mostPeople) {
    problems.push({
      field: fields.owners,
      sentence: `Name at most ${mostPeople} people one by one. For more, choose a HubSpot team.`,
    });
  }
  return problems;
}
