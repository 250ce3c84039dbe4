import { Accordion, Alert, EmptyState, Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import type { CallList } from '@loss-review/domain/review-page/call-list';
import type { ReactElement } from 'react';
import type { Acting } from '../form/acting.ts';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { choiceInWords, dayIn, seatsInWords } from './list-words.ts';
import { ListedCalls } from './ListedCalls.tsx';
import { NotCalled } from './NotCalled.tsx';

interface OpenListProps {
  readonly portalId: number;
  readonly list: CallList;
  readonly words: LocalWords;
  readonly acting: Acting<CallList>;
}

/** A call list that is open: the seats, who calls whom, who is not called, and who chose what. */
export function OpenList({ portalId, list, words, acting }: OpenListProps): ReactElement {
  const { calls, excluded, more, shortfalls, warnings, choices, month } = list;
  const executives = calls.filter(({ role }) => role === 'executive');
  const others = calls.filter(({ role }) => role !== 'executive');
  if (calls.length + excluded.length === 0) {
    return (
      <EmptyState title={`Nobody is to be called about ${words.month(month)}`} layout="vertical">
        <Text>No customer is on record as lost. Run the month first, if that was not done.</Text>
        <PageLink to="/" params={{ month }}>
          To the month’s review
        </PageLink>
      </EmptyState>
    );
  }
  const table = (some: CallList['calls']): ReactElement => (
    <ListedCalls portalId={portalId} list={list} calls={some} words={words} acting={acting} />
  );
  return (
    <Flex direction="column" gap="sm">
      <Standing list={list} words={words} />
      {[...shortfalls, ...warnings].length > 0 && (
        <Alert title="Worth knowing" variant="warning">
          <List>
            {[...shortfalls, ...warnings].map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </List>
        </Alert>
      )}
      <Heading>Executives call</Heading>
      <Text>{seatsInWords(list, words)}</Text>
      {executives.length > 0 && table(executives)}
      <Heading>Owners and the recovery team call</Heading>
      {others.length > 0 ? table(others) : <Text>Nobody is left for them.</Text>}
      {more.calls > 0 && <Text>{`${words.count(more.calls)} more calls are not shown.`}</Text>}
      <NotCalled portalId={portalId} excluded={excluded} words={words} />
      {more.excluded > 0 && <Text>{`${words.count(more.excluded)} more are not shown.`}</Text>}
      {choices.length > 0 && (
        <Accordion title={`What was chosen by hand: ${words.count(choices.length)}`}>
          <List>
            {choices.map((choice) => (
              <Text key={`${choice.id} ${choice.companyId}`}>
                {`${words.day(dayIn(choice.at, list.timeZone))}: ${choiceInWords(choice)}`}
              </Text>
            ))}
          </List>
        </Accordion>
      )}
      <Text variant="microcopy">{`Days are days in ${list.timeZone}. Only representative calls speak for all who left.`}</Text>
    </Flex>
  );
}

function Standing({ list, words }: Pick<OpenListProps, 'list' | 'words'>): ReactElement {
  const { month, assignedAt, timeZone } = list;
  if (assignedAt === null) {
    return (
      <Flex direction="column" gap="xs">
        <Text>This is who would be called if the calls were assigned now. Nothing is assigned yet.</Text>
        <PageLink to="/" params={{ month }}>
          Assign: run the month
        </PageLink>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="xs">
      <Text>{`The calls were assigned on ${words.day(dayIn(assignedAt, timeZone))}, so the choosing is over. A call is handed on under My calls.`}</Text>
      <PageLink to="/my-calls" params={{ scope: 'all', month }}>
        Everybody’s calls of the month
      </PageLink>
    </Flex>
  );
}
