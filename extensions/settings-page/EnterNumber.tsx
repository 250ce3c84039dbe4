import { NumberInput } from '@hubspot/ui-extensions';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { enteredNumber } from '../entered-number.ts';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/**
 * A number, or nothing where the input was emptied. It is told when the field is left, often by a press on Save: what is
 * wrong takes the place of the description, so that nothing below moves away under that press.
 */
export function EnterNumber(props: {
  readonly field: Field;
  readonly description: string;
  readonly number: number | null;
  readonly problems: readonly Problem[];
  readonly enter: (number: number | null) => void;
}): ReactNode {
  const { field, description, number, problems, enter } = props;
  const problem = shownProblem(problems, field);
  return (
    <NumberInput
      name={field}
      label={fieldLabels[field]}
      {...(problem.error ? {} : { description })}
      {...(number !== null && { value: number })}
      onChange={(entered) => enter(enteredNumber(entered))}
      {...problem}
    />
  );
}
