import { Accordion, Flex, Heading, Link, List, Text } from '@hubspot/ui-extensions';
import { type ListName, listNames } from '@loss-review/domain/review/lists';
import type { OpenedReview } from '@loss-review/domain/review-page/opened-review';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { furtherOnes } from './further-ones.ts';
import { recordLink } from './record-link.ts';
import { RenewalsToCheck } from './RenewalsToCheck.tsx';

interface UnusedRecordsProps {
  readonly portalId: number;
  readonly lists: NonNullable<OpenedReview['lists']>;
  readonly pleaseCheck: OpenedReview['pleaseCheck'];
  readonly numbers: OpenedReview['numbers'];
  readonly words: LocalWords;
}

/** What each list is called, and what somebody can do about it. */
const explained: Readonly<Record<ListName, { readonly title: string; readonly whatToDo: string }>> = {
  unattached: {
    title: 'Closed deals that belong to no company',
    whatToDo:
      'A deal counts for its primary company, or for the only one it is associated with. Open each deal and associate it with its company; where there are several, make one of them primary.',
  },
  undated: {
    title: 'Closed deals without a close date',
    whatToDo:
      'Without a date nobody can tell which month they belong to. Open each deal and fill in its close date.',
  },
  noHomeAmount: {
    title: 'Deals in another currency without an amount in yours',
    whatToDo:
      'Amounts are not guessed. An administrator can add the exchange rate under Settings, Account defaults, Currency; HubSpot then fills in the amount.',
  },
  emptyWonAmount: {
    title: 'Won deals without an amount',
    whatToDo:
      'They make a customer, but one worth nothing, so retention looks better or worse than it is. Open each deal and fill in its amount, and the term it is for where the settings ask for one.',
  },
  unknownStage: {
    title: 'Closed deals that are neither won nor lost',
    whatToDo:
      'Their stage is closed with a probability between 0 % and 100 %. An administrator can set it to Won or Lost under Settings, Objects, Deals, Pipelines.',
  },
};

/** The lists of what could not be used: how many, which, and what to do about it. */
export function UnusedRecords(props: UnusedRecordsProps): ReactElement {
  const { portalId, lists, pleaseCheck, numbers, words } = props;
  const toCheck = numbers?.pleaseCheck ?? 0;
  const filled = listNames.filter((name) => lists[name].count > 0);
  return (
    <Flex direction="column" gap="sm">
      <Heading>What could not be used</Heading>
      <Text>
        {filled.length === 0 && toCheck === 0
          ? 'Everything could be used.'
          : 'These deals take no part in the numbers. Put them right in HubSpot and run the month again.'}
      </Text>
      {filled.map((name) => (
        <Accordion key={name} title={`${explained[name].title}: ${words.count(lists[name].count)}`}>
          <Flex direction="column" gap="sm">
            <Text>{explained[name].whatToDo}</Text>
            <List>
              {lists[name].first.map(({ dealId, name: dealName }) => (
                <Link key={dealId} href={{ url: recordLink(portalId, 'deal', dealId), external: true }}>
                  {dealName}
                </Link>
              ))}
            </List>
            <Text variant="microcopy">{furtherOnes(lists[name].count, lists[name].first.length, words)}</Text>
          </Flex>
        </Accordion>
      ))}
      {toCheck > 0 && (
        <RenewalsToCheck portalId={portalId} renewals={pleaseCheck} count={toCheck} words={words} />
      )}
    </Flex>
  );
}
