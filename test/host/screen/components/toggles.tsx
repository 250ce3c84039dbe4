import type { CheckboxProps, RadioButtonProps, ToggleGroupProps, ToggleProps } from '@hubspot/ui-extensions';
import { type ReactNode, useId, useState } from 'react';
import { classes, type Drawn } from './drawn.ts';

/** A choice of our own until the worker says otherwise. */
function useChecked(
  checked: boolean | undefined,
  initially: boolean | undefined,
): readonly [boolean, (on: boolean) => void] {
  const [own, setOwn] = useState(checked ?? initially ?? false);
  return [checked ?? own, setOwn];
}

function Box({ kind, ...props }: CheckboxProps & { readonly kind: 'checkbox' | 'radio' }): ReactNode {
  const { checked, initialIsChecked, name, value, readOnly, readonly, description, inline, testId } = props;
  const [on, setOn] = useChecked(checked, initialIsChecked);
  const notes = useId();
  return (
    <div className={classes('choice', inline && 'inline')} data-testid={testId}>
      <label>
        <input
          type={kind}
          name={name}
          value={value}
          checked={on}
          disabled={readOnly ?? readonly}
          aria-label={props['aria-label']}
          {...(description ? { 'aria-describedby': notes } : {})}
          onChange={({ target }) => {
            setOn(target.checked);
            props.onChange?.(target.checked, value ?? '');
          }}
        />
        {props.children}
      </label>
      {description && (
        <div className="notes" id={notes}>
          {description}
        </div>
      )}
    </div>
  );
}

const Checkbox = (props: CheckboxProps): ReactNode => <Box kind="checkbox" {...props} />;
const RadioButton = (props: RadioButtonProps): ReactNode => <Box kind="radio" {...props} />;

function Toggle(props: ToggleProps): ReactNode {
  const { label, labelDisplay, checked, initialIsChecked, readOnly, readonly, name, onChange, testId } =
    props;
  const [on, setOn] = useChecked(checked, initialIsChecked);
  return (
    <label className={classes('toggle', labelDisplay ?? 'inline')} data-testid={testId}>
      <span className={labelDisplay === 'hidden' ? 'unseen' : undefined}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={on}
        disabled={readOnly ?? readonly}
        onChange={({ target }) => {
          setOn(target.checked);
          onChange?.(target.checked);
        }}
      />
    </label>
  );
}

function ToggleGroup(props: ToggleGroupProps): ReactNode {
  const { name, label, options, inline, required, error, validationMessage, testId } = props;
  const group = useId();
  const [own, setOwn] = useState<readonly string[]>(
    options.filter(({ initialIsChecked }) => initialIsChecked).map(({ value }) => value),
  );
  const picked = props.value === undefined ? own : [props.value].flat();
  const pick = (value: string, on: boolean): void => {
    const kept = on ? [...picked, value] : picked.filter((one) => one !== value);
    if (props.toggleType === 'radioButtonList') {
      setOwn([value]);
      props.onChange?.(value);
    } else {
      setOwn(kept);
      props.onChange?.(kept);
    }
  };
  return (
    <fieldset className={classes('toggle-group', error && 'error')} data-testid={testId}>
      <legend>
        {label}
        {required && <span className="required"> *</span>}
      </legend>
      <div className={inline ? 'inline' : undefined}>
        {options.map(({ value, label: words, description, readOnly }) => (
          <div className="choice" key={value}>
            <label>
              <input
                type={props.toggleType === 'radioButtonList' ? 'radio' : 'checkbox'}
                name={`${name}-${group}`}
                checked={picked.includes(value)}
                disabled={readOnly}
                onChange={({ target }) => pick(value, target.checked)}
              />
              {words}
            </label>
            {description && <div className="notes">{description}</div>}
          </div>
        ))}
      </div>
      {validationMessage && <div className={classes('notes', error && 'wrong')}>{validationMessage}</div>}
    </fieldset>
  );
}

/** What is switched on and off. */
export const toggles: Readonly<Record<string, Drawn>> = { Checkbox, RadioButton, Toggle, ToggleGroup };
