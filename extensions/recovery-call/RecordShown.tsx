import { Button, DescriptionList, DescriptionListItem, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { Column } from './Column.tsx';
import { DraftShown } from './DraftShown.tsx';
import type { StepProps } from './step-props.ts';

/** What was learned, once it is saved; what the owner believes stands apart from what the customer said. */
export function RecordShown(props: StepProps & { readonly correct: () => void }): ReactElement | null {
  const { call, words, correct } = props;
  if (call.record === null) return null;
  const { by, on, record } = call.record;
  return (
    <Column gap="md" testId="record">
      <Column gap="xs" align="start">
        <StatusTag variant="success">Recorded</StatusTag>
        <Text>{`${words.name(by)} recorded this call on ${words.day(on)}.`}</Text>
      </Column>
      <DraftShown {...props} shown={record} />
      <DescriptionList direction="column">
        <DescriptionListItem label="The owner believes">
          {call.ownerReason === '' ? 'The owner has not said so.' : words.reason(call.ownerReason)}
        </DescriptionListItem>
      </DescriptionList>
      <Flex direction="row">
        <Button testId="correct" onClick={correct}>
          Correct it
        </Button>
      </Flex>
    </Column>
  );
}
