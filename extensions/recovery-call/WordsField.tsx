import { TextArea } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';

/** A field for people's own words. */
export interface WordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** In characters; HubSpot's input may let more through, such as a paste. */
  readonly longest: number;
  readonly rows?: number;
  readonly type: (typed: string) => void;
}

/** Takes words as they are typed; too many are kept, and said to be too many. */
export function WordsField(props: WordsFieldProps): ReactElement {
  const { value, longest, type, ...said } = props;
  const over = value.length - longest;
  return (
    <TextArea
      rows={3}
      {...said}
      maxLength={longest}
      resize="vertical"
      value={value}
      error={over > 0}
      {...(over > 0 ? { validationMessage: `Shorten this by ${over}: it holds ${longest} characters.` } : {})}
      onInput={type}
      onChange={type}
    />
  );
}
