import type { DateInputProps, TimeInputProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Drawn } from './drawn.ts';
import { Field, useOwnText } from './field.tsx';

interface Day {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  readonly date: number;
}

const two = (number: number): string => String(number).padStart(2, '0');
const textOf = (day: Day | null | undefined): string =>
  day ? `${day.year}-${two(day.month + 1)}-${two(day.date)}` : '';

function dayOf(text: string): Day | null {
  const [year, month, date] = text.split('-').map(Number);
  return year && month && date ? { year, month: month - 1, date } : null;
}

function DateInput(props: DateInputProps): ReactNode {
  const { name, value, defaultValue, readOnly, min, max, onChange, onBlur } = props;
  const [text, setText] = useOwnText(textOf(value ?? defaultValue));
  const told = (typed: string, tell: DateInputProps['onChange']): void => {
    const day = dayOf(typed);
    if (day) tell?.({ ...day, formattedDate: typed });
  };
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="date"
          name={name}
          value={text}
          readOnly={readOnly}
          min={textOf(min)}
          max={textOf(max)}
          onChange={(event) => {
            setText(event.target.value);
            told(event.target.value, onChange);
          }}
          onBlur={() => told(text, onBlur)}
        />
      )}
    </Field>
  );
}

function TimeInput(props: TimeInputProps): ReactNode {
  const { name, value, defaultValue, readOnly, onChange } = props;
  const at = value ?? defaultValue;
  const [text, setText] = useOwnText(at ? `${two(at.hours)}:${two(at.minutes)}` : '');
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type="time"
          name={name}
          value={text}
          readOnly={readOnly}
          onChange={(event) => {
            setText(event.target.value);
            const [hours, minutes] = event.target.value.split(':').map(Number);
            if (hours !== undefined && minutes !== undefined) onChange?.({ hours, minutes });
          }}
        />
      )}
    </Field>
  );
}

/** Where days and times are chosen. */
export const timeInputs: Readonly<Record<string, Drawn>> = { DateInput, TimeInput };
