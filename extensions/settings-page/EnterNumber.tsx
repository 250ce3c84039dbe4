import { NumberInput } from '@hubspot/ui-extensions';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/** A number, or nothing where the input was emptied. */
export function EnterNumber(props: {
  readonly field: Field;
  readonly description: string;
  readonly number: number | null;
  readonly problems: readonly Problem[];
  readonly enter: (number: number | null) => void;
}): ReactNode {
  const { field, description, number, problems, enter } = props;
  return (
    <NumberInput
      name={field}
      label={fieldLabels[field]}
      description={description}
      {...(number !== null && { value: number })}
      onChange={(entered) => enter(Number.isFinite(entered) ? entered : null)}
      {...shownProblem(problems, field)}
    />
  );
}
