import type { Card } from '@loss-review/domain/card/card';
import { CurrencyInput, DateInput } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { enteredNumber } from '../entered-number.ts';
import { fromCalendarDay, toCalendarDay } from '../card/calendar-day.ts';
import type { Fields } from '../form/use-fields.ts';

/** When it happened, and what it cost: money in hundredths a year, null where it is left open. */
export interface DayAndValueFields {
  readonly day: string;
  readonly value: number | null;
}

/** The card says which days are possible; an amount may be asked for. */
export interface DayAndValueProps {
  readonly card: Card;
  readonly fields: Fields<DayAndValueFields>;
  readonly valueLabel: string;
  readonly valueHint: string;
  readonly valueMissing: boolean;
}

/** The two fields every loss needs. */
export function DayAndValue(props: DayAndValueProps): ReactElement {
  const { card, fields, valueLabel, valueHint, valueMissing } = props;
  const { day, value } = fields.shown;
  return (
    <>
      <DateInput
        name="day"
        label="Day of the loss"
        description="The day the customer told you, or stopped. You can change it later."
        required
        timezone="portalTz"
        value={toCalendarDay(day)}
        max={toCalendarDay(card.today)}
        maxValidationMessage="This day is still to come."
        {...(card.lastPurchaseOn === null
          ? {}
          : {
              min: toCalendarDay(card.lastPurchaseOn),
              minValidationMessage: 'A customer cannot be lost before its last purchase.',
            })}
        onChange={(chosen) => {
          // A loss has a day: emptied, the field keeps the one it had.
          const told = fromCalendarDay(chosen);
          if (told !== null) fields.set({ day: told });
        }}
      />
      <CurrencyInput
        name="value"
        label={valueLabel}
        description={valueHint}
        currency={card.currency}
        min={0}
        required={valueMissing}
        error={valueMissing}
        {...(valueMissing ? { validationMessage: 'Say how much less a year, as an amount above 0.' } : {})}
        {...(value === null ? {} : { value: value / 100 })}
        onChange={(typed) => {
          const amount = enteredNumber(typed);
          fields.set({ value: amount === null ? null : Math.round(amount * 100) });
        }}
      />
    </>
  );
}
