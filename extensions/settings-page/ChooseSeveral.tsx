import { MultiSelect } from '@hubspot/ui-extensions';
import type { Option } from '@loss-review/domain/settings/choices';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/** Choices out of a list; what is chosen but no longer there is shown, so that it can be taken out. */
export function ChooseSeveral(props: {
  readonly field: Field;
  readonly description: string;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
  readonly problems: readonly Problem[];
  readonly placeholder: string;
  readonly choose: (values: string[]) => void;
}): ReactNode {
  const { field, description, chosen, options, problems, placeholder, choose } = props;
  const gone = chosen.filter((value) => !options.some((option) => option.value === value));
  return (
    <MultiSelect
      name={field}
      label={fieldLabels[field]}
      description={description}
      placeholder={placeholder}
      value={[...chosen]}
      options={[
        ...options.map((option) => ({ value: option.value, label: option.label })),
        ...gone.map((value) => ({ value, label: `${value} (no longer in HubSpot)` })),
      ]}
      onChange={(values) => choose(values.map(String))}
      {...shownProblem(problems, field)}
    />
  );
}
