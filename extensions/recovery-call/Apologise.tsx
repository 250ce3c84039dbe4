import { Button, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { contactName, contactNote } from './contacts.ts';
import type { StepProps } from './step-props.ts';

/** The first step asks for nothing but courage. */
export function Apologise(props: StepProps & { readonly chooseContact: () => void }): ReactElement {
  const { screen, draft, words, chooseContact } = props;
  const contact = screen.contacts.find(({ id }) => id === draft.contactId);
  return (
    <>
      <Text testId="speaking-with">
        {contact
          ? `You speak with ${contactName(contact, words)}. ${contactNote(contact)}`
          : 'Nobody is chosen as the person you speak with.'}
      </Text>
      <Button testId="choose-contact" variant="transparent" onClick={chooseContact}>
        Choose somebody else
      </Button>
    </>
  );
}
