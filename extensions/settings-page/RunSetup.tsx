import { Alert, Flex, LoadingButton, ProgressBar, Text } from '@hubspot/ui-extensions';
import { type ReactNode, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import { FailureAlert } from './FailureAlert.tsx';
import { runSetup, type SetupEnd } from './run-setup.ts';

/** Runs setup from the page, and says how far it is. */
export function RunSetup(props: {
  readonly ask: Ask;
  readonly pause: (ms: number) => Promise<void>;
  readonly portalId: number;
  readonly onDone: () => void;
}): ReactNode {
  const [isRunning, setRunning] = useState(false);
  const [steps, setSteps] = useState<{ readonly made: number; readonly total: number } | null>(null);
  const [ended, setEnded] = useState<SetupEnd | null>(null);
  const underWay = useRef(false);
  const run = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setEnded(null);
    const end = await runSetup(props, (made, total) => setSteps({ made, total }));
    underWay.current = false;
    setRunning(false);
    setEnded(end);
    if (end.end === 'done') props.onDone();
  };
  return (
    <Flex direction="column" gap="sm">
      {isRunning && steps !== null && (
        <ProgressBar
          title="Setup"
          value={steps.made}
          maxValue={steps.total}
          valueDescription={`${steps.made} of ${steps.total} made`}
        />
      )}
      {ended?.end === 'clash' && (
        <Alert title="Something stands in the way of setup" variant="error">
          {ended.sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Alert>
      )}
      {ended?.end === 'failed' && <FailureAlert title="Setup has stopped" failure={ended.failure} />}
      <Flex direction="row">
        <LoadingButton variant="primary" loading={isRunning} onClick={() => void run()}>
          Run setup
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
