import type { CardLoss } from '@loss-review/domain/card/card';
import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { CardWords } from '../card/card-words.ts';
import { evidenceSentences } from './evidence-sentences.ts';

/** How we know. */
export function Evidence({ loss, words }: { loss: CardLoss; words: CardWords }): ReactElement {
  return (
    <Flex direction="column" gap="xs" testId="evidence">
      <Heading>How we know</Heading>
      <List variant="unordered-styled">
        {evidenceSentences(loss, words).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </List>
    </Flex>
  );
}
