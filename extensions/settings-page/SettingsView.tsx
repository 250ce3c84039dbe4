import { Button, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Ask } from '../functions.ts';
import { AccountCheck } from './AccountCheck.tsx';
import { EraseWords } from './EraseWords.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import type { Confirming } from './FeedbackFields.tsx';
import { RunSetup } from './RunSetup.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { useOpened } from './use-opened.ts';
import { whoActs } from './who-acts.ts';

/** The settings page: is the account ready, and the rules the review runs by. */
export function SettingsView(props: {
  readonly ask: Ask;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly portalId: number;
  readonly confirming: Confirming;
}): ReactNode {
  const { ask, pause, portalId, confirming } = props;
  const { value, failure, isOpening, again } = useOpened(ask, portalId);
  if (value === null && failure !== null && !isOpening) {
    return (
      <ErrorState title="The settings cannot be shown now">
        <Flex direction="column" gap="sm" align="center">
          <Text>{[failure.sentence, whoActs(failure.who)].filter(Boolean).join(' ')}</Text>
          <Button onClick={again}>Try again</Button>
        </Flex>
      </ErrorState>
    );
  }
  if (value === null)
    return <LoadingSpinner label="Loading the settings…" layout="centered" showLabel={true} />;
  const { check, setupCanRun, form } = value;
  return (
    <Flex direction="column" gap="md">
      <AccountCheck check={check} isChecking={isOpening} onCheckAgain={again}>
        {setupCanRun && <RunSetup ask={ask} pause={pause} portalId={portalId} onDone={again} />}
      </AccountCheck>
      {failure !== null && <FailureAlert title="The check could not be repeated" failure={failure} />}
      {form === null ? (
        <Text>The settings can be chosen once the account is ready.</Text>
      ) : (
        <>
          <SettingsForm ask={ask} portalId={portalId} confirming={confirming} {...form} />
          <EraseWords ask={ask} pause={pause} portalId={portalId} who={confirming.who} />
        </>
      )}
    </Flex>
  );
}
