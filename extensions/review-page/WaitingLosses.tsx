import { Accordion, Flex, Heading, Link, List, Text } from '@hubspot/ui-extensions';
import type { LostCustomer } from '@loss-review/domain/review-page/opened-review';
import {
  type WaitingListName,
  waitingListNames,
  type WaitingLists,
  type WaitingLoss,
} from '@loss-review/domain/review-page/waiting-lists';
import type { ReactElement } from 'react';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { recordLink } from './record-link.ts';

interface WaitingLossesProps {
  readonly portalId: number;
  readonly lists: WaitingLists;
  /** Losses of the month that were found only after its calls were assigned. */
  readonly late: readonly LostCustomer[];
  readonly words: LocalWords;
}

/** What each list is called, what somebody can do about it, and what its day says. */
const explained: Readonly<
  Record<WaitingListName, { readonly title: string; readonly whatToDo: string; readonly day: string }>
> = {
  possible: {
    title: 'Possible losses, waiting for somebody',
    whatToDo:
      'A contract ran out, or nothing was bought for unusually long. Whoever knows the customer confirms or dismisses it on the tab “Customer loss” of the company. Until then it is in no number.',
    day: 'since',
  },
  leaving: {
    title: 'Leaving: under notice, still customers',
    whatToDo:
      'Their renewal was lost while the contract runs on. They can still be won back; they count as lost on the last day.',
    day: 'until',
  },
  withdrawn: {
    title: 'Losses whose evidence is gone',
    whatToDo:
      'The deal was reopened, given another day, merged or deleted. The loss still counts: take it back on the card, or mark the company as lost there if it did leave.',
    day: 'noticed on',
  },
  dismissedByOwner: {
    title: 'Possible losses dismissed by the account’s own owner',
    whatToDo: 'Nothing is wrong with that; a second pair of eyes is a good habit.',
    day: 'dismissed on',
  },
};

/** What waits for a person, and what was found after the month's calls were assigned. */
export function WaitingLosses({ portalId, lists, late, words }: WaitingLossesProps): ReactElement {
  const filled = waitingListNames.filter((name) => lists[name].count > 0);
  const row = (day: string, { lossId, companyId, name, on, value, owner }: WaitingLoss): ReactElement => (
    <Text key={lossId}>
      <Link href={{ url: recordLink(portalId, 'company', companyId), external: true }}>{name}</Link>
      {`, ${day} ${words.day(on)}, ${words.money(value)} a year${owner === '' ? '' : `, ${owner}`}`}
    </Text>
  );
  return (
    <Flex direction="column" gap="sm">
      <Heading>What waits for somebody</Heading>
      {filled.length === 0 && late.length === 0 && <Text>Nothing waits.</Text>}
      {filled.map((name) => (
        <Accordion key={name} title={`${explained[name].title}: ${words.count(lists[name].count)}`}>
          <Flex direction="column" gap="sm">
            <Text>{explained[name].whatToDo}</Text>
            <List>{lists[name].first.map((loss) => row(explained[name].day, loss))}</List>
            {lists[name].first.length < lists[name].count && (
              <Text variant="microcopy">{`The first ${words.count(lists[name].first.length)} of ${words.count(lists[name].count)}, by value.`}</Text>
            )}
          </Flex>
        </Accordion>
      ))}
      {late.length > 0 && (
        <Accordion title={`Found after this month’s calls were assigned: ${words.count(late.length)}`}>
          <Flex direction="column" gap="sm">
            <Text>They change this month’s numbers, and join the next call list.</Text>
            <List>{late.map((loss) => row('lost on', { ...loss, on: loss.lostOn }))}</List>
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}
