import { Button, Flex, Heading, List, Modal, ModalBody, ModalFooter, Text } from '@hubspot/ui-extensions';
import type { ListedCall } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import { CompanyLink } from './CompanyLink.tsx';

/** A button that shows a call's brief, and from there the way to the company. */
export function BriefModal(props: {
  readonly portalId: number;
  readonly call: ListedCall;
  /** What the way to the company is called. */
  readonly label: string;
  readonly closeOverlay: (id: string) => void;
}): ReactElement {
  const { portalId, call, label, closeOverlay } = props;
  const id = `brief-${call.taskId}`;
  return (
    <Button
      size="xs"
      testId={`${id}-open`}
      overlay={
        <Modal id={id} title={`Brief: ${call.name}`} width="md">
          <ModalBody>
            <Flex direction="column" gap="sm">
              {call.brief.length === 0 && <Text>The task has no brief: somebody has emptied it.</Text>}
              {call.brief.map(({ title, sentences }) => (
                <Flex key={`${title} ${sentences[0] ?? ''}`} direction="column" gap="xs">
                  {title !== '' && <Heading>{title}</Heading>}
                  {title === '' ? (
                    sentences.map((sentence) => <Text key={sentence}>{sentence}</Text>)
                  ) : (
                    <List>
                      {sentences.map((sentence) => (
                        <Text key={sentence}>{sentence}</Text>
                      ))}
                    </List>
                  )}
                </Flex>
              ))}
            </Flex>
          </ModalBody>
          <ModalFooter>
            {call.companyId !== null && <CompanyLink portalId={portalId} call={call} label={label} />}
            <Button onClick={() => closeOverlay(id)}>Close</Button>
          </ModalFooter>
        </Modal>
      }
    >
      Brief
    </Button>
  );
}
