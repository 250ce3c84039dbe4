import type { CardLoss, Saved } from '@loss-review/domain/card/card';
import { undoLoss } from '@loss-review/domain/card/parameters';
import { Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { ReasonField, reasonIn } from './ReasonField.tsx';
import { seenIn } from './seen.ts';
import { useFields } from '../form/use-fields.ts';

const empty = { reason: '', tried: false };

/** Takes a loss back. */
export function UndoForm(props: {
  readonly loss: CardLoss;
  readonly acting: Acting<Saved>;
  readonly small?: boolean;
}): ReactElement {
  const { loss, acting, small = false } = props;
  const fields = useFields(empty);
  return (
    <FormModal
      id={`undo-${loss.key}`}
      opener="Not lost after all"
      {...(small ? { openerVariant: 'transparent', openerSize: 'xs' } : {})}
      title="Not lost after all"
      submit="Take the loss back"
      done="The loss was taken back. The record keeps who did it and why."
      uid={undoLoss}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const reason = reasonIn(fields);
        return reason === null ? null : { seen: seenIn(loss), reason };
      }}
    >
      <Text>
        The loss leaves all numbers of reviews that are still open, and its open tasks are closed. The record
        stays, so nothing is forgotten.
      </Text>
      <ReasonField label="Why was it no loss?" fields={fields} />
    </FormModal>
  );
}
