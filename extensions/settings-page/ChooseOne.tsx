import { Select } from '@hubspot/ui-extensions';
import type { Option } from '@loss-review/domain/settings/choices';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

// No name in HubSpot begins with a space, so this one is free.
const none = ' none';

/** One choice out of a list, or none where there is a label for that; one that is no longer there is shown, so that it can be changed. */
export function ChooseOne(props: {
  readonly field: Field;
  readonly description: string;
  readonly chosen: string | null;
  readonly options: readonly Option[];
  readonly problems: readonly Problem[];
  readonly noneLabel?: string;
  readonly choose: (value: string | null) => void;
}): ReactNode {
  const { field, description, chosen, options, problems, noneLabel, choose } = props;
  const isGone = chosen !== null && !options.some(({ value }) => value === chosen);
  return (
    <Select
      name={field}
      label={fieldLabels[field]}
      description={description}
      value={chosen ?? none}
      options={[
        ...(noneLabel === undefined ? [] : [{ value: none, label: noneLabel }]),
        ...options.map((option) => ({ value: option.value, label: option.label })),
        ...(isGone ? [{ value: chosen, label: `${chosen} (no longer in HubSpot)` }] : []),
      ]}
      onChange={(value) => choose(value === none ? null : String(value))}
      {...shownProblem(problems, field)}
    />
  );
}
