import { Select } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';

/** Chooses one of some; empty text where nothing is chosen. */
export function Choose<Value extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly held: Value | '';
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
}): ReactElement {
  const { held, options, choose, ...said } = props;
  return (
    <Select
      {...said}
      placeholder="Choose"
      options={options.map(({ value, label }) => ({ value, label }))}
      {...(held === '' ? {} : { value: held })}
      onChange={(chosen) => {
        const option = options.find(({ value }) => value === chosen);
        if (option) choose(option.value);
      }}
    />
  );
}
