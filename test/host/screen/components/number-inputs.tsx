import type { CurrencyInputProps, NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Drawn } from './drawn.ts';
import { type ControlProps, Field, useOwnText } from './field.tsx';

interface FigureProps {
  readonly control: ControlProps;
  readonly name: string;
  readonly value: number | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly before?: string;
  readonly after?: string;
  readonly commit: (value: number) => void;
}

/** HubSpot tells a number when it is committed: on leaving the field and on Enter. */
function Figure(props: FigureProps): ReactNode {
  const { control, name, value, placeholder, readOnly, before, after, commit } = props;
  const [text, setText] = useOwnText(value === undefined || Number.isNaN(value) ? '' : String(value));
  // What an emptied field tells is not documented; NaN is the number that stands for none.
  const tell = (): void => commit(text.trim() === '' ? Number.NaN : Number(text.replace(/[\s,]/g, '')));
  return (
    <span className="figure">
      {before !== undefined && <span aria-hidden="true">{before}</span>}
      <input
        {...control}
        inputMode="decimal"
        name={name}
        value={text}
        placeholder={placeholder}
        readOnly={readOnly}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') tell();
        }}
        onBlur={tell}
      />
      {after !== undefined && <span aria-hidden="true">{after}</span>}
    </span>
  );
}

const within = (value: number, min = -Infinity, max = Infinity): number =>
  Math.min(max, Math.max(min, value));

function NumberInput(props: NumberInputProps): ReactNode {
  const { name, value, defaultValue, placeholder, readOnly, formatStyle, onChange, onBlur, min, max } = props;
  return (
    <Field {...props}>
      {(control) => (
        <Figure
          control={control}
          name={name}
          value={value ?? defaultValue}
          placeholder={placeholder}
          readOnly={readOnly}
          {...(formatStyle === 'percentage' ? { after: '%' } : {})}
          commit={(typed) => {
            const kept = within(typed, min, max);
            onChange?.(kept);
            onBlur?.(kept);
          }}
        />
      )}
    </Field>
  );
}

function CurrencyInput(props: CurrencyInputProps): ReactNode {
  const { name, value, defaultValue, placeholder, readOnly, currency, onChange, onBlur, min, max } = props;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'USD' }).formatToParts(
    0,
  );
  return (
    <Field {...props}>
      {(control) => (
        <Figure
          control={control}
          name={name}
          value={value ?? defaultValue}
          placeholder={placeholder}
          readOnly={readOnly}
          before={parts.find(({ type }) => type === 'currency')?.value ?? ''}
          commit={(typed) => {
            const kept = within(typed, min, max);
            onChange?.(kept);
            onBlur?.(kept);
          }}
        />
      )}
    </Field>
  );
}

function StepperInput(props: StepperInputProps): ReactNode {
  const { name, value, defaultValue, readOnly, onChange, min, max, stepSize = 1, label } = props;
  const at = value ?? defaultValue ?? 0;
  const tell = (next: number): void => onChange?.(within(next, min, max));
  return (
    <Field {...props}>
      {(control) => (
        <span className="stepper">
          <button
            type="button"
            aria-label={`Less: ${label}`}
            disabled={readOnly}
            onClick={() => tell(at - stepSize)}
          >
            −
          </button>
          <Figure control={control} name={name} value={at} readOnly={readOnly} commit={tell} />
          <button
            type="button"
            aria-label={`More: ${label}`}
            disabled={readOnly}
            onClick={() => tell(at + stepSize)}
          >
            +
          </button>
        </span>
      )}
    </Field>
  );
}

/** Where numbers are written. */
export const numberInputs: Readonly<Record<string, Drawn>> = { CurrencyInput, NumberInput, StepperInput };
