import { Select, Text, TextArea } from '@hubspot/ui-extensions';
import { type GaveFeedback, giveFeedback, longestFeedback } from '@loss-review/domain/feedback/give-feedback';
import type { MyCalls } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useFields } from '../form/use-fields.ts';

const empty = { employeeId: '', words: '', tried: false };

/** Gives what a customer said of one employee's service to the employee and the manager. */
export function FeedbackForm(props: {
  readonly taskId: string;
  readonly lossKey: string;
  readonly owners: MyCalls['owners'];
  readonly giving: Acting<GaveFeedback>;
}): ReactElement {
  const { taskId, lossKey, owners, giving } = props;
  const fields = useFields(empty);
  const { employeeId, words, tried } = fields.shown;
  const noEmployee = tried && employeeId === '';
  const wrong = wrongWith(words, tried);
  return (
    <FormModal<GaveFeedback>
      id={`feedback-${taskId}`}
      opener="Give feedback"
      openerSize="xs"
      title="Feedback about somebody’s service"
      submit="Give the feedback"
      done="The feedback was given."
      uid={giveFeedback}
      acting={giving}
      onOpen={() => fields.set(empty)}
      filled={() => {
        const now = fields.now();
        if (now.employeeId === '' || wrongWith(now.words, true) !== null) {
          fields.set({ tried: true });
          return null;
        }
        return { lossKey, employeeId: now.employeeId, words: now.words.trim() };
      }}
    >
      <Text>
        Only this employee and the employee’s manager are given it, as a task each; it stands neither on the
        company nor on the loss.
      </Text>
      <Select
        name="employeeId"
        label="Whose service is it about?"
        required
        placeholder="Choose a person"
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={employeeId}
        error={noEmployee}
        {...(noEmployee ? { validationMessage: 'Choose a person.' } : {})}
        onChange={(chosen) => fields.set({ employeeId: String(chosen) })}
      />
      <TextArea
        name="words"
        label="What the customer said"
        required
        rows={4}
        maxLength={longestFeedback}
        value={words}
        error={wrong !== null}
        {...(wrong === null ? {} : { validationMessage: wrong })}
        onInput={(typed) => fields.set({ words: typed })}
        onChange={(typed) => fields.set({ words: typed })}
      />
    </FormModal>
  );
}

/** What is wrong with the words; null where nothing is. HubSpot's input may let more through, such as a paste. */
function wrongWith(words: string, tried: boolean): string | null {
  const over = words.trim().length - longestFeedback;
  if (over > 0) return `Shorten this by ${over}: it holds ${longestFeedback} characters.`;
  return tried && words.trim() === '' ? 'Write what the customer said.' : null;
}
