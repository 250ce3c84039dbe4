import type { Attempt } from '@loss-review/domain/calls/record/call-screen';
import { Flex, Heading, List, LoadingButton, Text } from '@hubspot/ui-extensions';
import { type ReactElement, useRef, useState } from 'react';
import { attemptSentence, attemptsSentence, outcomes } from './attempts.ts';
import { Choose } from './Choose.tsx';
import { Column } from './Column.tsx';
import type { StepProps } from './step-props.ts';

/** Keeps that somebody tried; what went wrong is answered as a sentence, null where nothing did. */
export type KeepAttempt = (id: string, outcome: Attempt['outcome']) => Promise<string | null>;

/** Who tried to call, and one try more, kept once however often the button is clicked. */
export function Attempts(
  props: Pick<StepProps, 'screen' | 'call' | 'words'> & {
    readonly newId: () => string;
    readonly keepAttempt: KeepAttempt;
  },
): ReactElement {
  const { screen, call, words, newId, keepAttempt } = props;
  const [outcome, setOutcome] = useState<Attempt['outcome']>('no_answer');
  const [keeping, setKeeping] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Refs, since a second click may come before the first is drawn; a try that failed is repeated as the same one.
  const isKeeping = useRef(false);
  const id = useRef<string | null>(null);
  const keep = async (): Promise<void> => {
    if (isKeeping.current) return;
    isKeeping.current = true;
    setKeeping(true);
    id.current ??= newId();
    const failed = await keepAttempt(id.current, outcome);
    if (failed === null) id.current = null;
    isKeeping.current = false;
    setKeeping(false);
    setTrouble(failed);
  };
  return (
    <Column gap="sm" testId="attempts">
      <Heading>Could not reach them?</Heading>
      {call.attempts.length > 0 && (
        <List variant="unordered-styled">
          {call.attempts.map((attempt) => (
            <Text key={attempt.id}>{attemptSentence(attempt, words)}</Text>
          ))}
        </List>
      )}
      <Text testId="attempts-sentence">{attemptsSentence(call.attempts, screen.today)}</Text>
      <Flex direction="row" gap="sm" align="end" wrap>
        <Choose name="outcome" label="What happened?" held={outcome} options={outcomes} choose={setOutcome} />
        <LoadingButton testId="keep-attempt" loading={keeping} onClick={() => void keep()}>
          Keep the attempt
        </LoadingButton>
      </Flex>
      {trouble !== null && <Text testId="attempt-failure">{`This was not kept. ${trouble}`}</Text>}
    </Column>
  );
}
