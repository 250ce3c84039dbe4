import { TextArea } from '@hubspot/ui-extensions';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/** Names, one a line; told when the field is left, without empty lines and without one name twice. */
export function EnterList(props: {
  readonly field: Field;
  readonly description: string;
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  readonly enter: (names: string[]) => void;
}): ReactNode {
  const { field, description, names, problems, enter } = props;
  return (
    <TextArea
      name={field}
      label={fieldLabels[field]}
      description={description}
      rows={3}
      resize="vertical"
      value={names.join('\n')}
      onChange={(typed) => enter(namesIn(typed))}
      {...shownProblem(problems, field)}
    />
  );
}

function namesIn(typed: string): string[] {
  const names = typed.split('\n').map((line) => line.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
