import { Divider, Flex, List, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import type { RecordList } from '@loss-review/domain/review-page/record-list';
import type { OpenedReview, ShownNumbers } from '@loss-review/domain/review-page/opened-review';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Ask } from '../functions.ts';
import { useAsked } from '../use-asked.ts';
import { CauseOpener } from './CauseOpener.tsx';
import { FigureGroup } from './FigureGroup.tsx';
import { LostCustomers } from './LostCustomers.tsx';
import { Overview } from './Overview.tsx';
import { RecordLists } from './RecordLists.tsx';

interface CountedMonthProps {
  readonly ask: Ask;
  readonly portalId: number;
  readonly locale: string | undefined;
  readonly review: OpenedReview;
  readonly numbers: ShownNumbers;
  readonly words: LocalWords;
  /** Running the month again. */
  readonly run: ReactElement;
  /** Somebody runs it, or has to go on with a run. */
  readonly isRunning: boolean;
}

/** A month that was counted: what matters on one screen, and beneath it whatever somebody wants to know more of. */
export function CountedMonth(props: CountedMonthProps): ReactElement {
  const { ask, portalId, review, numbers, words, run, isRunning } = props;
  const { month, waiting, unused } = review;
  const locale = props.locale ?? 'en';
  const asked = useAsked(
    ask,
    'open-figures',
    useMemo(() => ({ portalId, month, locale }), [portalId, month, locale]),
    OpenedFigures,
  );
  const { value: figures, again } = asked;
  // A review opened anew may have been counted anew.
  const shown = useRef(review);
  useEffect(() => {
    if (shown.current !== review) again();
    shown.current = review;
  }, [review, again]);
  const [chosen, choose] = useState<string | null>(null);
  const here = chosen ?? (isRunning ? 'run' : 'causes');

  const opener = (label: unknown): ReactElement | null => {
    const cause = figures?.reasons.find((each) => each.label === label);
    return cause ? <CauseOpener {...{ ask, portalId, month, locale, words }} {...cause} /> : null;
  };
  const sections: readonly (readonly [string, string, () => ReactElement])[] = [
    [
      'causes',
      'Causes',
      () => (
        <FigureGroup
          asked={asked}
          figures={figures?.causes}
          words={words}
          openerOf={({ id, rows }) => (id.startsWith('causes-by') ? (row) => opener(rows[row]?.[0]) : null)}
        />
      ),
    ],
    [
      'life-cycle',
      'Life cycle',
      () => <FigureGroup asked={asked} figures={figures?.lifeCycle} words={words} />,
    ],
    [
      'numbers',
      'Numbers and trend',
      () => (
        <Flex direction="column" gap="lg">
          <List variant="unordered-styled">
            {review.sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </List>
          <FigureGroup asked={asked} figures={figures?.numbers} words={words} />
        </Flex>
      ),
    ],
    [
      'lost',
      `Lost customers: ${words.count(numbers.churned)}`,
      () => <LostCustomers ask={ask} portalId={portalId} review={review} words={words} />,
    ],
    [
      'waiting',
      `Waiting: ${words.count(sizeOf(waiting))}`,
      () => (
        <RecordLists
          portalId={portalId}
          lists={waiting}
          says={waiting.length === 0 ? 'Nothing waits.' : ''}
        />
      ),
    ],
    [
      'unused',
      `Unused: ${words.count(sizeOf(unused ?? []))}`,
      () => (
        <RecordLists
          portalId={portalId}
          lists={unused ?? []}
          says={
            unused?.length === 0
              ? 'Everything could be used.'
              : 'These deals take no part in the numbers. Put them right in HubSpot and run the month again.'
          }
        />
      ),
    ],
    ['run', 'Run', () => run],
  ];
  return (
    <>
      <Overview review={review} numbers={numbers} figures={asked} words={words} />
      <Divider />
      <Tabs selected={here} onSelectedChange={(id: string) => choose(id)}>
        {sections.map(([id, title, draw]) => (
          <Tab key={id} tabId={id} title={title}>
            {id === here && draw()}
          </Tab>
        ))}
      </Tabs>
    </>
  );
}

function sizeOf(lists: readonly RecordList[]): number {
  return lists.reduce((sum, { count }) => sum + count, 0);
}
