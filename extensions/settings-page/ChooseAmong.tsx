import { Select } from '@hubspot/ui-extensions';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { ReactNode } from 'react';
import { shownProblem } from './section-props.ts';
import { fieldLabels } from './setting-words.ts';

/** One of a few choices that the app itself offers. */
export function ChooseAmong<Value extends string>(props: {
  readonly field: Field;
  readonly description: string;
  readonly chosen: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly offered: readonly Value[];
  readonly problems: readonly Problem[];
  readonly choose: (value: Value) => void;
}): ReactNode {
  const { field, description, chosen, words, offered, problems, choose } = props;
  return (
    <Select
      name={field}
      label={fieldLabels[field]}
      description={description}
      value={chosen}
      options={offered.map((value) => ({ value, label: words[value] }))}
      onChange={(picked) => {
        const value = offered.find((one) => one === picked);
        if (value !== undefined) choose(value);
      }}
      {...shownProblem(problems, field)}
    />
  );
}
