import { Flex } from '@hubspot/ui-extensions';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { ChooseOne } from './ChooseOne.tsx';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { ownerOptions } from './owner-options.ts';

type People = SettingsDraft['executives'];

/** A HubSpot team, people one by one, or both. */
export function PickPeople(props: {
  readonly help: string;
  readonly people: People;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  readonly fields: { readonly team: Field; readonly owners: Field };
  readonly pick: (people: People) => void;
}): ReactNode {
  const { help, people, choices, problems, fields, pick } = props;
  const teams = choices.teams
    .filter((team) => team.people > 0)
    .map(({ name, people: count }) => ({
      value: name,
      label: `${name} (${count === 1 ? '1 person' : `${count} people`})`,
    }));
  return (
    <Flex direction="column" gap="md">
      <ChooseOne
        field={fields.team}
        description={help}
        noneLabel="No team"
        chosen={people.team}
        options={teams}
        problems={problems}
        choose={(team) => pick({ ...people, team })}
      />
      <ChooseSeveral
        field={fields.owners}
        description="People named here call as well as the team."
        placeholder="Nobody"
        chosen={people.owners}
        options={ownerOptions(choices, people.owners)}
        problems={problems}
        choose={(owners) => pick({ ...people, owners })}
      />
    </Flex>
  );
}
