import type { CardLoss } from '@loss-review/domain/card/card';
import { AutoGrid, Flex, Heading, StatusTag, Tag, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { CardWords } from '../card/card-words.ts';

/** What is said of a view that nobody has given yet, while the customer is away and once it is back. */
const missing = {
  owner: { away: 'The owner can say so under “Correct day or value”.', back: 'The owner never said so.' },
  stated: { away: 'The recovery call asks.', back: 'It came back before anybody asked.' },
  root: { away: 'They are learned in the recovery call.', back: 'It came back before anybody asked.' },
} as const;

/** What the owner believes, what the customer said first, and the root causes: kept apart, never in each other's place. */
export function ThreeReasons({ loss, words }: { loss: CardLoss; words: CardWords }): ReactElement {
  const now = loss.returned ? 'back' : 'away';
  return (
    <Flex direction="column" gap="sm" testId="three-reasons">
      <Heading>Why it left</Heading>
      <AutoGrid columnWidth={180} flexible gap="sm">
        <View
          label="The owner believes"
          codes={one(loss.ownerReason)}
          words={words}
          hint={missing.owner[now]}
        />
        <View
          label="The customer said first"
          codes={one(loss.statedReason)}
          words={words}
          hint={missing.stated[now]}
        />
        <View label="Root causes" codes={loss.rootReasons} words={words} hint={missing.root[now]} />
      </AutoGrid>
    </Flex>
  );
}

function View(props: {
  readonly label: string;
  readonly codes: readonly string[];
  readonly words: CardWords;
  readonly hint: string;
}): ReactElement {
  const { label, codes, words, hint } = props;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Text variant="microcopy">{label}</Text>
      {codes.map((code) => (
        <Tag key={code}>{words.reason(code)}</Tag>
      ))}
      {codes.length === 0 && <StatusTag hollow>Not asked yet</StatusTag>}
      {codes.length === 0 && <Text variant="microcopy">{hint}</Text>}
    </Flex>
  );
}

function one(reason: string): readonly string[] {
  return reason === '' ? [] : [reason];
}
