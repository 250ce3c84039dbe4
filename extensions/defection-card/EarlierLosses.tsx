import type { CardLoss, Saved } from '@loss-review/domain/card/card';
import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { CardWords } from '../card/card-words.ts';
import { earlierSentence } from './earlier-sentence.ts';
import { traceSentence } from './evidence-sentences.ts';
import { UndoForm } from './UndoForm.tsx';

/** What happened before, and what turned out to be no loss. */
export function EarlierLosses(props: {
  readonly losses: readonly CardLoss[];
  readonly words: CardWords;
  readonly acting: Acting<Saved>;
}): ReactElement | null {
  const { losses, words, acting } = props;
  if (losses.length === 0) return null;
  return (
    <Accordion title={`Earlier (${losses.length})`}>
      <Flex direction="column" gap="sm" testId="earlier">
        {losses.map((loss) => (
          <Flex key={loss.key} direction="column" gap="flush" align="start">
            <Text>{earlierSentence(loss, words)}</Text>
            {loss.trace.map((entry) => (
              <Text key={`${entry.id} ${entry.did}`} variant="microcopy">
                {traceSentence(entry, words)}
              </Text>
            ))}
            {counts(loss) && <UndoForm loss={loss} acting={acting} small />}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

function counts({ status }: CardLoss): boolean {
  return status === 'lost' || status === 'returned' || status === 'recorded';
}
