import { Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ListedCall } from '@loss-review/domain/my-calls/my-calls';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { daysIn } from './call-words.ts';

/** When a call is due, and by how much it is late. */
export function DueOn({
  call,
  words,
}: {
  readonly call: ListedCall;
  readonly words: LocalWords;
}): ReactElement {
  const { dueOn, lateDays } = call;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Text>{dueOn === null ? 'No day is set' : words.day(dueOn)}</Text>
      {lateDays > 0 && <StatusTag variant="danger">{`${daysIn(lateDays, words)} late`}</StatusTag>}
    </Flex>
  );
}
