import { Alert, Button, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Asked } from './use-asked.ts';

/** What a page shows around an answer: that it waits for it, that there is none, or that it could not be refreshed. */
export function AskedStates<T>(props: {
  readonly asked: Asked<T>;
  /** Said while the first answer is awaited. */
  readonly waiting: string;
  /** The title where there is no answer. */
  readonly failed: string;
}): ReactElement | null {
  const { asked, waiting, failed } = props;
  const { value, failure, isAsking, again } = asked;
  if (value === null && isAsking) {
    return <LoadingSpinner label={waiting} showLabel layout="centered" size="md" />;
  }
  if (failure === null) return null;
  if (value !== null) {
    return (
      <Alert title="This could not be refreshed" variant="warning">
        {`${failure.sentence} What you see is as it was before.`}
      </Alert>
    );
  }
  return (
    <ErrorState title={failed}>
      <Flex direction="column" gap="sm" align="center">
        <Text>{failure.sentence}</Text>
        <Button onClick={again}>Try again</Button>
      </Flex>
    </ErrorState>
  );
}

/** Asks again, once however often it is pressed. */
export function RefreshButton<T>({ asked }: { readonly asked: Asked<T> }): ReactElement {
  return (
    <Button onClick={asked.again} disabled={asked.isAsking}>
      {asked.isAsking ? 'Refreshing …' : 'Refresh'}
    </Button>
  );
}
