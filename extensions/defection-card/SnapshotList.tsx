import type { CardLoss } from '@loss-review/domain/card/card';
import { DescriptionList, DescriptionListItem, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { CardWords } from '../card/card-words.ts';
import { snapshotFacts } from './snapshot-facts.ts';

/** How things stood when the customer left; later changes never touch it. */
export function SnapshotList({ loss, words }: { loss: CardLoss; words: CardWords }): ReactElement {
  return (
    <Flex direction="column" gap="xs" testId="snapshot">
      <Heading>On the day it left</Heading>
      <DescriptionList direction="row">
        {snapshotFacts(loss.snapshot, words).map(({ label, fact }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{fact ?? 'Not known'}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
    </Flex>
  );
}
