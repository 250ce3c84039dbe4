import type { Card, CardLoss, CardTask } from '@loss-review/domain/card/card';
import { Flex, Heading, List, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import { callsOf } from './answers.ts';
import type { CardWords } from '../card/card-words.ts';

const stands = {
  NOT_STARTED: { says: 'To do', variant: 'info' },
  IN_PROGRESS: { says: 'In progress', variant: 'info' },
  WAITING: { says: 'Waiting', variant: 'warning' },
  DEFERRED: { says: 'Put off', variant: 'warning' },
  COMPLETED: { says: 'Done', variant: 'success' },
} as const;

/** The recovery calls about a loss. */
export function Calls(props: { card: Card; loss: CardLoss; words: CardWords }): ReactElement {
  const { card, loss, words } = props;
  const calls = callsOf(card, loss);
  return (
    <Flex direction="column" gap="xs" testId="calls">
      <Heading>Calls</Heading>
      {calls.length === 0 ? (
        <Text>{noCall(card, loss)}</Text>
      ) : (
        <List variant="unordered-styled">
          {calls.map((call) => (
            <Call key={call.id} call={call} today={card.today} words={words} />
          ))}
        </List>
      )}
      {calls.length > 0 && <Text variant="microcopy">The call is made in the tab “Recovery call”.</Text>}
    </Flex>
  );
}

function Call({ call, today, words }: { call: CardTask; today: string; words: CardWords }): ReactElement {
  const { dueOn, ownerName, status } = call;
  const overdue = status !== 'COMPLETED' && dueOn !== null && dueOn < today;
  const who = ownerName === null ? 'Nobody has this call' : `${words.name(ownerName)} has this call`;
  const { says, variant } = overdue ? { says: 'Overdue', variant: 'danger' as const } : stands[status];
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Text>{dueOn === null ? `${who}.` : `${who}, due on ${words.day(dueOn)}.`}</Text>
      <StatusTag variant={variant}>{says}</StatusTag>
    </Flex>
  );
}

function noCall({ company }: Card, loss: CardLoss): string {
  if (loss.returned) return 'Nobody needs to call: it came back.';
  if (company.doNotCall) return 'Nobody calls: the company is marked “do not call”.';
  return 'Nobody has this call yet. Calls are given out when operations run the month’s review.';
}
