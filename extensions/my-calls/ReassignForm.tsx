import { Select, Text } from '@hubspot/ui-extensions';
import type { ChangedCall, ListedCall, MyCalls } from '@loss-review/domain/my-calls/my-calls';
import { reassignCall } from '@loss-review/domain/my-calls/parameters';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useFields } from '../form/use-fields.ts';

const empty = { to: '', tried: false };

/** Gives a call to another active owner. */
export function ReassignForm(props: {
  readonly call: ListedCall;
  readonly owners: MyCalls['owners'];
  readonly acting: Acting<ChangedCall>;
}): ReactElement {
  const { call, owners, acting } = props;
  const fields = useFields(empty);
  const { to, tried } = fields.shown;
  const isMissing = tried && to === '';
  const opener = call.callerId === null ? 'Give to somebody' : 'Reassign';
  return (
    <FormModal<ChangedCall>
      id={`reassign-${call.taskId}`}
      opener={opener}
      openerSize="xs"
      title={`Who is to call ${call.name}?`}
      submit="Give the call"
      done="The call was handed on. HubSpot tells its new owner."
      uid={reassignCall}
      acting={acting}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const chosen = fields.now().to;
        if (chosen === '') {
          fields.set({ tried: true });
          return null;
        }
        const { taskId, callerId, revision } = call;
        return { taskId, to: chosen, seen: { callerId, revision } };
      }}
    >
      <Text>
        {call.callerId === null ? 'Nobody has this call yet.' : `${call.callerName} has this call now.`}
      </Text>
      <Select
        name="to"
        label="Who is to call?"
        required
        placeholder="Choose a person"
        options={owners
          .filter(({ id }) => id !== call.callerId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        error={isMissing}
        {...(isMissing ? { validationMessage: 'Choose a person.' } : {})}
        {...(to === '' ? {} : { value: to })}
        onChange={(chosen) => fields.set({ to: String(chosen) })}
      />
    </FormModal>
  );
}
