import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { type ReactNode, useState } from 'react';
import { classes, type Drawn } from './drawn.ts';
import { Field } from './field.tsx';

// Option values may be text, numbers or truth values; the place in the list stands for them in the DOM.
function Select(props: SelectProps): ReactNode {
  const { name, value, options, placeholder, readOnly, variant, onChange } = props;
  const [picked, setPicked] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setPicked(value);
  }
  const place = options.findIndex((option) => option.value === picked);
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          name={name}
          className={classes('select', variant ?? 'input', place < 0 && 'empty')}
          disabled={readOnly}
          value={String(place)}
          onChange={(event) => {
            const option = options[Number(event.target.value)];
            if (!option) return;
            setPicked(option.value);
            onChange?.(option.value);
          }}
        >
          {place < 0 && <option value="-1">{placeholder ?? 'Select'}</option>}
          {options.map(({ label }, index) => (
            <option key={index} value={String(index)}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function MultiSelect(props: MultiSelectProps): ReactNode {
  const { name, value, options, placeholder, readOnly, onChange, label } = props;
  const [open, setOpen] = useState(false);
  const picked = value ?? [];
  const shown = options.filter((option) => picked.includes(option.value)).map((option) => option.label);
  return (
    <Field {...props}>
      {(control) => (
        <div
          className="multi-select"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          <button
            {...control}
            type="button"
            name={name}
            className={classes('select input', shown.length === 0 && 'empty')}
            aria-expanded={open}
            aria-labelledby={`${control.id}-label ${control.id}`}
            disabled={readOnly}
            onClick={() => setOpen(!open)}
          >
            {shown.length === 0
              ? (placeholder ?? 'Select')
              : shown.map((one) => <span key={one}>{one}</span>)}
          </button>
          {open && (
            <div className="menu" role="group" aria-label={label}>
              {options.length === 0 && <p>No options</p>}
              {options.map((option, index) => (
                <label key={index}>
                  <input
                    type="checkbox"
                    checked={picked.includes(option.value)}
                    onChange={({ target }) =>
                      onChange?.(
                        target.checked
                          ? [...picked, option.value]
                          : picked.filter((one) => one !== option.value),
                      )
                    }
                  />
                  {option.label}
                </label>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

/** Where one or some of several are chosen. */
export const selects: Readonly<Record<string, Drawn>> = { MultiSelect, Select };
