import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from './drawn.ts';

/** What HubSpot's inputs have in common around the control. */
export interface FieldProps {
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
  readonly testId?: string | undefined;
}

/** What a control must carry so that its label and notes belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
}

/** A label above a control, notes below it. */
export function Field(
  props: FieldProps & { readonly children: (control: ControlProps) => ReactNode },
): ReactNode {
  const { label, required, description, tooltip, error, validationMessage, testId, children } = props;
  const id = useId();
  const notes = [description, validationMessage].filter(Boolean).length > 0;
  return (
    <div className={classes('field', error && 'error')} data-testid={testId}>
      {label !== undefined && (
        <label htmlFor={id} id={`${id}-label`} dir="auto">
          {label}
          {required && <span className="required"> *</span>}
          {tooltip !== undefined && (
            <span className="hint" title={tooltip} aria-hidden="true">
              i
            </span>
          )}
        </label>
      )}
      {children({
        id,
        ...(notes ? { 'aria-describedby': `${id}-notes` } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
      {notes && (
        <div className="notes" id={`${id}-notes`} dir="auto">
          {description && <div>{description}</div>}
          {validationMessage && <div className={error ? 'wrong' : 'right'}>{validationMessage}</div>}
        </div>
      )}
    </div>
  );
}

/**
 * A control's own text. The worker's echo of a key comes back after the next key was pressed, and must not undo it; any
 * other value from the worker replaces the text.
 */
export function useOwnText(value: string): readonly [string, (typed: string) => void] {
  const [text, setText] = useState(value);
  const sent = useRef<string[]>([]);
  useEffect(() => {
    const echo = sent.current.indexOf(value);
    if (echo < 0) setText(value);
    else sent.current.splice(0, echo + 1);
  }, [value]);
  return [
    text,
    (typed) => {
      sent.current.push(typed);
      setText(typed);
    },
  ];
}
