import type { Failure } from '@loss-review/domain/answer/answer';
import { Button, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';

const whoHelps = {
  user: 'If that does not help, tell the people who run the loss review.',
  operator: 'The people who run the loss review can mend this.',
  administrator: 'A HubSpot administrator can mend this.',
  us: 'Please report it to the makers of this app.',
} as const;

/** A card that could not be opened: why, who can mend it, and another try. */
export function NotOpened({ failure, retry }: { failure: Failure; retry: () => void }): ReactElement {
  return (
    <ErrorState title={titleFor(failure)} type={failure.who === 'us' ? 'support' : 'error'}>
      <Flex direction="column" gap="sm" align="center">
        <Text testId="failure">{failure.sentence}</Text>
        <Text>{whoHelps[failure.who]}</Text>
        <Button testId="retry" onClick={retry}>
          Try again
        </Button>
      </Flex>
    </ErrorState>
  );
}

function titleFor({ code }: Failure): string {
  return code === 'not_set_up' ? 'The loss review is not set up yet' : 'This card could not be opened';
}
