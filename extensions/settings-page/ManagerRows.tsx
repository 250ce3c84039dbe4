import { Button, Flex, Select, Text } from '@hubspot/ui-extensions';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { Problem } from '@loss-review/domain/settings/problem';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { ReactNode } from 'react';
import { ownerOptions } from './owner-options.ts';
import { messageOn } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

type Managers = NonNullable<SettingsDraft['feedback']>['managers'];

/** Employees with a manager of their own; HubSpot does not tell who manages whom. */
export function ManagerRows(props: {
  readonly managers: Managers;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  readonly alter: (managers: Managers) => void;
}): ReactNode {
  const { managers, choices, problems, alter } = props;
  const message = messageOn(problems, 'managers');
  const put = (place: number, part: Partial<Managers[number]>): void =>
    alter(managers.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{fieldLabels.managers}</Text>
      {managers.map((row, place) => (
        // Rows are told apart by their place: two may be empty.
        <Flex key={place} direction="row" gap="sm" align="end" wrap>
          <PickOwner
            name={`employee-${place + 1}`}
            label={`Employee ${place + 1}`}
            chosen={row.employee}
            choices={choices}
            pick={(employee) => put(place, { employee })}
          />
          <PickOwner
            name={`manager-${place + 1}`}
            label={`Manager of employee ${place + 1}`}
            chosen={row.manager}
            choices={choices}
            pick={(manager) => put(place, { manager })}
          />
          <Button size="sm" onClick={() => alter(managers.filter((_, at) => at !== place))}>
            {`Remove row ${place + 1}`}
          </Button>
        </Flex>
      ))}
      {message !== null && <Text format={{ fontWeight: 'bold' }}>{message}</Text>}
      <Flex direction="row">
        <Button size="sm" onClick={() => alter([...managers, { employee: '', manager: '' }])}>
          Add an employee with another manager
        </Button>
      </Flex>
    </Flex>
  );
}

function PickOwner(props: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: Choices;
  readonly pick: (id: string) => void;
}): ReactNode {
  const { name, label, chosen, choices, pick } = props;
  return (
    <Select
      name={name}
      label={label}
      placeholder="Choose a person"
      {...(chosen === '' ? {} : { value: chosen })}
      options={[...ownerOptions(choices, [chosen])]}
      onChange={(picked) => pick(String(picked))}
    />
  );
}
