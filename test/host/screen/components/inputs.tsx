import type { InputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Drawn } from './drawn.ts';
import { type ControlProps, Field, useOwnText } from './field.tsx';

/** What a text control does with its text: HubSpot tells each key as `onInput`, and the committed text as `onChange`. */
function useTyping(props: InputProps | TextAreaProps): {
  readonly text: string;
  readonly type: (typed: string) => void;
  readonly commit: () => void;
  readonly leave: () => void;
} {
  const { value, defaultValue, onInput, onChange, onBlur } = props;
  const [text, setText] = useOwnText(value ?? defaultValue ?? '');
  return {
    text,
    type: (typed) => {
      setText(typed);
      onInput?.(typed);
    },
    commit: () => onChange?.(text),
    leave: () => {
      onChange?.(text);
      onBlur?.(text);
    },
  };
}

function Line(props: InputProps & { readonly kind: string; readonly control: ControlProps }): ReactNode {
  const { kind, control, name, placeholder, readOnly, onFocus } = props;
  const { text, type, commit, leave } = useTyping(props);
  return (
    <input
      {...control}
      type={kind}
      name={name}
      value={text}
      placeholder={placeholder}
      readOnly={readOnly}
      dir="auto"
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      onFocus={() => onFocus?.(text)}
      onBlur={leave}
    />
  );
}

const Input = (props: InputProps): ReactNode => (
  <Field {...props}>{(control) => <Line {...props} kind={props.type ?? 'text'} control={control} />}</Field>
);

const SearchInput = (props: SearchInputProps): ReactNode => (
  <Field {...props}>{(control) => <Line {...props} kind="search" control={control} />}</Field>
);

function Area(props: TextAreaProps & { readonly control: ControlProps }): ReactNode {
  const { control, name, placeholder, readOnly, rows, cols, maxLength, resize } = props;
  const { text, type, leave } = useTyping(props);
  return (
    <textarea
      {...control}
      name={name}
      value={text}
      placeholder={placeholder}
      readOnly={readOnly}
      rows={rows ?? 3}
      cols={cols}
      maxLength={maxLength}
      dir="auto"
      style={{ resize: resize ?? 'both' }}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}

const TextArea = (props: TextAreaProps): ReactNode => (
  <Field {...props}>{(control) => <Area {...props} control={control} />}</Field>
);

/** Where words are written. */
export const inputs: Readonly<Record<string, Drawn>> = {
  Input,
  SearchInput,
  TextArea,
  Textarea: TextArea,
};
