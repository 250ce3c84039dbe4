import { Button, Heading, Text, ToggleGroup } from '@hubspot/ui-extensions';
import { type ReactElement, useState } from 'react';
import { Column } from './Column.tsx';
import { byReach, contactName, contactNote } from './contacts.ts';
import type { StepProps } from './step-props.ts';

/** Contacts shown at first; a big company has hundreds. */
const few = 6;

/** Whom to call: the best to reach first, those nobody calls last, greyed and with the reason. */
export function WhoToCall({ screen, draft, words, type }: StepProps): ReactElement {
  const [all, setAll] = useState(false);
  const contacts = byReach(screen.contacts);
  const shown = all ? contacts : contacts.filter(({ id }, at) => at < few || id === draft.contactId);
  return (
    <Column gap="sm" testId="who-to-call">
      <Heading>Who to call</Heading>
      {contacts.length === 0 ? (
        <Text>
          No contact of this company is known. Find somebody who decided, or used it, and add them to the
          company.
        </Text>
      ) : (
        <ToggleGroup
          name="contact"
          testId="contact"
          label="The person you call"
          toggleType="radioButtonList"
          options={shown.map((contact) => ({
            value: contact.id,
            label: contactName(contact, words),
            description: contactNote(contact),
            readOnly: contact.barred !== null,
          }))}
          {...(draft.contactId === null ? {} : { value: draft.contactId })}
          onChange={(contactId) => type({ contactId })}
        />
      )}
      {shown.length < contacts.length && (
        <Button testId="all-contacts" variant="transparent" onClick={() => setAll(true)}>
          {`Show all ${contacts.length} contacts`}
        </Button>
      )}
    </Column>
  );
}
