import { Input } from '@hubspot/ui-extensions';
import { longestLabel } from '@loss-review/domain/reasons/reason-change';
import type { ReactNode } from 'react';

/** The name of a reason or category. */
export function EnterLabel(props: {
  readonly label: string;
  readonly description: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
}): ReactNode {
  const { label, description, typed, type } = props;
  const isTooLong = typed.trim().length > longestLabel;
  return (
    <Input
      name="label"
      label={label}
      description={description}
      required
      value={typed}
      onInput={type}
      onChange={type}
      {...(isTooLong && { error: true, validationMessage: `At most ${longestLabel} characters.` })}
    />
  );
}

/** The name as it is to be kept; null while it is empty or too long. */
export function labelIn(typed: string): string | null {
  const label = typed.trim().replace(/\s+/g, ' ');
  return label === '' || label.length > longestLabel ? null : label;
}
