import type { Card, CardLoss } from '@loss-review/domain/card/card';
import { AutoGrid, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { nextAnswer, type ShortAnswer, whoAnswer, whyAnswer } from './answers.ts';
import type { CardWords } from '../card/card-words.ts';

/** Why? Who calls? What next? One look, one tile each; in a narrow side bar one below the other. */
export function ShortAnswers(props: {
  readonly card: Card;
  readonly loss: CardLoss;
  readonly words: CardWords;
}): ReactElement {
  const { card, loss, words } = props;
  return (
    <AutoGrid columnWidth={180} flexible gap="sm" testId="short-answers">
      <Question asks="Why?" answer={whyAnswer(loss, words)} />
      <Question asks="Who calls?" answer={whoAnswer(card, loss, words)} />
      <Question asks="What next?" answer={nextAnswer(card, loss, words)} />
    </AutoGrid>
  );
}

function Question({
  asks,
  answer: { answer, note, pressing },
}: {
  asks: string;
  answer: ShortAnswer;
}): ReactElement {
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text variant="microcopy">{asks}</Text>
        <Text format={{ fontWeight: 'demibold' }}>{answer}</Text>
        {pressing ? <StatusTag variant="warning">{note}</StatusTag> : <Text variant="microcopy">{note}</Text>}
      </Flex>
    </Tile>
  );
}
