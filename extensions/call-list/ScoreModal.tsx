import { Button, Flex, List, Modal, ModalBody, ModalFooter, Text } from '@hubspot/ui-extensions';
import type { ListedCall } from '@loss-review/domain/review-page/call-list';
import type { ReactElement } from 'react';

/** A button with a call's score, which shows what it is made of. */
export function ScoreModal(props: {
  readonly call: ListedCall;
  readonly closeOverlay: (id: string) => void;
}): ReactElement {
  const { call, closeOverlay } = props;
  const id = `score-${call.companyId}`;
  return (
    <Button
      size="xs"
      variant="transparent"
      testId={`${id}-open`}
      overlay={
        <Modal id={id} title={`Why ${call.companyName}?`} width="md">
          <ModalBody>
            <Flex direction="column" gap="sm">
              <Text>{call.why}</Text>
              <Text>{`Its score is ${call.score} of 100:`}</Text>
              <List>
                {call.parts.map(({ part, points, most, sentence }) => (
                  <Text key={part}>{`${points} of ${most}: ${sentence}`}</Text>
                ))}
              </List>
            </Flex>
          </ModalBody>
          <ModalFooter>
            <Button onClick={() => closeOverlay(id)}>Close</Button>
          </ModalFooter>
        </Modal>
      }
    >
      {`Score ${call.score}`}
    </Button>
  );
}
