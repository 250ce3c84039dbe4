import { DateInput } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { fromCalendarDay, toCalendarDay } from '../card/calendar-day.ts';

/** A day that may be left open; `earliest` and `latest` bound it. */
export function DayField(props: {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly earliest?: string;
  readonly latest?: string;
  readonly type: (day: string | null) => void;
}): ReactElement {
  const { value, earliest, latest, type, ...said } = props;
  return (
    <DateInput
      {...said}
      timezone="portalTz"
      {...(value === null ? {} : { value: toCalendarDay(value) })}
      {...(earliest === undefined
        ? {}
        : { min: toCalendarDay(earliest), minValidationMessage: 'This day is over.' })}
      {...(latest === undefined
        ? {}
        : { max: toCalendarDay(latest), maxValidationMessage: 'This day is still to come.' })}
      onChange={(chosen) => type(fromCalendarDay(chosen))}
    />
  );
}
