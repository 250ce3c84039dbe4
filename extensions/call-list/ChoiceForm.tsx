import { Select, Text, ToggleGroup } from '@hubspot/ui-extensions';
import type { AskedChoice } from '@loss-review/domain/calls/choose/call-choice';
import { type CallList, chooseCall, type ListedCall } from '@loss-review/domain/review-page/call-list';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { ReasonField, reasonIn } from '../defection-card/ReasonField.tsx';
import { useFields } from '../form/use-fields.ts';

/** What an operator may do with a call. */
const wishes = {
  pin: { label: 'Pin it', description: 'An executive calls, whatever the scores say.' },
  swap: { label: 'Swap it', description: 'It gives its seat to another company.' },
  leave: { label: 'Leave it out', description: 'No executive calls; its owner or the recovery team does.' },
  back: { label: 'Take the choice back', description: 'The rules decide again.' },
} as const;
type Wish = keyof typeof wishes;

/** Characters of a reason. */
const longest = 300;

interface ChoiceFields {
  readonly wish: Wish;
  readonly other: string;
  readonly reason: string;
  readonly tried: boolean;
}

/** Changes what becomes of a call on the list; the reason stays with the month. */
export function ChoiceForm(props: {
  readonly call: ListedCall;
  /** Who could take its seat. */
  readonly partners: readonly ListedCall[];
  readonly acting: Acting<CallList>;
}): ReactElement {
  const { call, partners, acting } = props;
  const offered = wishesFor(call, partners);
  const empty: ChoiceFields = { wish: offered[0] ?? 'back', other: '', reason: '', tried: false };
  const fields = useFields(empty);
  const { wish, other, tried } = fields.shown;
  const isMissing = tried && wish === 'swap' && other === '';
  return (
    <FormModal<CallList>
      id={`choice-${call.companyId}`}
      opener="Change"
      openerSize="xs"
      title={`The call of ${call.companyName}`}
      submit="Save"
      done="The call list was changed."
      uid={chooseCall}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const typed = fields.now();
        const reason = reasonIn(fields, longest);
        if (typed.wish === 'swap' && typed.other === '') {
          fields.set({ tried: true });
          return null;
        }
        return reason === null ? null : { choices: choicesOf(call.companyId, typed, reason) };
      }}
    >
      <ToggleGroup
        name="wish"
        label="What is to become of it?"
        toggleType="radioButtonList"
        options={offered.map((each) => ({ value: each, ...wishes[each] }))}
        value={wish}
        onChange={(chosen) => fields.set({ wish: offered.find((each) => each === chosen) ?? wish })}
      />
      {wish === 'swap' && (
        <Select
          name="other"
          label="Who takes its seat?"
          required
          placeholder="Choose a company"
          options={partners.map(({ companyId, companyName, score }) => ({
            value: companyId,
            label: `${companyName}, score ${score}`,
          }))}
          error={isMissing}
          {...(isMissing ? { validationMessage: 'Choose a company.' } : {})}
          {...(other === '' ? {} : { value: other })}
          onChange={(chosen) => fields.set({ other: String(chosen) })}
        />
      )}
      <ReasonField label="Why?" fields={fields} longest={longest} />
      <Text variant="microcopy">It counts when the month’s calls are assigned.</Text>
    </FormModal>
  );
}

function wishesFor({ role, choice }: ListedCall, partners: readonly ListedCall[]): readonly Wish[] {
  const canSwap = role === 'executive' && partners.length > 0;
  return [
    ...(choice === null ? [] : (['back'] as const)),
    ...(choice === 'pinned' ? [] : (['pin'] as const)),
    ...(canSwap ? (['swap'] as const) : []),
    ...(choice === 'left_out' ? [] : (['leave'] as const)),
  ];
}

function choicesOf(companyId: string, { wish, other }: ChoiceFields, reason: string): AskedChoice[] {
  if (wish === 'swap') {
    return [
      { companyId, choice: 'left_out', reason },
      { companyId: other, choice: 'pinned', reason },
    ];
  }
  const choice = ({ pin: 'pinned', leave: 'left_out', back: 'none' } as const)[wish];
  return [{ companyId, choice, reason }];
}
