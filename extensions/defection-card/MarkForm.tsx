import type { Card, CardLoss, Saved } from '@loss-review/domain/card/card';
import { markLoss } from '@loss-review/domain/card/parameters';
import { offeredReasons } from '@loss-review/domain/reasons/say-reason';
import { Select, ToggleGroup } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { CardWords } from '../card/card-words.ts';
import { DayAndValue } from './DayAndValue.tsx';
import { FormModal, type FormModalProps } from '../form/FormModal.tsx';
import { seenIn } from './seen.ts';
import { useFields } from '../form/use-fields.ts';

interface MarkFields {
  readonly kind: 'churned' | 'downgraded';
  readonly day: string;
  readonly value: number | null;
  readonly ownerReason: string;
  readonly tried: boolean;
}

const kinds = [
  { value: 'churned', label: 'It left', description: 'It buys nothing from us any more.' },
  { value: 'downgraded', label: 'It stays with less', description: 'It pays less a year than before.' },
];

/** Marks a company as lost; on one that is lost already, corrects day, value and belief. */
export function MarkForm(props: {
  readonly card: Card;
  /** The open absence, where there is one. */
  readonly absence: CardLoss | null;
  readonly words: CardWords;
  readonly acting: Acting<Saved>;
}): ReactElement {
  const { card, absence, words, acting } = props;
  const begin: MarkFields = {
    kind: 'churned',
    // A notice is for a day to come; whoever marks it lost means today or earlier.
    day: absence && absence.lostOn < card.today ? absence.lostOn : card.today,
    value: absence?.value ?? null,
    ownerReason: absence?.ownerReason ?? '',
    tried: false,
  };
  const fields = useFields(begin);
  const { kind, value, ownerReason, tried } = fields.shown;
  const less = kind === 'downgraded';
  const filled: FormModalProps<Saved>['filled'] = () => {
    const typed = fields.now();
    if (typed.kind === 'downgraded' && !typed.value) {
      fields.set({ tried: true });
      return null;
    }
    return {
      seen: absence && seenIn(absence),
      kind: typed.kind,
      day: typed.day,
      value: typed.value,
      // One that stays is not written again: HubSpot may no longer take it.
      ownerReason: typed.ownerReason === begin.ownerReason ? null : typed.ownerReason,
    };
  };
  return (
    <FormModal
      id="mark"
      opener={absence ? 'Correct day or value' : 'Mark as lost'}
      title={absence ? 'Correct the loss' : 'Mark as lost'}
      submit="Save"
      done={absence ? 'The loss was corrected.' : 'The loss was recorded.'}
      uid={markLoss}
      acting={acting}
      onOpen={() => fields.set(begin)}
      filled={filled}
    >
      {!absence && (
        <ToggleGroup
          name="kind"
          label="What happened?"
          toggleType="radioButtonList"
          options={kinds}
          value={kind}
          onChange={(chosen) => fields.set({ kind: chosen === 'downgraded' ? 'downgraded' : 'churned' })}
        />
      )}
      <DayAndValue
        card={card}
        fields={fields}
        valueLabel={less ? 'How much less a year' : 'Value lost a year'}
        valueHint={valueHint(card, absence, less, words)}
        valueMissing={less && tried && !value}
      />
      <Select
        name="ownerReason"
        label="What do you believe is the reason?"
        description="What the customer says is asked in the recovery call and kept apart."
        placeholder="Choose a reason"
        options={[...offeredReasons(card.reasons, begin.ownerReason)]}
        {...(ownerReason === '' ? {} : { value: ownerReason })}
        onChange={(chosen) => fields.set({ ownerReason: String(chosen) })}
      />
    </FormModal>
  );
}

function valueHint(card: Card, absence: CardLoss | null, less: boolean, words: CardWords): string {
  if (less) return 'The yearly amount that falls away.';
  if (absence) return `Left empty: it stays ${words.money(absence.value)}.`;
  if (card.customerValue === 0) return 'Left empty: what the customer was worth that day.';
  return `Left empty: what the customer was worth that day, today ${words.money(card.customerValue)}.`;
}
