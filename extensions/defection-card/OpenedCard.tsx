import type { Card, Saved } from '@loss-review/domain/card/card';
import { Alert, Divider, Flex, Heading, List, StatusTag, Text } from '@hubspot/ui-extensions';
import { CrmReport } from '@hubspot/ui-extensions/crm';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import { Calls } from './Calls.tsx';
import { type CardWords, cardWords } from '../card/card-words.ts';
import { EarlierLosses } from './EarlierLosses.tsx';
import { Evidence } from './Evidence.tsx';
import { evidenceSentences } from './evidence-sentences.ts';
import { headline } from './headline.ts';
import { MarkForm } from './MarkForm.tsx';
import { ConfirmForm, DismissForm } from './PossibleLossForms.tsx';
import { ShortAnswers } from './ShortAnswers.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { ThreeReasons } from './ThreeReasons.tsx';
import { UndoForm } from './UndoForm.tsx';

/** The card of a company: is it lost, why, who calls, what next; below it, all that is known. */
export function OpenedCard(props: {
  readonly card: Card;
  readonly locale: string | undefined;
  readonly acting: Acting<Saved>;
}): ReactElement {
  const { card, acting } = props;
  const words = cardWords(card, props.locale);
  const { loss, possible, earlier } = card;
  const isGoing = card.standing === 'lost' || card.standing === 'leaving';
  const { tag, variant, sentence } = headline(card, words);
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs" align="start">
        <StatusTag testId="standing" variant={variant}>
          {tag}
        </StatusTag>
        <Text testId="headline" format={{ fontWeight: 'demibold' }}>
          {sentence}
        </Text>
      </Flex>
      {isGoing && loss && <ShortAnswers card={card} loss={loss} words={words} />}
      {possible && (
        <Alert title="Has this customer left?" variant="warning" testId="possible">
          <List variant="unordered-styled">
            {evidenceSentences(possible, words).map((said) => (
              <Text key={said}>{said}</Text>
            ))}
          </List>
          <Text>Somebody who knows the customer has to say.</Text>
        </Alert>
      )}
      <Actions card={card} words={words} acting={acting} />
      {loss && (
        <>
          <Divider />
          {!isGoing && loss.kind === 'churned' && <Heading>Its last absence</Heading>}
          {loss.kind === 'churned' && <ThreeReasons loss={loss} words={words} />}
          <Evidence loss={loss} words={words} />
          {loss.kind === 'churned' && <Calls card={card} loss={loss} words={words} />}
          {loss.kind === 'churned' && <SnapshotList loss={loss} words={words} />}
        </>
      )}
      <EarlierLosses losses={earlier} words={words} acting={acting} />
      {card.reportId !== null && (
        <>
          <Divider />
          <Heading>Report</Heading>
          <CrmReport reportId={card.reportId} />
        </>
      )}
    </Flex>
  );
}

function Actions(props: { card: Card; words: CardWords; acting: Acting<Saved> }): ReactElement {
  const { card, words, acting } = props;
  const { loss, possible } = card;
  const absence = card.standing === 'lost' || card.standing === 'leaving' ? loss : null;
  return (
    <Flex direction="row" gap="sm" wrap>
      {possible && !absence && <ConfirmForm card={card} possible={possible} words={words} acting={acting} />}
      {possible && <DismissForm possible={possible} acting={acting} />}
      {(absence || !possible) && <MarkForm card={card} absence={absence} words={words} acting={acting} />}
      {loss && <UndoForm loss={loss} acting={acting} />}
    </Flex>
  );
}
