import type { Card, CardLoss, Saved } from '@loss-review/domain/card/card';
import { answerPossibleLoss } from '@loss-review/domain/card/parameters';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { CardWords } from '../card/card-words.ts';
import { DayAndValue } from './DayAndValue.tsx';
import { FormModal } from '../form/FormModal.tsx';
import { ReasonField, reasonIn } from './ReasonField.tsx';
import { seenIn } from './seen.ts';
import { useFields } from '../form/use-fields.ts';

const empty = { reason: '', tried: false };

/** Confirms a possible loss, with the day and the value as a person knows them. */
export function ConfirmForm(props: {
  readonly card: Card;
  readonly possible: CardLoss;
  readonly words: CardWords;
  readonly acting: Acting<Saved>;
}): ReactElement {
  const { card, possible, words, acting } = props;
  const begin = { ...empty, day: possible.lostOn, value: possible.value };
  const fields = useFields<typeof empty & { day: string; value: number | null }>(begin);
  return (
    <FormModal
      id="confirm"
      opener="Yes, it left"
      openerVariant="primary"
      title="Confirm the loss"
      submit="Confirm the loss"
      done="The loss is confirmed."
      uid={answerPossibleLoss}
      acting={acting}
      onOpen={() => fields.set(begin)}
      filled={() => {
        const reason = reasonIn(fields);
        const { day, value } = fields.now();
        return reason === null ? null : { seen: seenIn(possible), lost: { day, value }, reason };
      }}
    >
      <DayAndValue
        card={card}
        fields={fields}
        valueLabel="Value lost a year"
        valueHint={`Left empty: ${words.money(possible.value)}.`}
        valueMissing={false}
      />
      <ReasonField label="How do you know?" fields={fields} />
    </FormModal>
  );
}

/** Dismisses a possible loss. */
export function DismissForm(props: {
  readonly possible: CardLoss;
  readonly acting: Acting<Saved>;
}): ReactElement {
  const { possible, acting } = props;
  const fields = useFields(empty);
  return (
    <FormModal
      id="dismiss"
      opener="No, it is still a customer"
      title="Still a customer"
      submit="Dismiss the possible loss"
      done="The possible loss was dismissed. Only new evidence raises it again."
      uid={answerPossibleLoss}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const reason = reasonIn(fields);
        return reason === null ? null : { seen: seenIn(possible), lost: null, reason };
      }}
    >
      <ReasonField label="Why is it no loss?" fields={fields} />
    </FormModal>
  );
}
